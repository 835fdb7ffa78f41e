package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.Outcome.NoProgress;
import dev.lockstep.runtime.stepped.Outcome.StepLimit;
import dev.lockstep.runtime.stepped.Outcome.WaitsForever;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Runs that go round in circles, and runs that only seem to.
class LivelockDetectorTest {

    private static final int LIMIT = 20_000;
    private static final List<Supplier<Strategy>> ORDERS = List.of(
            FairStrategy::new, KeepRunningStrategy::new, () -> RandomStrategy.natural(1),
            () -> RandomStrategy.mixed(1));

    private static RunResult run(Strategy strategy, Consumer<EngineRuntime> program) {
        return new SteppedRuntime(strategy, RunSettings.DEFAULT.withStepLimit(LIMIT), null).run(program);
    }

    private static void spins(EngineRuntime port) {
        Shared<Boolean> flag = port.shared("flag", false);
        script(port, "A", () -> {
            while (!flag.get()) {
                // until somebody sets it
            }
        });
    }

    @Test
    void aReaderOfAFlagThatNobodySetsMakesNoProgress() {
        RunResult result = run(new FairStrategy(), LivelockDetectorTest::spins);
        assertThat(result.outcome())
                .isInstanceOfSatisfying(NoProgress.class, circle -> {
                    assertThat(circle.threads()).containsExactly(new ThreadId("A"));
                    assertThat(circle.fromStep()).isEqualTo(1);
                    assertThat(circle.toStep()).isEqualTo(result.schedule().size());
                });
        assertThat(result.failures()).containsExactly(result.outcome());
        assertThat(result.schedule().size()).isBetween(LivelockDetector.PATIENCE, LivelockDetector.PATIENCE + 2);
    }

    @Test
    void withoutBeingNoticedItGoesOnToTheStepLimit() {
        RunSettings settings = RunSettings.DEFAULT.withStepLimit(LIMIT).withNoticingRounds(false);
        RunResult result = new SteppedRuntime(new FairStrategy(), settings, null).run(LivelockDetectorTest::spins);
        assertThat(result.outcome()).isEqualTo(new StepLimit(LIMIT));
    }

    @Test
    void pollersWithLocksTimeOutsAndSleepsMakeNoProgressInAnyOrder() {
        for (Supplier<Strategy> order : ORDERS) {
            RunResult result = run(order.get(), port -> {
                Mutex mutex = port.mutex(lock("m"));
                Mutex fair = port.fairMutex(lock("fair"));
                Condition changed = mutex.condition("changed");
                Shared<Boolean> flag = port.shared("flag", false);
                script(port, "waits", () -> {
                    mutex.acquire();
                    while (true) {
                        changed.await(port.deadline(Duration.ofMillis(5)));
                    }
                });
                for (String name : List.of("sleeps", "sleeps too")) {
                    script(port, name, () -> {
                        while (!flag.get()) {
                            fair.acquire();
                            fair.release();
                            port.sleep(Duration.ofMillis(1));
                        }
                    });
                }
                script(port, "sets it", () -> flag.compareAndSet(true, false));
            });
            assertThat(result.outcome()).isInstanceOfSatisfying(
                    NoProgress.class, circle -> assertThat(circle.threads())
                            .containsExactly(
                                    new ThreadId("waits"), new ThreadId("sleeps"), new ThreadId("sleeps too")));
        }
    }

    @Test
    void idlePollersWhoseScriptHasEndedAreFinishedInAnyOrder() {
        for (Supplier<Strategy> order : ORDERS) {
            RunResult result = run(order.get(), port -> {
                Mutex mutex = port.mutex(lock("m"));
                Shared<Boolean> flag = port.shared("flag", false);
                for (String name : List.of("polls", "polls too")) {
                    port.spawn(name, Role.SERVICE, () -> {
                        while (!flag.get()) {
                            mutex.acquire();
                            mutex.release();
                            port.sleep(Duration.ofMillis(1));
                        }
                    });
                }
                script(port, "A", () -> port.sleep(Duration.ofMillis(1)));
            });
            assertThat(result.outcome()).isInstanceOfSatisfying(
                    Finished.class, end -> assertThat(end.looping()).as("those that only loop").isNotEmpty());
        }
    }

    @Test
    void aScriptThatWaitsForEverWhileServicesPollIsToldAndNotThePollers() {
        for (Supplier<Strategy> order : ORDERS) {
            RunResult result = run(order.get(), port -> script(port, "main", () -> {
                WorkerPool<Integer> pool = new WorkerPool<Integer>(
                        port, new EngineId("pool"), PoolSettings.of(2), task -> {});
                pool.start();
                Mutex mutex = port.mutex(lock("m"));
                mutex.acquire();
                mutex.condition("never").await();
            }));
            assertThat(result.outcome()).isInstanceOf(WaitsForever.class);
            assertThat(result.outcome().message()).isEqualTo("main cannot stop waiting on test.m.never");
        }
    }

