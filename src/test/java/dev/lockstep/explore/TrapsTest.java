package dev.lockstep.explore;

import static dev.lockstep.explore.Searches.lock;
import static dev.lockstep.explore.Searches.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.Role;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where reductions go wrong that look only at steps that touch the same thing, in the order in which they were run.
class TrapsTest {

    @Test
    void twoComputesUnderDifferentKeysAreFoundToOverlap() throws Exception {
        String program = """
                cache: {%scompute time: 20 ms}
                threads: {A: [get user:1], B: [get user:2]}
                properties: [{sometimes: computing = 2}]
                """;

        SearchResult sound = Searches.program("cache", program.formatted(""));
        SearchResult flawed = Searches.program("cache", program.formatted("implementation: global-lock, "));

        assertThat(sound.seen()).containsExactly("sometimes: computing = 2");
        assertThat(flawed.complete()).isTrue();
        assertThat(flawed.seen()).isEmpty();
    }

    @Test
    void anInvariantOverTwoVariablesIsFoundBrokenThatNoStepsConflictOver() throws Exception {
        SearchResult found = Searches.program("classics", """
                variables: {x: 0, y: 0}
                threads:
                  A: [x = 1, x = 0]
                  B: [y = 1, y = 0]
                properties: [{always: x + y <= 1}]
                """);

        assertThat(found.complete()).isTrue();
        assertThat(Searches.kinds(found)).containsExactly(OutcomeKind.PROPERTY_BROKEN);
        assertThat(found.outcomes()).extracting(OutcomeCount::ok).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anInvariantOverALockAndAVariableIsFoundBrokenWhereTheLockIsTakenLate() throws Exception {
        SearchResult found = Searches.program("classics", """
                variables: {x: 0, y: 0}
                locks: [left]
                threads:
                  A: [x = 1, x = 0]
                  B: [y = 1, acquire left, release left]
                properties: [{never: x = 1 and holders of left = 1}]
                """);

        assertThat(found.complete()).isTrue();
        assertThat(Searches.kinds(found)).containsExactly(OutcomeKind.PROPERTY_BROKEN);
    }

    @Test
    void eachOfThreeCallersMayBeTheOnlyOneToCompute() throws Exception {
        SearchResult found = Searches.program("cache", """
                cache: {implementation: stampede, compute time: 20 ms}
                threads: {A: [get k], B: [get k], C: [get k]}
                properties: [{always: computing k <= 1}]
                """);

        assertThat(found.outcomes())
                .filteredOn(OutcomeCount::ok)
                .extracting(outcome -> outcome.left().get("thread A"))
                .containsExactlyInAnyOrder("by A", "by B", "by C");
    }

    @Test
    void whoComesToALockFirstNeedNotTakeItFirst() throws Exception {
        SearchResult found = Searches.program("cache", """
                cache: {implementation: global-lock}
                threads: {A: [get k], B: [get k]}
                properties: [{never: needless waits >= 1}]
                """);

        assertThat(found.outcomes())
                .extracting(outcome -> outcome.left().get("thread A") + ", " + outcome.left().get("cache hits"))
                .containsExactlyInAnyOrder("by A, 0", "by A, 1", "by B, 0", "by B, 1");
    }

    @Test
    void twoIdleWorkersThatLookRoundAgainAndAgainComeToAnEnd() throws Exception {
        SearchResult found = Searches.program("pool", """
                pool: {workers: 2, take limit: 1 s}
                threads: {A: [shut down, await termination]}
                properties: [{in the end: workers = 0}]
                """);

        assertThat(found.complete()).isTrue();
        assertThat(found.failures()).isEmpty();
        assertThat(found.loopsPruned()).isTrue();
    }

    @Test
    void aSignalThatCanWakeEitherOfTwoWaitersWakesEach() {
        SearchResult found = Searches.told(
                (port, told) -> {
                    Mutex mutex = port.mutex(lock("m"));
                    Condition go = mutex.condition("go");
                    for (String name : List.of("A", "B")) {
                        script(port, name, () -> {
                            mutex.acquire();
                            go.await();
                            told.put("woken", name);
                            mutex.release();
                        });
                    }
                    script(port, "S", () -> {
                        mutex.acquire();
                        go.signal();
                        mutex.release();
                    });
                },
                RunSettings.DEFAULT,
                new DporStrategy());
        assertThat(Searches.outcomes(found)).containsExactly("{woken=A}", "{woken=B}", "{}");
    }

    @Test
    void anInterruptThatMeetsASignalComesFirstInSomeOrder() {
        SearchResult found = Searches.told(
                (port, told) -> {
                    Mutex mutex = port.mutex(lock("m"));
                    Condition go = mutex.condition("go");
                    LogicalThread waiter = port.spawn("A", Role.SCRIPT, () -> {
                        mutex.acquire();
                        try {
                            go.await();
                            told.put("A", "woken, interrupted: " + port.interrupted());
                        } catch (InterruptedException interrupted) {
                            told.put("A", "interrupted");
                        }
                        mutex.release();
                    });
                    script(port, "S", () -> {
                        mutex.acquire();
                        go.signal();
                        mutex.release();
                        waiter.interrupt();
                    });
                },
                RunSettings.DEFAULT,
                new DporStrategy());
        assertThat(Searches.outcomes(found))
                .containsExactly("{A=interrupted}", "{A=woken, interrupted: false}", "{A=woken, interrupted: true}");
    }
}
