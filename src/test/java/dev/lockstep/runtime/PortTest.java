package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the port promises, whichever runtime stands behind it.
class PortTest {

    private static final LockId LOCK = new LockId("test", "lock");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(21);
    private static final Duration HOUR = Duration.ofHours(1);

    @OnEveryRuntime
    void aMutexIsNotReentrant(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            mutex.acquire();
            assertThatThrownBy(mutex::acquire)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("main")
                    .hasMessageContaining("test.lock");
            assertThat(mutex.isHeldByCurrentThread()).isTrue();
            mutex.release();
            assertThat(mutex.isHeldByCurrentThread()).isFalse();
        });
    }

    @OnEveryRuntime
    void onlyTheHolderMayReleaseAwaitOrSignal(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            Condition condition = mutex.condition("changed");
            assertThatThrownBy(mutex::release).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::await).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::signal).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::signalAll).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @OnEveryRuntime
    void aFreeMutexIsTakenEvenAfterTheDeadlineAndAHeldOneIsGivenUp(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            assertThat(mutex.acquire(runtime.deadline(Duration.ZERO))).isTrue();
            LogicalThread other = run.script("other", () -> {
                assertThat(mutex.acquire(runtime.deadline(Duration.ofMillis(2)))).isFalse();
                assertThat(mutex.isHeldByCurrentThread()).isFalse();
            });
            other.join();
            mutex.release();
        });
    }

    @OnEveryRuntime
    void anInterruptAfterTheSignalOnlySetsTheFlag(World world) throws Exception {
        world.run(run -> assertOnlySetsTheFlag(run, Condition::await));
    }

    @OnEveryRuntime
    void anInterruptAfterTheSignalOnlySetsTheFlagOfOneWhoWaitsForATime(World world) throws Exception {
        world.run(run -> {
            Deadline far = run.runtime().deadline(Duration.ofHours(1));
            assertOnlySetsTheFlag(run, condition -> assertThat(condition.await(far)).isTrue());
        });
    }

    private interface Wait {

        void on(Condition condition) throws InterruptedException;
    }

    private static void assertOnlySetsTheFlag(Run run, Wait wait) throws Exception {
        Mutex mutex = run.runtime().mutex(LOCK);
        Condition changed = mutex.condition("changed");
        Shared<Boolean> signalled = run.runtime().shared("signalled", false);
        LogicalThread waiter = run.script("waiter", () -> {
            mutex.acquire();
            while (!signalled.get()) {
                wait.on(changed);
            }
            assertThat(run.runtime().interrupted()).isTrue();
            mutex.release();
        });
        run.untilWaiting(waiter);
        mutex.acquire();
        signalled.set(true);
        changed.signal();
        waiter.interrupt();
        mutex.release();
        waiter.join();
    }

    @OnEveryRuntime
    void aSignalToAllWakesEverybody(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            Condition condition = mutex.condition("given");
            Guarded<Purse> purse = run.runtime().guarded(mutex, new Purse());
            for (String name : List.of("A", "B", "C")) {
                LogicalThread waiter = run.script(name, () -> {
                    mutex.acquire();
                    while (purse.view().coins == 0) {
                        condition.await();
                    }
                    purse.edit().coins--;
                    mutex.release();
                });
                run.untilWaiting(waiter);
            }
            mutex.acquire();
            purse.edit().coins = 3;
            condition.signalAll();
            mutex.release();
            run.joinAll();
        });
    }

    @OnEveryRuntime
    void aJoinWithALimitTellsWhetherTheThreadHasEnded(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            mutex.acquire();
            LogicalThread other = run.script("other", () -> {
                mutex.acquire();
                mutex.release();
            });
            assertThat(other.join(runtime.deadline(Duration.ofMillis(2)))).isFalse();
            mutex.release();
            assertThat(other.join(runtime.deadline(Duration.ofHours(1)))).isTrue();
        });
    }

    @OnEveryRuntime
    void noTwoThreadsThatLiveHaveOneName(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            mutex.acquire();
            run.script("A", () -> {
                mutex.acquire();
                mutex.release();
            });
            assertThatThrownBy(() -> run.runtime().spawn("A", Role.SERVICE, () -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("A");
            mutex.release();
        });
    }

    @OnEveryRuntime
    void aSignalledWaiterThatGetsItsLockAfterItsLimitWasSignalled(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            Condition condition = mutex.condition("changed");
            Guarded<Flag> changed = runtime.guarded(mutex, new Flag());
            LogicalThread waiter = run.script("waiter", () -> {
                Deadline deadline = runtime.deadline(SHORT);
                mutex.acquire();
                boolean inTime = true;
                while (!changed.view().up && inTime) {
                    inTime = condition.await(deadline);
                }
                mutex.release();
                assertThat(inTime).isTrue();
            });
            run.untilWaiting(waiter);
            mutex.acquire();
            changed.edit().up = true;
            condition.signal();
            run.letPass(LONG);
            mutex.release();
        });
    }

    @OnEveryRuntime
    void aWaiterWhoseLimitPassesFirstTimedOutHoweverLateItGetsItsLock(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            Condition condition = mutex.condition("changed");
            LogicalThread waiter = run.script("waiter", () -> {
                Deadline deadline = runtime.deadline(SHORT);
                mutex.acquire();
                while (condition.await(deadline)) {
                    // woken without a cause: the limit has not passed
                }
                assertThat(mutex.isHeldByCurrentThread()).isTrue();
                mutex.release();
            });
            run.untilWaiting(waiter);
            mutex.acquire();
            run.letPass(LONG);
            mutex.release();
        });
    }

    /// Whichever of the two comes first: either the waiter was signalled, or the signal went to the other.
    @OnEveryRuntime
    void aSignalThatMeetsAnInterruptIsNotLost(World world) throws Exception {
        world.run(run -> {
            for (int round = 0; round < 8; round++) {
                signalMeets(run, "in round " + round, HOUR, LogicalThread::interrupt);
            }
        });
    }

    @OnEveryRuntime
    void aSignalThatMeetsATimeOutIsNotLost(World world) throws Exception {
        world.run(run -> {
            for (int round = 0; round < 8; round++) {
                signalMeets(run, "in round " + round, SOON, waiter -> run.letPass(SOON));
            }
        });
    }

    /// What takes a waiter from its wait at the moment at which it may be signalled.
    @FunctionalInterface
    private interface Meeting {
        void with(LogicalThread waiter) throws Exception;
    }

    private static void signalMeets(Run run, String round, Duration limit, Meeting meeting) throws Exception {
        EngineRuntime runtime = run.runtime();
        Deadline deadline = runtime.deadline(limit);
        Mutex mutex = runtime.mutex(LOCK);
        Condition condition = mutex.condition("given");
        Guarded<Purse> purse = runtime.guarded(mutex, new Purse());
        LogicalThread first = run.script("first " + round, () -> {
            mutex.acquire();
            try {
                boolean inTime = true;
                while (purse.view().coins == 0 && inTime) {
                    inTime = condition.await(deadline);
                }
                purse.edit().coins -= inTime ? 1 : 0;
            } catch (InterruptedException interrupted) {
                // The coin is for the other.
            } finally {
                mutex.release();
            }
        });
        run.untilWaiting(first);
        LogicalThread second = run.script("second " + round, () -> {
            mutex.acquire();
            try {
                while (purse.view().coins == 0) {
                    condition.await();
                }
                purse.edit().coins--;
            } finally {
                mutex.release();
            }
        });
        run.untilWaiting(second);
        meeting.with(first);
        give(mutex, condition, purse);
        first.join();
        mutex.acquire();
        boolean firstHasIt = purse.view().coins == 0 && purse.view().given == 1;
        mutex.release();
        if (firstHasIt) {
            give(mutex, condition, purse);
        }
        second.join();
    }

    private static void give(Mutex mutex, Condition condition, Guarded<Purse> purse) {
        mutex.acquire();
        purse.edit().coins++;
        purse.edit().given++;
        condition.signal();
        mutex.release();
    }

    private static final class Purse implements GuardedState {

        private int coins;
        private int given;
    }

    private static final class Flag implements GuardedState {

        private boolean up;
    }

    @OnEveryRuntime
    void whatWasMadeElsewhereIsRefused(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            Deadline foreign = new Deadline() {};
            assertRefused("the deadline was made by another runtime", () -> mutex.acquire(foreign));
            mutex.acquire();
            assertRefused(
                    "the deadline was made by another runtime",
                    () -> mutex.condition("changed").await(foreign));
            mutex.release();
            assertRefused(
                    "the deadline was made by another runtime", () -> runtime.current()
                            .join(foreign));
            assertRefused("the tally was made by another runtime", () -> run.sum(_ -> {}));
            SteppedRuntime stepped = new SteppedRuntime(RandomStrategy.natural(1), RunSettings.DEFAULT, null);
            assertRefused("the tally was made by another runtime", () -> run.sum(stepped.tally("tally")));
            assertThatThrownBy(() -> runtime.guarded(stepped.mutex(LOCK), new Flag()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lock test.lock was made by another runtime");
        });
    }

    private static void assertRefused(String message, Body operation) {
        assertThatThrownBy(operation::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @OnEveryRuntime
    void aTallyIsTheSumOfAllThatWasAdded(World world) throws Exception {
        world.run(run -> {
            Tally tally = run.runtime().tally("tally");
            for (String name : List.of("A", "B")) {
                run.script(name, () -> {
                    tally.add(40);
                    tally.increment();
                });
            }
            run.joinAll();
            assertThat(run.sum(tally)).isEqualTo(82);
        });
    }

    @OnEveryRuntime
    void compareAndSetComparesByEquality(World world) throws Exception {
        world.run(run -> {
            Shared<List<Integer>> shared = run.runtime().shared("list", List.of(1));
            assertThat(shared.compareAndSet(new ArrayList<>(List.of(1)), List.of(2))).isTrue();
            assertThat(shared.compareAndSet(List.of(1), List.of(3))).isFalse();
            assertThat(shared.get()).containsExactly(2);
        });
    }

    @OnEveryRuntime
    void aMapKeepsTheOrderInWhichKeysCame(World world) throws Exception {
        world.run(run -> {
            SharedMap<String, Integer> map = run.runtime().map("map");
            assertThat(map.put("b", 1)).isNull();
            assertThat(map.put("a", 2)).isNull();
            assertThat(map.put("b", 3)).isEqualTo(1);
            assertThat(map.entries()).containsExactly(Map.entry("b", 3), Map.entry("a", 2));
            assertThat(map.remove("b")).isEqualTo(3);
            assertThat(map.remove("b")).isNull();
            map.put("b", 4);
            assertThat(map.entries()).containsExactly(Map.entry("a", 2), Map.entry("b", 4));
            assertThat(map.size()).isEqualTo(2);
            map.clear();
            assertThat(map.size()).isZero();
            assertThat(map.get("a")).isNull();
        });
    }

    @OnEveryRuntime
    void negativeTimesAreRefused(World world) throws Exception {
        world.run(run -> {
            assertThatThrownBy(() -> run.runtime().sleep(Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("negative");
            assertThatThrownBy(() -> run.runtime().deadline(Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("negative");
        });
    }
}
