package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.noting;
import static dev.lockstep.runtime.stepped.Programs.run;
import static dev.lockstep.runtime.stepped.Programs.script;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The steps of locks: who may take one, who stands where in its line, who holds what, and what time a limit takes.
class LockStepsTest {

    private static final Duration LIMIT = Duration.ofMillis(5);

    private static List<String> choices(String schedule, Consumer<EngineRuntime> program) {
        ArrayList<String> notes = new ArrayList<String>();
        run(noting(notes, ReplayStrategy.of(Schedule.parse(schedule), new FairStrategy())), program);
        return notes;
    }

    /// Each of four takes a fair lock and gives it back.
    private static void fourAtAFairLock(EngineRuntime port) {
        Mutex mutex = port.fairMutex(lock("fair"));
        for (String name : List.of("A", "B", "C", "D")) {
            script(port, name, () -> {
                mutex.acquire();
                mutex.release();
            });
        }
    }

    @Test
    void aFreeFairLockIsTakenInOneStepAndHandedOnToTheFirstInLineAlone() {
        // A has it after one step; B and C come and stand in line; A gives it back and D comes.
        assertThat(choices("A,B,C,A,D,B,B,C,C,D,D", LockStepsTest::fourAtAFairLock))
                .startsWith(
                        "A|B|C|D", // A takes it
                        "A|B|C|D",
                        "A|C|D",
                        "A|D", // A gives it back
                        "A|B|D", // D comes: it is free, but not for D
                        "A|B",
                        "A|B",
                        "A|B|C");
    }

