package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.run;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Role;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.footprint.KeyId;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ThreadsAndTimeTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void aLostUpdateIsFoundInSomeOrderAndNotInAnother() {
        HashSet<Integer> ends = new HashSet<Integer>();
        for (int seed = 0; seed < 50; seed++) {
            int[] end = {0};
            run(RandomStrategy.natural(seed), port -> {
                Shared<Integer> x = port.shared("x", 0);
                LogicalThread a = port.spawn("A", Role.SCRIPT, () -> x.set(x.get() + 1));
                LogicalThread b = port.spawn("B", Role.SCRIPT, () -> x.set(x.get() + 1));
                script(port, "C", () -> {
                    a.join();
                    b.join();
                    end[0] = x.get();
                });
            });
            ends.add(end[0]);
        }
        assertThat(ends).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void compareAndSetLosesNoUpdate() {
        for (int seed = 0; seed < 50; seed++) {
            int[] end = {0};
            run(RandomStrategy.natural(seed), port -> {
                Shared<Integer> x = port.shared("x", 0);
                script(port, "main", () -> {
                    ArrayList<LogicalThread> threads = new ArrayList<LogicalThread>();
                    for (String name : List.of("A", "B", "C")) {
                        threads.add(port.spawn(name, Role.SCRIPT, () -> {
                            int seen = x.get();
                            while (!x.compareAndSet(seen, seen + 1)) {
                                seen = x.get();
                            }
                        }));
                    }
                    for (LogicalThread thread : threads) {
                        thread.join();
                    }
                    end[0] = x.get();
                });
            });
            assertThat(end[0]).isEqualTo(3);
        }
    }

    @Test
    void whatANewThreadComputesFirstBelongsToTheSpawn() {
        RunResult result = run("main,main,A", port -> script(port, "main", () -> {
            told.add("before");
            port.spawn("A", Role.SCRIPT, () -> {
                told.add("A begins");
                port.sleep(Duration.ZERO);
                told.add("A goes on");
            });
            told.add("after");
            port.sleep(Duration.ZERO);
        }));
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(told).containsExactly("before", "A begins", "after", "A goes on");
        // Starting it, sleeping and ending; sleeping and ending: to begin is no step.
        assertThat(result.schedule().size()).isEqualTo(5);
    }

    @Test
    void aNameIsTakenOnce() {
        run(new FairStrategy(), port -> script(port, "main", () -> {
            port.spawn("A", Role.SERVICE, () -> {});
            assertThatThrownBy(() -> port.spawn("A", Role.SERVICE, () -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"A\"");
            told.add("refused");
        }));
        assertThat(told).containsExactly("refused");
    }

    private void joinWithALimit(EngineRuntime port) {
        script(port, "main", () -> {
            LogicalThread a = port.spawn("A", Role.SCRIPT, () -> port.sleep(Duration.ofMillis(10)));
            told.add("ended: " + a.join(port.deadline(Duration.ofMillis(5))));
        });
    }

    @Test
    void aJoinWithALimitEndsEitherWay() {
        assertThat(run(RandomStrategy.natural(1), this::joinWithALimit).nanos()).isEqualTo(10_000_000);
        assertThat(run("main,A,A,main", this::joinWithALimit).outcome()).isEqualTo(new Finished());
        assertThat(told).containsExactly("ended: false", "ended: true");
    }

    @Test
    void timeIsTheMaximumOfWhatWasReachedAndOrdersNothing() {
        Consumer<EngineRuntime> sleepers = port -> {
            script(port, "A", () -> port.sleep(Duration.ofMillis(3)));
            script(port, "B", () -> port.sleep(Duration.ofMillis(7)));
        };
        assertThat(run("A,B", sleepers).nanos()).isEqualTo(7_000_000);
        assertThat(run("B,A", sleepers).nanos()).isEqualTo(7_000_000);
        assertThat(run(new FairStrategy(), sleepers).schedule()).hasToString("A,A,B,B");
    }

    @Test
    void anInterruptEndsASleepAndAJoin() {
        RunResult result = run(new FairStrategy(), port -> script(port, "main", () -> {
            LogicalThread sleeper = port.spawn("S", Role.SCRIPT, () -> {
                try {
                    port.sleep(Duration.ofDays(1));
                } catch (InterruptedException interrupted) {
                    told.add("sleep ended, flag " + port.interrupted());
                }
            });
            LogicalThread joiner = port.spawn("J", Role.SCRIPT, () -> {
                try {
                    port.current().join();
                } catch (InterruptedException interrupted) {
                    told.add("join ended, flag " + port.interrupted());
                }
            });
            sleeper.interrupt();
            joiner.interrupt();
        }));
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(result.nanos()).isZero();
        assertThat(told).containsExactlyInAnyOrder("sleep ended, flag false", "join ended, flag false");
    }

    @Test
    void anInterruptEndsAnInterruptibleAcquireButNoOther() {
        RunResult result = run(new FairStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "main", () -> {
                mutex.acquire();
                LogicalThread gives = port.spawn("I", Role.SCRIPT, () -> {
                    assertThatThrownBy(mutex::acquireInterruptibly).isInstanceOf(InterruptedException.class);
                    told.add("gave up, held " + mutex.isHeldByCurrentThread());
                });
                LogicalThread stays = port.spawn("U", Role.SCRIPT, () -> {
                    mutex.acquire();
                    told.add("taken, flag " + port.interrupted());
                    mutex.release();
                });
                stays.interrupt();
                gives.interrupt();
                gives.join();
                mutex.release();
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(told).containsExactly("gave up, held false", "taken, flag true");
    }

    @Test
    void aLockWithALimitIsTakenWhileFreeEvenIfTheLimitHasPassed() {
        run("T:timeout,main", port -> {
            Mutex mutex = port.mutex(lock("m"));
            mutex.acquire();
            Mutex given = port.mutex(lock("given"));
            script(port, "T", () -> told.add("held: " + mutex.acquire(port.deadline(Duration.ofMillis(1)))));
            script(port, "main", () -> told.add("free: " + given.acquire(port.deadline(Duration.ZERO))));
        });
        assertThat(told).containsExactly("held: false", "free: true");
    }

    @Test
    void aFairLockServesThoseInLineInTheOrderInWhichTheyCame() {
        for (int seed = 0; seed < 100; seed++) {
            told.clear();
            ArrayList<String> taken = new ArrayList<String>();
            ArrayList<String> requested = new ArrayList<String>();
            Strategy inner = RandomStrategy.natural(seed);
            RunResult result = run(
                    point -> {
                        int index = inner.choose(point);
                        if (point.operation(index).kind() == OperationKind.REQUEST) {
                            requested.add(point.choice(index).toString());
                        }
                        return index;
                    },
                    port -> {
                        Mutex mutex = port.fairMutex(lock("fair"));
                        for (String name : List.of("A", "B", "C", "D")) {
                            script(port, name, () -> {
                                mutex.acquire();
                                taken.add(name);
                                mutex.release();
                            });
                        }
                    });
            assertThat(result.outcome()).isEqualTo(new Finished());
            assertThat(taken).isEqualTo(requested);
        }
    }

    @Test
    void anUnfairLockMayBeTakenByWhoeverIsChosen() {
        ArrayList<String> taken = new ArrayList<String>();
        run("A,A,C", port -> {
            Mutex mutex = port.mutex(lock("m"));
            for (String name : List.of("A", "B", "C")) {
                script(port, name, () -> {
                    mutex.acquire();
                    taken.add(name);
                    mutex.release();
                });
            }
        });
        assertThat(taken).containsExactly("A", "C", "B");
    }

    @Test
    void aLockIsNotReentrantAndIsReleasedByItsHolderAlone() {
        RunResult result = run(new FairStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", () -> {
                assertThatThrownBy(mutex::release).isInstanceOf(IllegalMonitorStateException.class);
                mutex.acquire();
                assertThatThrownBy(mutex::acquire).isInstanceOf(IllegalStateException.class);
                mutex.release();
            });
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
    }

    @Test
    void aMapKeepsTheOrderOfFirstInsertionAndEachKeyIsAThingOfItsOwn() {
        HashSet<Object> objects = new HashSet<Object>();
        RunResult result = run(
                point -> {
                    objects.add(point.operation(0).object());
                    return 0;
                },
                port -> {
                    SharedMap<String, Integer> map = port.<String, Integer>map("map");
                    script(port, "A", () -> {
                        map.put("z", 1);
                        map.put("a", 2);
                        told.add("before " + map.put("z", 3));
                        told.add(map.entries().toString());
                        told.add("size " + map.size() + ", removed " + map.remove("z") + ", left " + map.get("z"));
                        map.clear();
                        told.add(map.entries().toString());
                    });
                });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(told).containsExactly("before 1", "[z=3, a=2]", "size 2, removed 3, left null", "[]");
        VariableId map = new VariableId("map");
        assertThat(objects).contains(map, new KeyId(map, "z"), new KeyId(map, "a"));
    }

    @Test
    void aTallyIsReadByTheRuntimeThatMadeIt() {
        SteppedRuntime runtime = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        Tally tally = runtime.tally("t");
        runtime.run(port -> script(port, "A", () -> {
            tally.increment();
            tally.add(4);
        }));
        assertThat(runtime.sum(tally)).isEqualTo(5);
        SteppedRuntime other = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        assertThatThrownBy(() -> other.sum(tally)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotGoOnWhileAProgramIsSetUpIsRefused() {
        SteppedRuntime runtime = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        assertThatThrownBy(() -> runtime.run(port -> {
            Semaphore gate = port.semaphore("gate", 1);
            try {
                gate.acquire();
                assertThat(gate.acquire(port.deadline(Duration.ofMillis(1)))).isFalse();
                gate.acquire();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("setting up would wait for ever: take a permit of gate");
    }

    @Test
    void theEndOfAThreadIsAChange() {
        ArrayList<Integer> lastChanges = new ArrayList<Integer>();
        RunResult result = run(
                point -> {
                    lastChanges.add(point.lastChange());
                    return new KeepRunningStrategy().choose(point);
                },
                port -> {
                    Shared<Integer> x = port.shared("x", 0);
                    script(port, "A", x::get);
                    script(port, "B", x::get);
                });
        assertThat(result.schedule()).hasToString("A,A,B,B");
        assertThat(lastChanges).containsExactly(0, 0, 2, 2);
    }

    @Test
    void aThreadThatIsNotOfTheRunMayNotCallWhileItRuns() throws Exception {
        ArrayList<Throwable> refused = new ArrayList<Throwable>();
        SteppedRuntime runtime = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        runtime.run(port -> script(port, "A", () -> {
            Thread stranger = Thread.ofPlatform().start(() -> {
                try {
                    port.current();
                } catch (IllegalStateException expected) {
                    refused.add(expected);
                }
            });
            stranger.join();
        }));
        assertThat(refused).hasSize(1);
    }

    @Test
    void nobodyElseMayCall() {
        SteppedRuntime runtime = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        assertThatThrownBy(runtime::current).isInstanceOf(IllegalStateException.class);
        runtime.run(port -> {});
        assertThatThrownBy(() -> runtime.run(port -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("once");
    }
}
