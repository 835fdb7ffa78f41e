package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.run.StopReason;
import dev.lockstep.scenario.BadScenario;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Of a line in a loop the last result is left, and lines are told apart alike by what is left and by where a thread
/// stands, however a file breaks its lines.
class LoopLinesTest {

    @Test
    void linesOfALoopOnOneLineOfTheFileAreSearchedAsThoseOnLinesOfTheirOwn() throws BadScenario {
        Set<String> onOne = left("""
                variables: {x: 0, y: 0}
                locks: [m, n]
                threads:
                  A:
                    - while x = 0: [acquire m at most 1 ms, {if result = "acquired": [release m, compare and set y from 5 to 8], else: [compare and set y from 5 to 6]}, acquire n at most 1 ms, {if result = "acquired": [release n], else: [compare and set y from 5 to 7]}, compare and set y from 7 to 1]
                  B: [acquire m, release m, acquire n, release n, x = 1]
                """);
        Set<String> onTheirOwn = left("""
                variables: {x: 0, y: 0}
                locks: [m, n]
                threads:
                  A:
                    - while x = 0:
                      - acquire m at most 1 ms
                      - if result = "acquired":
                        - release m
                        - compare and set y from 5 to 8
                        else:
                        - compare and set y from 5 to 6
                      - acquire n at most 1 ms
                      - if result = "acquired":
                        - release n
                        else:
                        - compare and set y from 5 to 7
                      - compare and set y from 7 to 1
                  B: [acquire m, release m, acquire n, release n, x = 1]
                """);

        assertThat(onOne).isEqualTo(onTheirOwn).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void theSameWordsOnOneLineOfTheFileAreOneLineInALoopAndOutside() throws BadScenario {
        assertThat(left("""
                        variables: {x: 0}
                        threads:
                          A: [compare and set x from 5 to 6, {while x = 0: [compare and set x from 5 to 6]}]
                          B: [x = 1]
                        """))
                .containsExactly("not set");
    }

    @Test
    void theSameWordsInTheLoopOfAnotherThreadAreAnotherLine() throws BadScenario {
        assertThat(left("""
                        variables: {x: 0}
                        threads: {A: [compare and set x from 5 to 6, compare and set x from 5 to 6, x = 1], B: [{while x = 0: [compare and set x from 5 to 6]}]}
                        """))
                .containsExactly("not set; not set");
    }

    @Test
    void whatAPoolRefusesIsCountedSoThatALoopOfRefusalsIsNoCircle() throws BadScenario {
        SearchResult all = Searches.program("pool", """
                step limit: 200
                pool: {workers: 1}
                threads:
                  A:
                    - shut down
                    - await termination
                    - while result != "accepted": [try to submit a]
                properties:
                  - never: refused = 20
                """);

        assertThat(all.failures())
                .extracting(found -> found.failure().kind().word() + " " + found.failure().message())
                .containsExactly("property-broken refused = 20");
        assertThat(all.stopped()).isEqualTo(new StopReason.RunsTooLong(200));
    }

    /// What thread A got, in each of the ways in which a run can end.
    private static Set<String> left(String program) throws BadScenario {
        SearchResult all = Searches.program("classics", program);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
        return all.outcomes().stream()
                .map(outcome -> Map.copyOf(outcome.left()).get("thread A"))
                .collect(Collectors.toSet());
    }
}
