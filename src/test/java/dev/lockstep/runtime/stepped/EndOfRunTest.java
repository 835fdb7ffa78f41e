package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.run;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.stepped.Outcome.Deadlock;
import dev.lockstep.runtime.stepped.Outcome.EngineError;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.Outcome.ScheduleEnded;
import dev.lockstep.runtime.stepped.Outcome.StepLimit;
import dev.lockstep.runtime.stepped.Outcome.ThreadFailed;
import dev.lockstep.runtime.stepped.Outcome.WaitsForever;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndOfRunTest {

    private static void twoLocks(EngineRuntime port, boolean bothEnd) {
        Mutex one = port.mutex(lock("one"));
        Mutex two = port.mutex(lock("two"));
        script(port, "A", () -> {
            one.acquire();
            two.acquire();
            two.release();
            one.release();
        });
        script(port, "B", () -> {
            two.acquire();
            one.acquire();
            one.release();
            two.release();
        });
        if (bothEnd) {
            return;
        }
        script(port, "C", () -> {
            for (int i = 0; i < 5; i++) {
                port.sleep(Duration.ofMillis(1));
            }
        });
    }

    @Test
    void aCycleOfTwoLocksIsADeadlockThatNamesItsEdges() {
        RunResult result = run("A,B", port -> twoLocks(port, true));
        assertThat(result.outcome()).isInstanceOf(Deadlock.class);
        assertThat(result.outcome().message())
                .isEqualTo("B waits for test.one held by A, A waits for test.two held by B");
        assertThat(result.schedule()).hasToString("A,B");
    }

    @Test
    void aDeadlockIsMarkedAtTheStepThatClosedItWhileOthersGoOn() {
        RunResult result = run("A,B", port -> twoLocks(port, false));
        assertThat(result.outcome()).isInstanceOfSatisfying(
                Deadlock.class, deadlock -> assertThat(deadlock.step())
                        .isEqualTo(2));
        assertThat(result.failures()).hasSize(1);
        assertThat(result.schedule().toString()).isEqualTo("A,B,C,C,C,C,C,C");
    }

    @Test
    void aDeadlockClosesAlsoWhenALockIsTakenThatOthersHadComeFor() {
        // A stands before two while it is free; B takes it and closes the cycle when it comes to one.
        RunResult result = run("A,B,B", port -> {
            Mutex one = port.mutex(lock("one"));
            Mutex two = port.mutex(lock("two"));
            script(port, "A", () -> {
                one.acquire();
                two.acquire();
            });
            script(port, "B", () -> {
                port.shared("x", 0).get();
                two.acquire();
                one.acquire();
            });
        });
        assertThat(result.outcome()).isInstanceOfSatisfying(
                Deadlock.class, deadlock -> assertThat(deadlock.step())
                        .isEqualTo(3));
    }

    @Test
    void theSameLocksInOneOrderFinishInEveryOrderTried() {
        for (int seed = 0; seed < 200; seed++) {
            RunResult result = run(RandomStrategy.natural(seed), port -> {
                Mutex one = port.mutex(lock("one"));
                Mutex two = port.mutex(lock("two"));
                for (String name : new String[]{"A", "B", "C"}) {
                    script(port, name, () -> {
                        one.acquire();
                        two.acquire();
                        two.release();
                        one.release();
                    });
                }
            });
            assertThat(result.outcome()).isEqualTo(new Finished());
        }
    }

    @Test
    void aCycleThatTimeCanBreakIsNoDeadlock() {
        RunResult result = run("A,B", port -> {
            Mutex one = port.mutex(lock("one"));
            Mutex two = port.mutex(lock("two"));
            script(port, "A", () -> {
                one.acquire();
                two.acquire();
                two.release();
                one.release();
            });
            script(port, "B", () -> {
                two.acquire();
                if (one.acquire(port.deadline(Duration.ofMillis(1)))) {
                    one.release();
                }
                two.release();
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(result.schedule().toString()).startsWith("A,B,B:timeout,");
    }

    @Test
    void takingTheLockAgainAfterAWaitCanCloseACycle() {
        RunResult result = run("W,W,W,S,S", port -> {
            Mutex outer = port.mutex(lock("outer"));
            Mutex inner = port.mutex(lock("inner"));
            Condition go = inner.condition("go");
            script(port, "W", () -> {
                outer.acquire();
                inner.acquire();
                go.await();
            });
            script(port, "S", () -> {
                inner.acquire();
                go.signal();
                outer.acquire();
            });
        });
        assertThat(result.outcome()).isInstanceOfSatisfying(Deadlock.class, deadlock -> {
            assertThat(deadlock.cycle()).hasSize(2);
            assertThat(deadlock.step()).isEqualTo(5);
        });
    }

    @Test
    void aScriptThreadThatNobodyWakesWaitsForEver() {
        RunResult result = run(new FairStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", () -> {
                mutex.acquire();
                never.await();
            });
        });
        assertThat(result.outcome()).isInstanceOf(WaitsForever.class);
        assertThat(result.outcome().message()).isEqualTo("A cannot stop waiting on test.m.never");
    }

    @Test
    void aLockKeptByAThreadThatEndedIsWaitedForForEverAndIsNoDeadlock() {
        RunResult result = run("A,A", port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", mutex::acquire);
            script(port, "B", mutex::acquire);
        });
        assertThat(result.outcome()).isInstanceOf(WaitsForever.class);
        assertThat(result.outcome().message()).isEqualTo("B cannot take lock test.m held by A (ended)");
    }

    @Test
    void idleServicesAreNoFaultWhetherTheyWaitWithOrWithoutALimit() {
        for (int seed = 0; seed < 100; seed++) {
            RandomStrategy strategy = seed % 2 == 0 ? RandomStrategy.natural(seed) : RandomStrategy.mixed(seed);
            RunResult result = run(strategy, port -> {
                Mutex mutex = port.mutex(lock("m"));
                Condition work = mutex.condition("work");
                port.spawn("for ever", Role.SERVICE, () -> {
                    mutex.acquire();
                    work.await();
                });
                port.spawn("polls", Role.SERVICE, () -> {
                    mutex.acquire();
                    while (true) {
                        work.await(port.deadline(Duration.ofSeconds(1)));
                    }
                });
                script(port, "A", () -> port.sleep(Duration.ofMillis(1)));
            });
            assertThat(result.outcome()).isInstanceOfSatisfying(
                    Finished.class,
                    end -> assertThat(end.waiting()).extracting(one -> one.thread().name())
                            .containsExactly("for ever", "polls"));
        }
    }

    @Test
    void aServiceAtWorkIsWaitedFor() {
        int[] done = {0};
        RunResult result = run(new FairStrategy(), port -> {
            port.spawn("worker", Role.SERVICE, () -> {
                port.sleep(Duration.ofMillis(5));
                done[0]++;
            });
            script(port, "A", () -> {});
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(done[0]).isEqualTo(1);
    }

    @Test
    void theStepLimitEndsAProgramThatGoesRoundInCircles() {
        SteppedRuntime runtime = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT.withStepLimit(50), null);
        RunResult result = runtime.run(port -> script(port, "A", () -> {
            while (true) {
                port.sleep(Duration.ofMillis(1));
            }
        }));
        assertThat(result.outcome()).isEqualTo(new StepLimit(50));
        assertThat(result.schedule().size()).isEqualTo(50);
        assertThat(result.nanos()).isEqualTo(50_000_000);
    }

    @Test
    void aThreadThatThrowsIsToldAndTheOthersGoOn() {
        int[] reached = {0};
        RunResult result = run(new FairStrategy(), port -> {
            script(port, "A", () -> {
                throw new IllegalStateException("on purpose");
            });
            script(port, "B", () -> {
                port.sleep(Duration.ofMillis(1));
                reached[0]++;
            });
        });
        assertThat(result.outcome()).isInstanceOf(ThreadFailed.class);
        assertThat(result.outcome().message()).isEqualTo("A was ended by IllegalStateException: on purpose");
        assertThat(result.cameToItsEnd()).isTrue();
        assertThat(reached[0]).isEqualTo(1);
    }

    private static final class Count implements GuardedState {
        private int value;
    }

    @Test
    void touchingGuardedStateWithoutItsLockEndsTheThreadAndNoOther() {
        int[] after = {0};
        RunResult result = run(new KeepRunningStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            Mutex other = port.mutex(lock("n"));
            Guarded<Count> count = port.guarded(mutex, new Count());
            script(port, "A", () -> {
                mutex.acquire();
                count.edit().value++;
                mutex.release();
                other.acquire();
                try {
                    after[0] = count.view().value;
                } finally {
                    other.release();
                }
                after[0]++;
            });
            script(port, "B", () -> {
                other.acquire();
                mutex.acquire();
                count.edit().value++;
                mutex.release();
                other.release();
            });
        });
        assertThat(result.failures())
                .containsExactly(
                        new EngineError(
                                new ThreadId("A"), "looked at Count without holding test.m, which guards it"));
        assertThat(result.schedule()).hasToString("A,A,A,A,A,B,B,B,B,B");
        assertThat(after[0]).isZero();
    }

    @Test
    void aLockThatNoFinallyGivesBackAfterAnErrorStaysHeld() {
        RunResult result = run(new KeepRunningStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            Mutex other = port.mutex(lock("n"));
            Guarded<Count> count = port.guarded(mutex, new Count());
            script(port, "A", () -> {
                other.acquire();
                count.edit().value++;
            });
            script(port, "B", other::acquire);
        });
        assertThat(result.failures().stream().map(Outcome::message))
                .containsExactly(
                        "A changed Count without holding test.m, which guards it",
                        "B cannot take lock test.n held by A (ended)");
    }

    @Test
    void aStrategyThatEndsTheRunLeavesNothingRunning() {
        RunResult result = run(point -> Strategy.END, port -> script(port, "A", () -> port.sleep(Duration.ZERO)));
        assertThat(result.outcome()).isEqualTo(new ScheduleEnded(0));
    }

    @Test
    void whatTheStrategyThrowsComesOutOfRun() {
        SteppedRuntime broken = new SteppedRuntime(
                point -> {
                    throw new IllegalStateException("broken strategy");
                },
                RunSettings.DEFAULT,
                null);
        assertThatThrownBy(() -> broken.run(port -> script(port, "A", () -> {})))
                .hasMessage("broken strategy");
    }

    @Test
    void whatTheSinkThrowsComesOutOfRun() {
        SteppedRuntime broken = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, (nanos, thread, event) -> {
            throw new IllegalStateException("broken sink");
        });
        assertThatThrownBy(() -> broken.run(port -> script(port, "A", () -> {}))).hasMessage("broken sink");
    }

    @Test
    void aProgramThatCannotBeSetUpDropsWhatItWouldHaveStarted() {
        SteppedRuntime runtime = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        int[] begun = {0};
        assertThatThrownBy(() -> runtime.run(port -> {
            script(port, "A", () -> begun[0]++);
            throw new IllegalArgumentException("no such program");
        }))
                .hasMessage("no such program");
        assertThat(begun[0]).isZero();
    }
}
