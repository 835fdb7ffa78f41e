package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.BadScenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Programs of which a search once said "every order" and left some out, each with what is right.
class EveryOrderTest {

    /// What is wrong with a program that was searched to the end, and the shortest schedule that shows it.
    static Map<String, String> failures(String group, String... program) throws BadScenario {
        SearchResult all = Searches.program(group, String.join("\n", program));
        assertThat(all.stopped()).isNull();
        TreeMap<String, String> failures = new TreeMap<String, String>();
        for (FoundFailure failure : all.failures()) {
            failures.put(said(failure.failure()), failure.schedule().toString());
        }
        return failures;
    }

    private static String said(Outcome failure) {
        return failure instanceof Outcome.PropertyBroken broken
                ? broken.name() + ": " + broken.message()
                : failure.kind().word() + ": " + failure.message();
    }

    @Test
    void anErrorEndsItsThreadAndTheOrdersAfterItAreSearched() throws BadScenario {
        assertThat(
                failures(
                        "classics",
                        "variables: {x: 0, g: {value: 0, guarded by: m}}",
                        "locks: [m]",
                        "threads:",
                        "  A: [acquire m, release m, x = g]",
                        "  B: [acquire m]"))
                .isEqualTo(
                        Map.of(
                                "engine-error: A looked at g without holding m, which guards it", "A,A",
                                "waits-forever: A cannot take lock m held by B (ended)", "B,B"));
    }

    @Test
    void whoWaitsForAThreadMayBeInterruptedBeforeThatThreadEnds() throws BadScenario {
        assertThat(
                failures(
                        "classics",
                        "variables: {x: 0}",
                        "threads:",
                        "  A: [wait for B]",
                        "  B: [x = 1]",
                        "  C: [interrupt A]",
                        "properties:",
                        "  - never: result of A = \"interrupted\""))
                .isEqualTo(
                        Map.of(
                                "never: result of A = \"interrupted\": result of A = \"interrupted\"",
                                "C,A:cancelled"));
    }

    @Test
    void aDeadlockOfTwoLeavesTheThirdToBeJudged() throws BadScenario {
        assertThat(
                failures(
                        "classics",
                        "locks: [m, n, k]",
                        "conditions: {c: k}",
                        "threads:",
                        "  A: [acquire m, sleep 1 ms, acquire n]",
                        "  B: [acquire n, sleep 1 ms, acquire m]",
                        "  C: [acquire k, wait on c]")
                        .keySet())
                .containsExactly(
                        "deadlock: B waits for m held by A, A waits for n held by B",
                        "waits-forever: A cannot take lock m held by B (ended), C cannot stop waiting on k.c",
                        "waits-forever: B cannot take lock n held by A (ended), C cannot stop waiting on k.c",
                        "waits-forever: C cannot stop waiting on k.c");
    }

    @Test
    void aWakeUpWithoutACauseThatMayComeRescuesNobody() throws BadScenario {
        assertThat(
                failures(
                        "classics",
                        "locks: [m]",
                        "conditions: {c: m}",
                        "spurious wake-ups: 1",
                        "threads:",
                        "  A: [acquire m, wait on c, release m]"))
                .isEqualTo(Map.of("waits-forever: A cannot stop waiting on m.c", "A,A"));
    }

    @Test
    void aWakeUpWithoutACauseHidesNoLostSignal() throws BadScenario {
        assertThat(
                failures(
                        "classics",
                        "variables: {ready: 0}",
                        "locks: [m]",
                        "conditions: {c: m}",
                        "spurious wake-ups: 1",
                        "threads:",
                        "  A: [{if ready = 0: [acquire m, wait on c, release m]}]",
                        "  B: [ready = 1, acquire m, signal c, release m]")
                        .keySet())
                .containsExactly("waits-forever: A cannot stop waiting on m.c");
    }

    @Test
    void whoIsStuckBesideAThreadThatHasNothingToDoWithItIsFoundWhateverThatOneDoes() throws BadScenario {
        List<String> program = List.of(
                "variables: {x: 0, y: 0}",
                "locks: [m]",
                "conditions: {c: m}",
                "spurious wake-ups: 1",
                "threads:",
                "  A: [acquire m, wait on c, release m]",
                "  B: [x = 1, y = 1]");
        SearchResult all = new Search(
                Searches.subject("classics", String.join("\n", program)), new DepthFirstStrategy(), SearchLimits.NONE)
                .run();
        SearchResult reduced = Searches.program("classics", String.join("\n", program));

        assertThat(Searches.kinds(all)).containsExactly(OutcomeKind.WAITS_FOREVER);
        assertThat(Searches.outcomes(reduced)).isEqualTo(Searches.outcomes(all));
        assertThat(reduced.counts().schedules()).isEqualTo(2);
    }

    @Test
    void aServiceThatWakesWithoutACauseMayDoSoBeforeTheLastScriptEnds() throws BadScenario {
        assertThat(
                failures(
                        "pool",
                        "pool: {implementation: if-for-while, workers: 1}",
                        "spurious wake-ups: 1",
                        "threads:",
                        "  A: [submit a]",
                        "properties:",
                        "  - never: succeeded = 1 and workers = 0")
                        .keySet())
                .containsExactly(
                        "never: succeeded = 1 and workers = 0: succeeded = 1, workers = 0",
                        "thread-failed: W1 was ended by NoSuchElementException");
    }
}