    @Test
    void aSpinningReaderIsNotBlamedForWhatASleeperWillChange() {
        for (Supplier<Strategy> order : ORDERS) {
            RunResult result = run(order.get(), port -> {
                Shared<Boolean> flag = port.shared("flag", false);
                script(port, "A", () -> {
                    while (!flag.get()) {
                        // until B sets it
                    }
                });
                script(port, "B", () -> {
                    port.sleep(Duration.ofSeconds(1));
                    flag.set(true);
                });
            });
            assertThat(result.outcome()).isEqualTo(new Finished());
        }
    }

    @Test
    void anOrderThatPassesAThreadOverIsToBlameItself() {
        RunResult starving = run(point -> 0, port -> {
            spins(port);
            script(port, "B", () -> port.sleep(Duration.ofMillis(1)));
        });
        assertThat(starving.outcome()).isEqualTo(new StepLimit(LIMIT));
    }

    @Test
    void whoeverWritesEditsOrCountsMakesProgress() {
        List<Consumer<EngineRuntime>> programs = List.of(
                port -> {
                    Shared<Integer> beat = port.shared("beat", 0);
                    script(port, "A", () -> {
                        for (int i = 0; i < 2 * LivelockDetector.PATIENCE; i++) {
                            if (i % 900 == 0) {
                                beat.set(i);
                            }
                            beat.get();
                        }
                    });
                },
                port -> {
                    Tally rounds = port.tally("rounds");
                    script(port, "A", () -> {
                        for (int i = 0; i < 2 * LivelockDetector.PATIENCE; i++) {
                            rounds.increment();
                            port.sleep(Duration.ofMillis(1));
                        }
                    });
                });
        for (Consumer<EngineRuntime> program : programs) {
            assertThat(run(new FairStrategy(), program).outcome()).isEqualTo(new Finished());
        }
    }

    /// A body that says what it keeps, if `keeps` is not null, and whether it goes round in a loop.
    private record Telling(@Nullable Object keeps, boolean isLooping, Body body) implements Body {

        @Override
        public void run() throws Exception {
            body.run();
        }

        @Override
        public @Nullable Object localState() {
            return keeps;
        }
    }

    private static final int LOOKS = LivelockDetector.PATIENCE / 2;

    @Test
    void whoCountsItsLooksIsBelievedUnlessItSaysThatItIsBackWhereItWas() {
        for (boolean looping : List.of(false, true)) {
            // Of the one nothing is known; the other speaks only of where it waits.
            String keeps = looping ? null : "nothing";
            RunResult result = run(new KeepRunningStrategy(), port -> {
                Shared<Integer> x = port.shared("x", 0);
                script(port, "A", new Telling(keeps, looping, () -> {
                    for (int look = 0; look < LOOKS; look++) {
                        x.get();
                    }
                }));
            });
            assertThat(result.outcome()).isEqualTo(new Finished());
        }
    }

    @Test
    void whoSaysThatItIsBackWhereItWasIsBelievedAtOnceWhereItGoesRoundAndWhereItWaits() {
        RunResult spinning = run(new KeepRunningStrategy(), port -> {
            Shared<Integer> x = port.shared("x", 0);
            script(port, "A", new Telling("nothing", true, () -> {
                while (x.get() == 0) {
                    // for ever
                }
            }));
        });
        assertThat(spinning.outcome()).isInstanceOf(NoProgress.class);
        assertThat(spinning.schedule().size())
                .isBetween(LivelockDetector.KNOWN_PATIENCE, 4 * LivelockDetector.KNOWN_PATIENCE);
        RunResult waiting = run(new KeepRunningStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", new Telling("nothing", false, () -> {
                mutex.acquire();
                while (true) {
                    never.await(port.deadline(Duration.ofMillis(1)));
                }
            }));
        });
        assertThat(waiting.outcome()).isInstanceOf(NoProgress.class);
        assertThat(waiting.schedule().size())
                .isBetween(LivelockDetector.KNOWN_PATIENCE, 4 * LivelockDetector.KNOWN_PATIENCE);
    }

    @Test
    void aLongWalkThatLooksAtManyThingsComesBackToNoState() {
        RunResult result = run(new FairStrategy(), port -> {
            SharedMap<Integer, Integer> map = port.<Integer, Integer>map("map");
            script(port, "A", () -> {
                for (int key = 0; key < 5 * LivelockDetector.PATIENCE; key++) {
                    map.get(key);
                }
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
    }

    @Test
    void aRoundLongerThanThePatienceIsFoundToo() {
        RunResult result = run(new FairStrategy(), port -> {
            SharedMap<Integer, Integer> map = port.<Integer, Integer>map("map");
            script(port, "A", () -> {
                for (int key = 0;; key = (key + 1) % 3_000) {
                    map.get(key);
                }
            });
        });
        assertThat(result.outcome()).isInstanceOf(NoProgress.class);
        assertThat(result.schedule().size()).isLessThan(12_000);
    }
}
