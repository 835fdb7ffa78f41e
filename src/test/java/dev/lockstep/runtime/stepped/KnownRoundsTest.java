package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.Outcome.NoProgress;
import dev.lockstep.runtime.stepped.Outcome.StepLimit;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Runs of threads that tell what they keep go round once every choice in every state was made, and not before;
/// where one does not tell, once they are back and passed over nobody.
class KnownRoundsTest {

    private static final int LIMIT = 5_000;
    private static final RunSettings SETTINGS = RunSettings.DEFAULT.withStepLimit(LIMIT);

    /// A body in a loop that tells what it keeps.
    private record Telling(Supplier<Object> keeps, Body body) implements Body {

        @Override
        public void run() throws Exception {
            body.run();
        }

        @Override
        public Object localState() {
            return keeps.get();
        }

        @Override
        public boolean isLooping() {
            return true;
        }
    }

    /// Keeps nothing, wherever it stands.
    private static Body knownLoop(Body body) {
        return new Telling(() -> "nothing", body);
    }

    private static RunResult run(Strategy strategy, Consumer<EngineRuntime> program) {
        return new SteppedRuntime(strategy, SETTINGS, null).run(program);
    }

    /// Makes the choices of a round again and again; in place of one that there is not, the first there is.
    private static Strategy again(String... round) {
        return point -> {
            Choice wanted = Choice.parse(round[(point.step() - 1) % round.length]);
            return Math.max(0, point.choices().indexOf(wanted));
        };
    }

    private static List<ThreadId> whoGoesRound(RunResult result) {
        assertThat(result.failures()).first().isInstanceOf(NoProgress.class);
        return ((NoProgress) result.failures().getFirst()).threads();
    }

    @Test
    void whoIsAlwaysPassedOverHasNotHadItsTurnHoweverOftenAnotherHas() {
        RunResult starving = run(point -> 0, port -> {
            Shared<Integer> x = port.shared("x", 0);
            script(port, "A", knownLoop(() -> {
                while (x.get() == 0) {
                    // until B sets it
                }
            }));
            script(port, "B", knownLoop(() -> {
                port.sleep(Duration.ofMillis(1));
                x.set(1);
            }));
        });
        assertThat(starving.outcome()).isEqualTo(new StepLimit(LIMIT));
    }

    @Test
    void twoWhoSpinMakeNoProgressInAnyOrderOfTurns() {
        for (Strategy order : List.of(new FairStrategy(), RandomStrategy.natural(1), RandomStrategy.mixed(2))) {
            RunResult result = run(order, port -> {
                Shared<Integer> x = port.shared("x", 0);
                for (String name : List.of("A", "B")) {
                    script(port, name, knownLoop(() -> {
                        while (x.get() == 0) {
                            // for ever
                        }
                    }));
                }
            });
            assertThat(whoGoesRound(result)).containsExactly(new ThreadId("A"), new ThreadId("B"));
        }
    }

