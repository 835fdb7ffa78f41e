package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// How scripts are carried out.
class ScriptsTest {

    private static final String TWO_ADD_ONE = """
            variables: {x: 0}
            threads:
              A: [x = x + 1]
              B: [x = x + 1]
            """;

    @Test
    void blocksLocalsTextsAndResultsDoWhatTheySay() throws Exception {
        Program program = Played.program("""
                semaphores: {free: 1}
                variables: {x: 0, word: "none", taken: -1}
                threads:
                  A:
                    - repeat 3 times: [x = x + 2]
                    - i = 0
                    - while i < 2: [i = i + 1, x = x - i]
                    - if x != 3 and i = 2 or x = 99:
                        - word = "wrong"
                      else:
                        - word = "right"
                    - acquire free at most 60 s
                    - if result = "acquired": [taken = -i + 5]
                    - if x >= 4 or x <= 2: [taken = 0]
                """);
        assertThat(Played.everywhere(program))
                .allSatisfy(
                        played -> assertThat(played.endState())
                                .containsEntry("variable x", "3")
                                .containsEntry("variable word", "right")
                                .containsEntry("variable taken", "3"));
    }

    @Test
    void anUpdateCanBeLostBetweenTheReadAndTheWrite() throws Exception {
        List<Played> all = Played.bySteps(Played.program(TWO_ADD_ONE));

        assertThat(all).extracting(played -> played.endState().get("variable x")).contains("1", "2")
                .isSubsetOf("1", "2");
        Played lost = all.stream()
                .filter(played -> "1".equals(played.endState().get("variable x")))
                .findFirst()
                .orElseThrow();
        assertThat(lost.events().stream().map(RecordedEvent::event).filter(ScriptsTest::touches))
                .containsExactly(
                        new ScriptEvent.Wrote("x", "0"),
                        new ScriptEvent.Read("x", "0"),
                        new ScriptEvent.Read("x", "0"),
                        new ScriptEvent.Wrote("x", "1"),
                        new ScriptEvent.Wrote("x", "1"));
    }

    private static boolean touches(Object event) {
        return event instanceof ScriptEvent.Read || event instanceof ScriptEvent.Wrote;
    }

    @Test
    void aLocalThatIsSetIsToldToNobodyButThePictureAndAVariableIsNoLocal() throws Exception {
        Program program = Played.program("variables: {x: 2}\nthreads:\n  A:\n    - n = x + 1\n    - x = n\n");

        assertThat(Played.everywhere(program)).allSatisfy(
                played -> assertThat(played.events())
                        .extracting(RecordedEvent::event)
                        .filteredOn(ScriptEvent.class::isInstance)
                        .filteredOn(event -> touches(event) || event instanceof ScriptEvent.Kept)
                        .containsExactly(
                                new ScriptEvent.Wrote("x", "2"), new ScriptEvent.Read("x", "2"),
                                new ScriptEvent.Kept("n", "3"), new ScriptEvent.Wrote("x", "3")));
    }

    @Test
    void whatAThreadBeginsAndEndsIsToldWithItsLine() throws Exception {
        Played played = Played.bySteps(Played.program("threads:\n  A:\n    - sleep 20 ms\n"), 1);

        assertThat(played.events()).extracting(RecordedEvent::event).containsSubsequence(
                new ScriptEvent.Began("sleep 20 ms", 9), new ScriptEvent.Ended("sleep 20 ms", ""));
    }

    @Test
    void aGuardedVariableTouchedWithoutItsLockIsAnError() throws Exception {
        Program program = Played.program("""
                locks: [mutex]
                variables:
                  x: {value: 0, guarded by: mutex}
                threads:
                  A: [x = 1]
                """);
        assertThat(Played.bySteps(program)).extracting(Played::kind).containsOnly(OutcomeKind.ENGINE_ERROR);
        assertThat(Played.everywhere(program))
                .allSatisfy(
                        played -> assertThat(played.endState())
                                .containsEntry(
                                        "thread A",
                                        "ended by GuardViolation: changed x without holding mutex, which guards it"));
    }

    @Test
    void whatIsNoPromiseOfAnEngineEndsTheThread() throws Exception {
        Program program = Played.program("""
                locks: [mutex]
                threads:
                  A: [release mutex, sleep 1 ms]
                """);
        assertThat(Played.everywhere(program))
                .allSatisfy(
                        played -> assertThat(played.endState().get("thread A"))
                                .startsWith("ended by IllegalMonitorState"));
        assertThat(Played.bySteps(program)).extracting(Played::kind).containsOnly(OutcomeKind.THREAD_FAILED);
    }

    @Test
    void aLoopThatComesToNoOperationIsEnded() throws Exception {
        Program program = Played.program("threads:\n  A: [i = 0, while i = 0: [i = 0]]\n");

        assertThat(Played.everywhere(program)).allSatisfy(
                played -> assertThat(played.endState().get("thread A"))
                        .isEqualTo("ended by IllegalStateException: the script went on for more than 100000 lines"));
    }

    @Test
    void aLongCountIsNotTakenForGoingRoundInCircles() throws Exception {
        Program program = Played.program("""
                variables: {x: 0}
                threads:
                  A: [repeat 900 times: [if x = 1: [sleep 1 ms], if x = 2: [sleep 1 ms]]]
                """);
        assertThat(Played.bySteps(program, 1).kind()).isEqualTo(OutcomeKind.FINISHED);
    }

    @Test
    void theSameSeedTellsTheSame() throws Exception {
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (program != null) {
                assertThat(Played.bySteps(program, 7)).as(scenario.id()).isEqualTo(Played.bySteps(program, 7));
            }
        }
    }

    @Test
    void aRunCanBeEndedAtEveryStep() {
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (program == null) {
                continue;
            }
            List<String> ofItself = Played.failures(program, RandomStrategy.natural(3), program.settings());
            OutcomeKind kind = OutcomeKind.STEP_LIMIT;
            for (int steps = 1; kind == OutcomeKind.STEP_LIMIT; steps++) {
                SteppedRuntime runtime = new SteppedRuntime(
                        RandomStrategy.natural(3), program.settings().withStepLimit(steps),
                        (nanos, thread, event) -> {});
                RunResult result = runtime.run(program::setUp);
                kind = result.outcome().kind();
                assertThat(result.failures().stream().filter(failure -> failure.kind() == OutcomeKind.THREAD_FAILED))
                        .as(scenario.id())
                        .allSatisfy(failure -> assertThat(ofItself).contains(failure.message()));
                assertThat(steps).isLessThan(500);
            }
        }
    }

    @Test
    void theClassicsComeOutAsTheirTextsSay() {
        assertThat(kinds("two-locks")).contains(OutcomeKind.DEADLOCK, OutcomeKind.FINISHED);
        assertThat(kinds("two-locks-ordered")).containsOnly(OutcomeKind.FINISHED);
        assertThat(kinds("philosophers")).contains(OutcomeKind.DEADLOCK, OutcomeKind.FINISHED);
        assertThat(kinds("philosophers-ordered")).containsOnly(OutcomeKind.FINISHED);
        assertThat(kinds("bounded-buffer")).containsOnly(OutcomeKind.FINISHED);
        assertThat(kinds("bounded-buffer-signal")).contains(OutcomeKind.WAITS_FOREVER, OutcomeKind.FINISHED);
    }

    private static List<OutcomeKind> kinds(String id) {
        return Played.bySteps(program(id)).stream().map(Played::kind).toList();
    }

    private static Program program(String id) {
        return Scenarios.builtIn().stream()
                .filter(scenario -> scenario.id().equals(id))
                .map(Scenario::program)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
