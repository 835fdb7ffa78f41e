package dev.lockstep.explore;

import static dev.lockstep.explore.Searches.lock;
import static dev.lockstep.explore.Searches.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.Role;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FindsTest {

    private static Consumer<EngineRuntime> philosophers(int count, boolean ordered) {
        return port -> {
            ArrayList<Mutex> forks = new ArrayList<Mutex>();
            for (int i = 0; i < count; i++) {
                forks.add(port.mutex(lock("fork " + i)));
            }
            for (int i = 0; i < count; i++) {
                int left = i;
                int right = (i + 1) % count;
                Mutex first = forks.get(ordered ? Math.min(left, right) : left);
                Mutex second = forks.get(ordered ? Math.max(left, right) : right);
                script(port, "philosopher " + i, () -> {
                    first.acquire();
                    second.acquire();
                    second.release();
                    first.release();
                });
            }
        };
    }

    /// A buffer of one place whose two sides share a condition, which is signalled and not signalled to all.
    private static void lostWakeup(EngineRuntime port) {
        Mutex mutex = port.mutex(lock("m"));
        Condition changed = mutex.condition("changed");
        Shared<Boolean> full = port.shared("full", false);
        for (int i = 0; i < 2; i++) {
            script(port, "producer " + i, () -> {
                mutex.acquire();
                while (full.get()) {
                    changed.await();
                }
                full.set(true);
                changed.signal();
                mutex.release();
            });
            script(port, "consumer " + i, () -> {
                mutex.acquire();
                while (!full.get()) {
                    changed.await();
                }
                full.set(false);
                changed.signal();
                mutex.release();
            });
        }
    }

    @Test
    void philosophersDeadlockAndTheScheduleLeadsThereAgain() {
        SearchResult found = Searches.search(philosophers(3, false), new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(Searches.kinds(found)).containsExactly(OutcomeKind.DEADLOCK);
        FoundFailure failure = found.failures().getFirst();
        RunResult again = new SteppedRuntime(ReplayStrategy.of(failure.schedule()), RunSettings.DEFAULT, null)
                .run(philosophers(3, false));
        assertThat(again.failures()).containsExactly(failure.failure());
    }

    @Test
    void orderedPhilosophersAreSearchedToTheEndAndNoneIsStuck() {
        SearchResult found = Searches.search(philosophers(4, true), new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(found.failures()).isEmpty();
        assertThat(found.counts().schedules()).isGreaterThan(1);
    }

    @Test
    void aSignalThatWakesTheWrongSideIsFoundLost() {
        SearchResult found = Searches.search(FindsTest::lostWakeup, new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(Searches.kinds(found)).contains(OutcomeKind.WAITS_FOREVER);
        assertThat(Searches.outcomes(found)).contains("finished");
    }

    @Test
    void oneWaitEndsBySignalByTimeAndByInterrupt() {
        SearchResult found = Searches.told(FindsTest::oneWait, RunSettings.DEFAULT, new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(Searches.outcomes(found)).containsExactly("{A=interrupted}", "{A=timed out}", "{A=woken}");
    }

    private static void oneWait(EngineRuntime port, Map<String, Object> told) {
        Mutex mutex = port.mutex(lock("m"));
        Condition go = mutex.condition("go");
        LogicalThread waiter = port.spawn("A", Role.SCRIPT, () -> {
            mutex.acquire();
            try {
                told.put("A", go.await(port.deadline(Duration.ofMillis(1))) ? "woken" : "timed out");
            } catch (InterruptedException interrupted) {
                told.put("A", "interrupted");
            } finally {
                mutex.release();
            }
        });
        script(port, "S", () -> {
            mutex.acquire();
            go.signal();
            mutex.release();
        });
        script(port, "I", waiter::interrupt);
    }

    @Test
    void aSpuriousWakeupIsTriedForEachWaiter() {
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
                },
                RunSettings.DEFAULT.withSpuriousWakeups(1),
                new DporStrategy());
        assertThat(Searches.outcomes(found)).containsExactly("{woken=A}", "{woken=B}", "{}");
    }
}
