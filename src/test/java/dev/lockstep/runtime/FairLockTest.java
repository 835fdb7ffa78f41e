package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockId;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// What the line of a fair lock promises, whichever runtime stands behind it.
class FairLockTest {

    private static final LockId LOCK = new LockId("test", "lock");
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(21);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final class Flag implements GuardedState {

        private boolean up;
    }

    @OnEveryRuntime
    void aWaitWithALimitKeepsItsPlaceInTheLineForAFairLock(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.fairMutex(LOCK);
            Shared<List<String>> served = runtime.shared("served", List.of());
            mutex.acquire();
            LogicalThread first = run.script("first", () -> {
                assertThat(mutex.acquire(runtime.deadline(HOUR))).isTrue();
                served.set(List.of("first"));
                mutex.release();
            });
            run.untilBlocked(first);
            LogicalThread second = run.script("second", () -> {
                mutex.acquire();
                served.set(Stream.concat(served.get().stream(), Stream.of("second")).toList());
                mutex.release();
            });
            run.untilBlocked(second);
            runtime.sleep(Duration.ofMillis(60));
            run.letPass(LONG);
            mutex.release();
            run.joinAll();
            assertThat(served.get()).containsExactly("first", "second");
        });
    }

    /// A place that nobody stands in would bar the line for ever.
    @OnEveryRuntime
    void whoGivesUpALineIsInNobodysWayThere(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.fairMutex(LOCK);
            mutex.acquire();
            LogicalThread hasty = run.script(
                    "hasty", () -> assertThat(mutex.acquire(runtime.deadline(SHORT)))
                            .isFalse());
            run.untilBlocked(hasty);
            LogicalThread disturbed = run.script(
                    "disturbed",
                    () -> assertThatThrownBy(mutex::acquireInterruptibly).isInstanceOf(InterruptedException.class));
            run.untilBlocked(disturbed);
            LogicalThread patient = run.script("patient", () -> {
                mutex.acquire();
                mutex.release();
            });
            run.untilBlocked(patient);
            disturbed.interrupt();
            disturbed.join();
            run.letPass(LONG);
            hasty.join();
            mutex.release();
            patient.join();
        });
    }

    @OnEveryRuntime
    void whoeverIsSignalledStandsInLineForAFairLock(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.fairMutex(LOCK);
            Condition condition = mutex.condition("changed");
            Guarded<Flag> changed = runtime.guarded(mutex, new Flag());
            List<String> served = new CopyOnWriteArrayList<>();
            LogicalThread waiter = run.script("waiter", () -> {
                mutex.acquire();
                while (!changed.view().up) {
                    condition.await();
                }
                served.add("waiter");
                mutex.release();
            });
            run.untilWaiting(waiter);
            mutex.acquire();
            changed.edit().up = true;
            condition.signal();
            LogicalThread late = run.script("late", () -> {
                mutex.acquire();
                served.add("late");
                mutex.release();
            });
            run.untilBlocked(late);
            mutex.release();
            run.joinAll();
            assertThat(served).containsExactly("waiter", "late");
        });
    }
}