    @Test
    void whoStandsInLineStandsThereInItsOrderAndNobodyElseDoes() {
        assertThat(standings("A,B,C", LockStepsTest::fourAtAFairLock, LocalState::place))
                .isEqualTo(Map.of("A", -1, "B", 0, "C", 1, "D", -1));
        assertThat(standings("A", port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", mutex::acquire);
            script(port, "B", mutex::acquire);
        }, LocalState::place))
                .allSatisfy((_, place) -> assertThat(place).isEqualTo(-1));
    }

    @Test
    void whoeverIsSignalledStandsLastInTheLine() {
        Consumer<EngineRuntime> program = port -> {
            Mutex mutex = port.fairMutex(lock("fair"));
            Condition condition = mutex.condition("c");
            script(port, "W", () -> {
                mutex.acquire();
                condition.await();
                mutex.release();
            });
            script(port, "S", () -> {
                mutex.acquire();
                condition.signal();
                mutex.release();
            });
            script(port, "B", () -> {
                mutex.acquire();
                mutex.release();
            });
        };
        assertThat(standings("W,W,S,B,S", program, LocalState::place)).isEqualTo(Map.of("W", 1, "S", -1, "B", 0));
        assertThat(standings("W,W,S,S,B", program, LocalState::place)).isEqualTo(Map.of("W", 0, "S", -1, "B", 1));
    }

    @Test
    void theLocksThatAThreadHoldsAreKnownTheLastTakenFirstHoweverItGivesThemBack() {
        Consumer<EngineRuntime> program = port -> {
            Mutex one = port.mutex(lock("one"));
            Mutex two = port.fairMutex(lock("two"));
            Mutex three = port.mutex(lock("three"));
            Condition never = three.condition("never");
            script(port, "A", () -> {
                one.acquire();
                two.acquire();
                three.acquire();
                two.release();
                one.release();
                one.acquire();
                never.await(port.deadline(LIMIT));
            });
        };
        List<List<String>> held = List.of(
                List.of(),
                List.of("one"),
                List.of("two", "one"),
                List.of("three", "two", "one"),
                List.of("three", "one"),
                List.of("three"),
                List.of("one", "three"),
                List.of("one"));
        for (int steps = 0; steps < held.size(); steps++) {
            String schedule = String.join(",", Collections.nCopies(steps, "A"));
            List<LockId> expected = held.get(steps).stream().map(Programs::lock).toList();
            assertThat(standings(schedule, program, LocalState::holds)).as("after " + steps)
                    .isEqualTo(Map.of("A", expected));
        }
    }

    /// What holds of each thread when `schedule` has been run. It is asked before each step, as searches do.
    private static <T> Map<String, T> standings(
            String schedule, Consumer<EngineRuntime> program, Function<LocalState, T> what) {
        TreeMap<String, T> found = new TreeMap<String, T>();
        Schedule steps = schedule.isEmpty() ? new Schedule(List.of()) : Schedule.parse(schedule);
        ReplayStrategy replay = ReplayStrategy.of(steps, point -> Strategy.END);
        Strategy looking = point -> {
            for (int place = 0; place < point.alive(); place++) {
                found.put(point.threads().get(place).name(), what.apply(point.standing(place)));
            }
            return replay.choose(point);
        };
        run(looking, program);
        return found;
    }

    @Test
    void whereAThreadStandsFollowsWhatOthersDoToIt() {
        Consumer<EngineRuntime> program = port -> {
            Mutex mutex = port.fairMutex(lock("m"));
            Condition condition = mutex.condition("c");
            ArrayList<LogicalThread> waits = new ArrayList<LogicalThread>();
            for (String name : List.of("A", "B")) {
                waits.add(port.spawn(name, Role.SCRIPT, () -> {
                    mutex.acquire();
                    condition.await();
                }));
            }
            script(port, "S", () -> {
                mutex.acquire();
                condition.signal();
                waits.getLast().interrupt();
            });
        };
        Function<LocalState, String> where = standing -> standing.kind() + " " + standing.place()
                + (standing.interrupted() ? " interrupted" : "");
        assertThat(standings("A,A,B,B", program, where))
                .containsEntry("A", "LEAVE 0")
                .containsEntry("B", "LEAVE 1");
        assertThat(standings("A,A,B,B,S,S:signal=A", program, where))
                .containsEntry("A", "REACQUIRE 0")
                .containsEntry("B", "LEAVE 0");
        assertThat(standings("A,A,B,B,S,S:signal=A,S", program, where)).containsEntry("B", "LEAVE 0 interrupted");
    }

    @Test
    void whereComingToALockIsAStepItIsOneOfItsOwnForEveryLock() {
        RunSettings settings = RunSettings.DEFAULT.withRequesting(true);
        RunResult result = new SteppedRuntime(new FairStrategy(), settings, null).run(port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", () -> {
                mutex.acquire();
                mutex.release();
            });
        });
        assertThat(result.schedule()).hasToString("A,A,A,A");
        RunResult interrupted = new SteppedRuntime(new FairStrategy(), settings, null).run(port -> {
            Mutex mutex = port.mutex(lock("m"));
            port.spawn("A", Role.SCRIPT, mutex::acquireInterruptibly).interrupt();
        });
        assertThat(interrupted.schedule()).hasToString("A,A:cancelled,A");
        assertThat(run(new FairStrategy(), port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", () -> {
                mutex.acquire();
                mutex.release();
            });
        })
                .schedule())
                .hasToString("A,A,A");
    }

    /// A waits with a limit for what B does or does not do.
    private record Limited(String name, Consumer<EngineRuntime> program) {}

    private static List<Limited> limited() {
        return List.of(
                new Limited("a lock", port -> {
                    Mutex mutex = port.mutex(lock("m"));
                    holderAnd(port, mutex::acquire, mutex::release, () -> mutex.acquire(port.deadline(LIMIT)));
                }),
                new Limited("a fair lock", port -> {
                    Mutex mutex = port.fairMutex(lock("m"));
                    holderAnd(port, mutex::acquire, mutex::release, () -> mutex.acquire(port.deadline(LIMIT)));
                }),
                new Limited("an end", port -> {
                    Shared<Integer> x = port.shared("x", 0);
                    LogicalThread b = port.spawn("B", Role.SCRIPT, () -> {
                        x.set(1);
                        x.set(2);
                    });
                    script(port, "A", () -> b.join(port.deadline(LIMIT)));
                }),
                new Limited("a permit", port -> {
                    Semaphore gate = port.semaphore("gate", 1);
                    holderAnd(port, gate::acquire, gate::release, () -> gate.acquire(port.deadline(LIMIT)));
                }),
                new Limited("a value", port -> {
                    Shared<Integer> x = port.shared("x", 1);
                    holderAnd(
                            port, () -> x.set(0), () -> x.set(1), () -> port.waitUntil(is(x, 1), port.deadline(LIMIT)));
                }));
    }

    private static void holderAnd(EngineRuntime port, Body closes, Body opens, Body waits) {
        script(port, "B", () -> {
            closes.run();
            opens.run();
        });
        script(port, "A", waits);
    }

    @Test
    void aLimitThatPassesMovesTheClockToItAndOneThatDoesNotLeavesItWhereItIs() {
        for (Limited limited : limited()) {
            // A fair lock is come to before it is waited for.
            String comes = limited.name().equals("a fair lock") ? "B,A," : "B,";
            RunResult late = run(comes + "A:timeout", limited.program());
            assertThat(late.outcome()).as(limited.name()).isEqualTo(new Finished());
            assertThat(late.nanos()).as(limited.name()).isEqualTo(LIMIT.toNanos());
            RunResult inTime = run(comes + "B,B,A", limited.program());
            assertThat(inTime.outcome()).as(limited.name()).isEqualTo(new Finished());
            assertThat(inTime.nanos()).as(limited.name()).isZero();
        }
    }

    @Test
    void anInterruptEndsAWaitWithALimitAndLeavesTheClockWhereItIs() {
        for (boolean fair : List.of(true, false)) {
            RunResult result = run(fair ? "A,I,A:cancelled" : "I,A:cancelled", port -> {
                Mutex mutex = fair ? port.fairMutex(lock("m")) : port.mutex(lock("m"));
                Semaphore gate = port.semaphore("gate", 0);
                mutex.acquire();
                LogicalThread waits = port.spawn("A", Role.SCRIPT, () -> {
                    assertThatThrownBy(() -> mutex.acquire(port.deadline(LIMIT)))
                            .isInstanceOf(InterruptedException.class);
                    port.current().interrupt();
                    assertThatThrownBy(() -> gate.acquire(port.deadline(LIMIT)))
                            .isInstanceOf(InterruptedException.class);
                });
                script(port, "I", waits::interrupt);
            });
            assertThat(result.outcome()).isEqualTo(new Finished());
            assertThat(result.nanos()).isZero();
        }
    }

    @Test
    void whoWasInterruptedBeforeItWaitsDoesNotGiveItsLockBack() {
        RunResult result = run("A,A:cancelled", port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            port.spawn("A", Role.SCRIPT, () -> {
                mutex.acquire();
                assertThatThrownBy(condition::await).isInstanceOf(InterruptedException.class);
                mutex.release();
            })
                    .interrupt();
        });
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(result.schedule()).hasToString("A,A:cancelled,A,A");
    }

    /// What is told of standing before a lock, in the order of `schedule`.
    private static List<String> blocked(String schedule, Consumer<EngineRuntime> program) {
        ArrayList<String> told = new ArrayList<String>();
        new SteppedRuntime(
                ReplayStrategy.of(Schedule.parse(schedule), new FairStrategy()),
                RunSettings.DEFAULT,
                (nanos, thread, event) -> {
                    if (event instanceof LockEvent.Blocked || event instanceof LockEvent.Acquired) {
                        told.add(thread + (event instanceof LockEvent.Blocked ? " blocked" : " acquired"));
                    }
                })
                .run(program);
        return told;
    }

    @Test
    void whoCameToAFreeLockTellsThatItStandsInLineWhenAnotherTakesItAndTellsItOnceForEachTimeItStands() {
        Consumer<EngineRuntime> twice = port -> {
            Mutex mutex = port.mutex(lock("m"));
            for (String name : List.of("A", "B", "C")) {
                script(port, name, () -> {
                    for (int time = 0; time < 2; time++) {
                        mutex.acquire();
                        mutex.release();
                    }
                });
            }
        };
        // A takes it while B and C stand there; then B, which leaves C where it is and finds A there again; then A.
        assertThat(blocked("A,A,B,B,A,A,A,C,C,B,B,B,C,C,C", twice))
                .containsExactly(
                        "A acquired",
                        "B blocked",
                        "C blocked",
                        "B acquired",
                        "A blocked",
                        "A acquired",
                        "B blocked",
                        "C acquired",
                        "B acquired",
                        "C blocked",
                        "C acquired");
    }

    @Test
    void whoCameToAFreeLockTellsThatItStandsInLineWhenAWaiterTakesItAgain() {
        assertThat(blocked("W,W,S,S,S,B,W", port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            script(port, "W", () -> {
                mutex.acquire();
                condition.await();
                mutex.release();
            });
            script(port, "S", () -> {
                mutex.acquire();
                condition.signal();
                mutex.release();
            });
            script(port, "B", () -> {
                port.sleep(Duration.ZERO);
                mutex.acquire();
            });
        }))
                .containsExactly("W acquired", "S blocked", "S acquired", "B blocked", "B acquired");
    }

    @Test
    void whoStandsBeforeOneFreeLockIsNotBlockedWhenAnotherIsTaken() {
        assertThat(blocked("A,B,B", port -> {
            Mutex one = port.mutex(lock("one"));
            Mutex two = port.mutex(lock("two"));
            script(port, "A", one::acquire);
            script(port, "B", two::acquire);
        }))
                .containsExactly("A acquired", "B acquired");
    }

    @Test
    void aServiceThatWaitsWithALimitIsLeftAloneWhenTheLastScriptHasEndedAndNotBefore() {
        ArrayList<String> notes = new ArrayList<String>();
        RunResult result = run(
                noting(notes, ReplayStrategy.of(Schedule.parse("W,W,A,A"), new FairStrategy())), port -> {
                    Mutex mutex = port.mutex(lock("m"));
                    Condition condition = mutex.condition("c");
                    port.spawn("W", Role.SERVICE, () -> {
                        mutex.acquire();
                        while (true) {
                            condition.await(port.deadline(LIMIT));
                        }
                    });
                    script(port, "A", () -> port.sleep(Duration.ZERO));
                });
        assertThat(result.outcome()).isInstanceOfSatisfying(
                Finished.class, end -> assertThat(end.waiting()).hasSize(1));
        assertThat(result.schedule()).hasToString("W,W,A,A");
        assertThat(notes).containsExactly("W|A", "W|A", "W:timeout|A", "W:timeout|A");
        assertThat(result.nanos()).isZero();
    }
}
