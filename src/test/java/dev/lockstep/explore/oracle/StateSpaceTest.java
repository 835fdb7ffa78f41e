package dev.lockstep.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.program.script.ScriptedProgram;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The interpreter, on programs of which the outcomes can be counted by hand.
class StateSpaceTest {

    private static StateSpace.Found found(String program) {
        String text = "lockstep: 1\nid: one\ntitle: One\nabout: One.\ngroup: classics\nprogram:\n" + program.indent(2);
        GeneratedProgram generated = new GeneratedProgram(0, text, Set.of(), GeneratedProgram.Loops.NONE, true);
        return StateSpace.search(((ScriptedProgram) generated.program()).plan(), 100_000).orElseThrow();
    }

    private static Set<String> ends(StateSpace.Found found) {
        return found.outcomes().stream()
                .map(outcome -> outcome.replaceFirst(" \\|.*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void twoThreadsThatAddLoseAnUpdateOrDoNot() {
        StateSpace.Found found = found("""
                variables: {x: 0}
                threads: {A: [x = x + 1], B: [x = x + 1]}
                properties: [{in the end: x = 2}]
                """);

        assertThat(found.outcomes())
                .containsExactlyInAnyOrder(
                        "finished | {thread A=, thread B=, variable x=2}",
                        "property-broken: in the end: x = 2 | {thread A=, thread B=, variable x=1}");
        // Each reads, writes and ends.
        assertThat(found.failures()).containsOnly(Map.entry("property-broken: in the end: x = 2", 6));
    }

    @Test
    void noReaderSeesBothWritesUndoneUnderSequentialConsistency() {
        StateSpace.Found found = found("""
                variables: {x: 0, y: 0, a: 9, b: 9}
                threads: {A: [x = 1, a = y], B: [y = 1, b = x]}
                properties: [{in the end: a + b >= 1}, {sometimes: a = 1 and b = 1}, {sometimes: a = 0 and b = 1}]
                """);

        assertThat(found.failures()).isEmpty();
        assertThat(found.outcomes()).hasSize(3);
        assertThat(found.seen()).containsExactly("sometimes: a = 0 and b = 1", "sometimes: a = 1 and b = 1");
    }

    @Test
    void aDeadlockOfTwoHidesNoThirdThatWaitsForEver() {
        StateSpace.Found found = found("""
                locks: [m, n, k]
                conditions: {c: k}
                threads:
                  A: [acquire m, sleep 1 ms, acquire n]
                  B: [acquire n, sleep 1 ms, acquire m]
                  C: [acquire k, wait on c]
                """);

        assertThat(found.failures().keySet())
                .containsExactly(
                        "deadlock: A waits for n held by B, B waits for m held by A",
                        "waits-forever: A cannot take lock m held by B (ended), C cannot stop waiting on k.c",
                        "waits-forever: B cannot take lock n held by A (ended), C cannot stop waiting on k.c",
                        "waits-forever: C cannot stop waiting on k.c");
        assertThat(found.failures()).containsEntry("deadlock: A waits for n held by B, B waits for m held by A", 4);
    }

    @Test
    void aSpuriousWakeupThatMayComeRescuesNobody() {
        StateSpace.Found found = found("""
                locks: [m]
                conditions: {c: m}
                spurious wake-ups: 1
                threads: {A: [acquire m, wait on c, release m]}
                """);

        assertThat(ends(found)).containsExactlyInAnyOrder("finished", "waits-forever: A cannot stop waiting on m.c");
    }

    @Test
    void whoOnlyLooksAtWhatNobodyChangesMakesNoProgress() {
        StateSpace.Found found = found("""
                variables: {x: 0}
                threads:
                  A:
                    - while x = 0: [sleep 1 ms]
                  B: [sleep 1 ms]
                """);

        assertThat(ends(found)).containsExactly("no-progress: [A]");
    }

    @Test
    void aLoopThatSomebodyEndsIsNoFailure() {
        StateSpace.Found found = found("""
                variables: {x: 0}
                threads:
                  A:
                    - while x = 0: [sleep 1 ms]
                  B: [x = 1]
                """);

        assertThat(ends(found)).containsExactly("finished");
    }

    @Test
    void aTouchWithoutTheLockEndsItsThreadAndItsLocksStayHeld() {
        StateSpace.Found found = found("""
                variables: {x: 0, g: {value: 0, guarded by: m}}
                locks: [m, n]
                threads:
                  A: [acquire n, x = g]
                  B: [acquire n]
                """);

        assertThat(ends(found))
                .containsExactlyInAnyOrder(
                        "engine-error: A without holding m; waits-forever: B cannot take lock n held by A (ended)",
                        "waits-forever: A cannot take lock n held by B (ended)");
    }

    @Test
    void aFairLockServesFirstInFirstOut() {
        StateSpace.Found found = found("""
                variables: {x: 0, y: 0}
                locks: {m: fair}
                threads:
                  A: [acquire m, x = 1, y = 1, release m]
                  B: [acquire m, x = 2, y = 2, release m]
                properties: [{never: x = 2 and y = 0}, {never: x = 2 and y = 1}]
                """);

        assertThat(ends(found))
                .containsExactlyInAnyOrder(
                        "property-broken: never: x = 2 and y = 0", "property-broken: never: x = 2 and y = 1");
    }

    @Test
    void aSignalWakesEitherOfTwoWaiters() {
        StateSpace.Found found = found("""
                locks: [m]
                conditions: {c: m}
                threads:
                  A: [acquire m, wait on c, release m]
                  B: [acquire m, wait on c, release m]
                  S: [acquire m, signal c, release m]
                """);

        assertThat(found.failures().keySet())
                .containsExactly(
                        "waits-forever: A cannot stop waiting on m.c",
                        "waits-forever: A cannot stop waiting on m.c, B cannot stop waiting on m.c",
                        "waits-forever: B cannot stop waiting on m.c");
    }
}
