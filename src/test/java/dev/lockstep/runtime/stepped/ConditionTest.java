package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.run;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.Outcome.WaitsForever;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConditionTest {

    /// Writes down how each waiter left.
    private final List<String> left = new ArrayList<>();

    /// How a waiter waits.
    @FunctionalInterface
    private interface Wait {
        boolean on(Condition condition) throws InterruptedException;
    }

    private LogicalThread waiter(EngineRuntime port, String name, Mutex mutex, Condition condition, Wait wait) {
        return port.spawn(name, Role.SCRIPT, () -> {
            mutex.acquire();
            try {
                String woken = wait.on(condition) ? "woken" : "timed out";
                left.add(name + " " + woken + (port.interrupted() ? ", flag set" : ""));
            } catch (InterruptedException interrupted) {
                left.add(name + " interrupted" + (port.interrupted() ? ", flag set" : ""));
            } finally {
                mutex.release();
            }
        });
    }

    private static boolean untimed(Condition condition) throws InterruptedException {
        condition.await();
        return true;
    }

    /// Two waiters without a limit, then whatever `third` does with the lock and the condition.
    private Consumer<EngineRuntime> twoWaitersAnd(Third third) {
        return port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            waiter(port, "A", mutex, condition, ConditionTest::untimed);
            waiter(port, "B", mutex, condition, ConditionTest::untimed);
            script(port, "S", () -> third.run(mutex, condition));
        };
    }

    @FunctionalInterface
    private interface Third {
        void run(Mutex mutex, Condition condition) throws Exception;
    }

    private static void signal(Mutex mutex, Condition condition) {
        mutex.acquire();
        condition.signal();
        mutex.release();
    }

    @Test
    void aSignalCanWakeEitherOfTwoWaiters() {
        assertThat(run("A,A,B,B,S,S:signal=A", twoWaitersAnd(ConditionTest::signal)).outcome())
                .isInstanceOf(WaitsForever.class);
        assertThat(left).containsExactly("A woken");
        left.clear();
        assertThat(run("A,A,B,B,S,S:signal=B", twoWaitersAnd(ConditionTest::signal)).outcome())
                .isInstanceOf(WaitsForever.class);
        assertThat(left).containsExactly("B woken");
    }

    private static List<String> forgotten(String condition, String schedule) {
        RunResult result = run(schedule, port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition trip = mutex.condition(condition);
            script(port, "A", () -> {
                mutex.acquire();
                trip.await();
                trip.await();
                mutex.release();
            });
            script(port, "B", () -> {
                mutex.acquire();
                trip.await();
                mutex.release();
            });
            script(port, "S", () -> signal(mutex, trip));
        });
        return ((WaitsForever) result.outcome()).threads().stream()
                .map(stuck -> stuck.thread() + (stuck.forgotten() ? " forgotten" : ""))
                .toList();
    }

    @Test
    void whomASignalAtABarrierPassedOverIsForgottenAndWhoWaitsAnewIsNot() {
        assertThat(forgotten(EngineLocks.TRIP, "A,A,B,B,S,S:signal=A")).containsExactly("A", "B forgotten");
        assertThat(forgotten(EngineLocks.TRIP, "A,A,S,S,S,B,B")).as("who came after it").containsExactly("A", "B");
        assertThat(forgotten(EngineLocks.NOT_EMPTY, "A,A,B,B,S,S:signal=A")).as("elsewhere a signal is for one")
                .containsExactly("A", "B");
    }

    @Test
    void whereOnlyOneWaitsASignalNeedsNoTargetAndWhereNobodyWaitsItIsLost() {
        ArrayList<String> notes = new ArrayList<String>();
        ReplayStrategy schedule = ReplayStrategy.of(Schedule.parse("A,A,S,S"), new FairStrategy());
        assertThat(run(Programs.noting(notes, schedule), twoWaitersAnd(ConditionTest::signal)).outcome())
                .isInstanceOf(WaitsForever.class);
        assertThat(notes.get(3)).isEqualTo("S");
        assertThat(left).containsExactly("A woken");
    }

    @Test
    void signalAllWakesEveryWaiterAndTheyTakeTheLockInAnyOrder() {
        Third all = (mutex, condition) -> {
            mutex.acquire();
            condition.signalAll();
            mutex.release();
        };
        assertThat(run("A,A,B,B,S,S,S,B", twoWaitersAnd(all)).outcome()).isEqualTo(new Finished());
        assertThat(left).containsExactly("B woken", "A woken");
    }

    @Test
    void takingTheLockAgainIsAStepOfItsOwnThatAnotherMayPrecede() {
        ArrayList<String> order = new ArrayList<String>();
        RunResult result = run("A,A,S,S,S,X,X,A", port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            script(port, "A", () -> {
                mutex.acquire();
                condition.await();
                order.add("A");
                mutex.release();
            });
            script(port, "S", () -> signal(mutex, condition));
            script(port, "X", () -> {
                mutex.acquire();
                order.add("X");
                mutex.release();
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(order).containsExactly("X", "A");
    }

    /// A, which is interrupted, and B wait; S signals once.
    private void anInterruptMeetsASignal(EngineRuntime port) {
        Mutex mutex = port.mutex(lock("m"));
        Condition condition = mutex.condition("c");
        LogicalThread a = waiter(port, "A", mutex, condition, ConditionTest::untimed);
        waiter(port, "B", mutex, condition, ConditionTest::untimed);
        script(port, "I", a::interrupt);
        script(port, "S", () -> signal(mutex, condition));
    }

    @Test
    void aSignalAfterTheInterruptedWaiterLeftGoesToTheOtherOne() {
        RunResult result = run("A,A,B,B,I,A:cancelled,S,S,S", this::anInterruptMeetsASignal);
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(left).containsExactlyInAnyOrder("A interrupted", "B woken");
    }

    @Test
    void anInterruptAfterTheSignalOnlySetsTheFlag() {
        RunResult result = run("A,A,B,B,S,S:signal=A,S,I", this::anInterruptMeetsASignal);
        assertThat(left).containsExactly("A woken, flag set");
        assertThat(result.outcome()).isInstanceOf(WaitsForever.class);
    }

    @Test
    void aSignalMayStillWakeAWaiterThatWasInterruptedButHasNotLeft() {
        run("A,A,B,B,I,S,S:signal=A,S", this::anInterruptMeetsASignal);
        assertThat(left).containsExactly("A woken, flag set");
    }

    @Test
    void noSignalIsLostBetweenAnInterruptAndAWaiterWhateverTheOrder() {
        for (int seed = 0; seed < 500; seed++) {
            left.clear();
            run(RandomStrategy.mixed(seed), this::anInterruptMeetsASignal);
            if (left.contains("A interrupted") && left.size() == 2) {
                assertThat(left).contains("B woken");
            }
            assertThat(left).doesNotContain("A interrupted, flag set");
        }
    }

    @Test
    void anInterruptBeforeTheWaitEndsItWithTheLockHeld() {
        ArrayList<Boolean> held = new ArrayList<Boolean>();
        RunResult result = run(new FairStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            script(port, "A", () -> {
                port.current().interrupt();
                mutex.acquire();
                assertThatThrownBy(condition::await).isInstanceOf(InterruptedException.class);
                held.add(mutex.isHeldByCurrentThread());
                held.add(port.interrupted());
                mutex.release();
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(held).containsExactly(true, false);
    }

    private void aWaiterWithALimitAndASignaller(EngineRuntime port) {
        Mutex mutex = port.mutex(lock("m"));
        Condition condition = mutex.condition("c");
        waiter(port, "A", mutex, condition, waiting -> waiting.await(port.deadline(Duration.ofMillis(5))));
        script(port, "S", () -> signal(mutex, condition));
    }

    @Test
    void aLimitMayPassAtAnyMomentAndMovesTheClock() {
        RunResult result = run("A,A,A:timeout", this::aWaiterWithALimitAndASignaller);
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(result.nanos()).isEqualTo(5_000_000);
        assertThat(left).containsExactly("A timed out");
    }

    @Test
    void aWaiterThatWasSignalledCannotTimeOutAnyMore() {
        ArrayList<String> notes = new ArrayList<String>();
        ReplayStrategy schedule = ReplayStrategy.of(Schedule.parse("A,A,S,S,S"), new FairStrategy());
        run(Programs.noting(notes, schedule), this::aWaiterWithALimitAndASignaller);
        assertThat(notes.subList(2, 6)).containsExactly("A:timeout|S", "A:timeout|S", "S", "A|S");
        assertThat(left).containsExactly("A woken");
    }

    @Test
    void leftToItselfARunLetsEverythingElseGoBeforeALimitPasses() {
        for (int seed = 0; seed < 50; seed++) {
            left.clear();
            run(RandomStrategy.natural(seed), port -> {
                Mutex mutex = port.mutex(lock("m"));
                Condition condition = mutex.condition("c");
                mutex.acquire();
                mutex.release();
                waiter(port, "A", mutex, condition, waiting -> waiting.await(port.deadline(Duration.ofMillis(5))));
                script(port, "S", () -> {
                    port.sleep(Duration.ofMillis(1));
                    signal(mutex, condition);
                });
            });
            assertThat(left).containsExactly("A woken");
        }
    }

    @Test
    void spuriousWakeUpsAreOffUnlessAllowedAndThenAtMostAsManyAsAllowed() {
        int[] wakeups = {0};
        Consumer<EngineRuntime> program = port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            script(port, "A", () -> {
                mutex.acquire();
                while (true) {
                    condition.await();
                    wakeups[0]++;
                }
            });
        };
        assertThat(
                new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null)
                        .run(program)
                        .outcome())
                .isInstanceOf(WaitsForever.class);
        assertThat(wakeups[0]).isZero();
        Strategy eager = point -> point.isOnlyChance() ? 0 : new FairStrategy().choose(point);
        RunResult result = new SteppedRuntime(eager, RunSettings.DEFAULT.withSpuriousWakeups(3), null).run(program);
        assertThat(result.outcome()).isInstanceOf(WaitsForever.class);
        assertThat(wakeups[0]).isEqualTo(3);
        assertThat(result.schedule().toString()).startsWith("A,A,A:spurious,A,A,A:spurious");
    }

    @Test
    void aWakeUpWithoutACauseThatMayComeRescuesNobodyInARunThatIsLeftToItself() {
        for (Strategy strategy : List.of(new FairStrategy(), new KeepRunningStrategy(), RandomStrategy.natural(1))) {
            RunResult result = new SteppedRuntime(strategy, RunSettings.DEFAULT.withSpuriousWakeups(1), null)
                    .run(port -> {
                        Mutex mutex = port.mutex(lock("m"));
                        Condition condition = mutex.condition("c");
                        script(port, "A", () -> {
                            mutex.acquire();
                            condition.await();
                            mutex.release();
                        });
                    });
            assertThat(result.failures()).hasSize(1);
            assertThat(result.outcome().message()).isEqualTo("A cannot stop waiting on test.m.c");
            assertThat(result.schedule()).hasToString("A,A");
        }
    }

    @Test
    void withoutTheLockNeitherWaitingNorSignallingIsAllowed() {
        RunResult result = run(new FairStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            script(port, "A", () -> {
                assertThatThrownBy(condition::await).isInstanceOf(IllegalMonitorStateException.class);
                assertThatThrownBy(condition::signal).isInstanceOf(IllegalMonitorStateException.class);
                assertThatThrownBy(condition::signalAll).isInstanceOf(IllegalMonitorStateException.class);
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
    }

    @Test
    void everythingAThreadMayDoNextIsKnownBeforeItRuns() {
        ArrayList<String> labels = new ArrayList<String>();
        run(
                point -> {
                    for (ThreadId thread : point.threads()) {
                        labels.add(thread + ": " + point.next(thread).label());
                    }
                    return 0;
                },
                port -> {
                    Mutex mutex = port.mutex(lock("m"));
                    script(port, "A", () -> {
                        mutex.acquire();
                        port.shared("x", 0).set(7);
                        port.sleep(Duration.ofMillis(1500));
                        mutex.release();
                    });
                });
        assertThat(labels)
                .containsExactly(
                        "A: take lock test.m", "A: write x = 7", "A: sleep 1.5s", "A: release lock test.m", "A: end A");
    }
}