    @Test
    void whoWaitsForAWakeUpWithoutACauseIsNotPassedOver() {
        RunSettings settings = SETTINGS.withSpuriousWakeups(1);
        RunResult result = new SteppedRuntime(new FairStrategy(), settings, null).run(port -> {
            Shared<Integer> x = port.shared("x", 0);
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", knownLoop(() -> {
                while (x.get() == 0) {
                    // for ever
                }
            }));
            script(port, "W", knownLoop(() -> {
                mutex.acquire();
                never.await();
            }));
        });
        assertThat(whoGoesRound(result)).containsExactly(new ThreadId("A"));
        assertThat(result.failures().getLast().message()).isEqualTo("W cannot stop waiting on test.m.never");
    }

    /// B looks `looks` times, each time knowing how often it did, and then for ever stands before the lock that A holds
    /// as it spins.
    private static void spinningBesideOneThatComesToALock(EngineRuntime port, int looks, boolean aWaitsMeanwhile) {
        Shared<Integer> x = port.shared("x", 0);
        Mutex m = port.mutex(lock("m"));
        Mutex n = port.mutex(lock("n"));
        int[] look = {0};
        script(port, "B", new Telling(() -> look[0], () -> {
            m.acquire();
            for (; look[0] < looks; look[0]++) {
                x.get();
            }
            m.release();
            n.acquire();
        }));
        script(port, "A", knownLoop(() -> {
            n.acquire();
            if (aWaitsMeanwhile) {
                m.acquire();
            }
            while (x.get() == 0) {
                // for ever
            }
        }));
    }

    @Test
    void whoWentOnlyOnTheWayIntoTheCircleDoesNotGoRound() {
        for (boolean aWaitsMeanwhile : List.of(true, false)) {
            int looks = aWaitsMeanwhile ? LivelockDetector.KNOWN_PATIENCE + 8 : 3 * LivelockDetector.KNOWN_PATIENCE;
            RunResult result = run(
                    ReplayStrategy.of(Schedule.parse("B,A"), new FairStrategy()),
                    port -> spinningBesideOneThatComesToALock(port, looks, aWaitsMeanwhile));
            assertThat(whoGoesRound(result)).containsExactly(new ThreadId("A"));
            assertThat(result.failures()).hasSize(2);
            assertThat(result.failures().getLast().message()).isEqualTo("B cannot take lock test.n held by A");
        }
    }

    @Test
    void whoHadItsTurnOnlyBeforeAChangeIsPassedOverAfterIt() {
        // B has looked at x again and again, but not since A has set it. A looks at many things, then only at one.
        FairStrategy fair = new FairStrategy();
        RunResult result = run(point -> point.lastChange() == 0 ? fair.choose(point) : 0, port -> {
            Shared<Integer> x = port.shared("x", 0);
            SharedMap<Integer, Integer> map = port.<Integer, Integer>map("map");
            // A window of that many steps begins with its look at this key.
            int half = Integer.highestOneBit(LivelockDetector.PATIENCE);
            script(port, "A", () -> {
                for (int key = 0; key < half + 8; key++) {
                    map.get(key);
                }
                x.set(1);
                while (map.get(half) == null) {
                    // until B puts it there
                }
            });
            script(port, "B", () -> {
                while (x.get() == 0) {
                    // until A sets it
                }
                map.put(half, 1);
            });
        });
        assertThat(result.outcome()).isEqualTo(new StepLimit(LIMIT));
    }

    @Test
    void whoGivesAPermitOnEachRoundComesBackToNoState() {
        RunResult result = run(new KeepRunningStrategy(), port -> {
            Semaphore gate = port.semaphore("gate", 0);
            script(port, "A", knownLoop(() -> {
                while (true) {
                    gate.release();
                }
            }));
        });
        assertThat(result.outcome()).isEqualTo(new StepLimit(LIMIT));
    }

    @Test
    void whatCouldBeDoneOnceAndCannotAnyMoreIsNotWaitedFor() {
        // B could take the lock until A has it.
        int[] look = {0};
        RunResult result = run(point -> 0, port -> {
            Shared<Integer> x = port.shared("x", 0);
            Mutex n = port.mutex(lock("n"));
            script(port, "A", () -> {
                for (; look[0] < LivelockDetector.KNOWN_PATIENCE + 8; look[0]++) {
                    x.get();
                }
                n.acquire();
                while (x.get() == 0) {
                    // for ever
                }
            });
            script(port, "B", n::acquire);
        });
        assertThat(whoGoesRound(result)).containsExactly(new ThreadId("A"));
        assertThat(result.failures()).hasSize(2);
    }

    @Test
    void besideOneOfWhomNothingIsKnownEqualStatesOfOthersSayNothing() {
        // U counts how often it took the lock.
        for (Strategy order : List.of(
                new FairStrategy(), RandomStrategy.natural(1), RandomStrategy.mixed(1),
                again("A", "A", "A", "U", "U"))) {
            RunResult result = run(order, port -> {
                Shared<Integer> x = port.shared("x", 0);
                Mutex mutex = port.mutex(lock("m"));
                script(port, "A", knownLoop(() -> {
                    while (true) {
                        mutex.acquire();
                        try {
                            if (x.get() == 1) {
                                return;
                            }
                        } finally {
                            mutex.release();
                        }
                    }
                }));
                script(port, "U", () -> {
                    for (int i = 0; i < 70; i++) {
                        mutex.acquire();
                        mutex.release();
                    }
                    x.set(1);
                });
            });
            assertThat(result.outcome()).isEqualTo(new Finished());
        }
    }

    @Test
    void theSameWayFromTheSamePlaceWhileALockIsHeldIsNoTurnWhileItIsFree() {
        // B comes to the line only while A has the lock, and gives up; had it come a step later it would have gone on.
        Consumer<EngineRuntime> program = port -> {
            Shared<Integer> x = port.shared("x", 0);
            Mutex fair = port.fairMutex(lock("fair"));
            script(port, "A", knownLoop(() -> {
                while (true) {
                    fair.acquire();
                    fair.release();
                }
            }));
            script(port, "B", knownLoop(() -> {
                while (!fair.acquire(port.deadline(Duration.ofMillis(1)))) {
                    // once more
                }
                x.set(1);
            }));
        };
        assertThat(run(again("A", "B", "B:timeout", "A"), program).outcome()).isEqualTo(new StepLimit(LIMIT));
    }

    @Test
    void theSameOperationInAnotherPlaceIsAnotherWayBesideOneOfWhomNothingIsKnown() {
        // What A finds in its first wait would lead out, in its second it does not.
        int[] line = {1};
        Consumer<EngineRuntime> program = port -> {
            Shared<Integer> x = port.shared("x", 0);
            Semaphore gate = port.semaphore("gate", 1);
            script(port, "A", new Telling(() -> line[0], () -> {
                do {
                    line[0] = 1;
                    if (port.waitUntil(is(gate, 1), port.deadline(Duration.ofMillis(1)))) {
                        return;
                    }
                    line[0] = 2;
                } while (port.waitUntil(is(gate, 1), port.deadline(Duration.ofMillis(1))));
            }));
            script(port, "B", knownLoop(() -> {
                while (true) {
                    gate.acquire();
                    gate.release();
                }
            }));
            script(port, "U", () -> {
                while (x.get() == 0) {
                    // for ever
                }
            });
        };
        assertThat(run(again("B", "A:timeout", "B", "A", "U"), program).outcome()).isEqualTo(new StepLimit(LIMIT));
    }
}
