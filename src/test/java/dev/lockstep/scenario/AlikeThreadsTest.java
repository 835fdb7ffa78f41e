package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.program.AlikeThreads;
import dev.lockstep.scenario.program.AlikeThreads.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which threads of a program are alike: exchange them, and the program is the same.
class AlikeThreadsTest {

    private static List<List<String>> alike(String program) throws Exception {
        return Played.program(program).alike().stream().map(AlikeThreads::threads).toList();
    }

    @Test
    void threadsWithTheSameScriptAreAlikeAndOthersAreNot() throws Exception {
        assertThat(alike("""
                variables: {x: 0}
                threads:
                  A: [x = x + 1]
                  B: [x = x + 2]
                  C: [x = x + 1]
                  D: [repeat 2 times: [x = x + 1]]
                  E: [repeat 3 times: [x = x + 1]]
                  F: [if x = 0: [x = x + 1]]
                  G: [while x = 0: [x = x + 1]]
                """)).containsExactly(List.of("A", "C"));
    }

    @Test
    void threadsThatSubmitTasksOfTheirOwnAreAlikeAndSoAreWorkers() throws Exception {
        List<AlikeThreads> alike = Played.program("""
                pool:
                  workers: 2
                threads:
                  A: [submit a, submit common]
                  B: [submit b, submit common]
                  C: [submit common, submit c]
                """).alike();

        assertThat(alike)
                .containsExactly(
                        new AlikeThreads(List.of(new Member("A", List.of("a")), new Member("B", List.of("b")))),
                        new AlikeThreads(List.of(new Member("W1", List.of()), new Member("W2", List.of()))));
        assertThat(alike.getFirst().exchanged(List.of(1, 0)))
                .isEqualTo(Map.of("A", "B", "B", "A", "a", "b", "b", "a"));
    }

    @Test
    void whoIsNamedByAPropertyAnotherThreadOrTheEngineIsLikeNoOther() throws Exception {
        assertThat(alike("""
                cache:
                  compute time: 20 ms
                  failing: ["k by A"]
                threads:
                  A: [get k]
                  B: [get k]
                  C: [get k]
                  D: [get k]
                  E: [get k]
                  F: [get k]
                  G: [wait for E]
                properties:
                  - never: result of B = "failed"
                """)).containsExactly(List.of("C", "D", "F"));
    }

    @Test
    void aTaskThatMustFailBelongsToNoThreadAlone() throws Exception {
        assertThat(alike("""
                pool:
                  workers: 1
                  failing: [a]
                threads:
                  A: [submit a]
                  B: [submit b]
                """)).isEmpty();
    }
}
