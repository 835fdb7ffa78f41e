package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FootprintTest {

    private static final Settings BOUNDS = Settings.DEFAULT.withStepLimit(400).withSpuriousWakeups(1);

    /// Two steps that might be swapped, and the choices before them.
    private record Pair(List<Choice> before, Choice one, Choice other) {

        Schedule schedule(Choice first, Choice second) {
            var all = new ArrayList<>(before);
            all.add(first);
            all.add(second);
            return new Schedule(all);
        }
    }

    /// What can be told of a run without knowing the order of steps of different threads.
    private record Told(Map<ThreadId, List<Event>> events, TreeSet<String> next, String outcome) {}

    private static Told run(Schedule schedule, Consumer<EngineRuntime> program) {
        var events = new HashMap<ThreadId, List<Event>>();
        var next = new TreeSet<String>();
        Strategy onlyByState = point -> {
            if (point.step() == schedule.size() + 1) {
                for (int i = 0; i < point.size(); i++) {
                    next.add(point.choice(i) + " will " + point.operation(i).label());
                }
            }
            return point.step() % point.size();
        };
        var result = new SteppedRuntime(
                        Replay.of(schedule, onlyByState),
                        BOUNDS,
                        (nanos, thread, event) -> {
                            if (!isStanding(event)) {
                                events.computeIfAbsent(thread, _ -> new ArrayList<>()).add(event);
                            }
                        })
                .run(program);
        return new Told(events, next, result.outcome().kind());
    }

    /// Whether someone stood before a lock for a while is no part of what a run comes to: coming there is no step.
    private static boolean isStanding(Event event) {
        return event instanceof LockEvent.Blocked
                || event instanceof LockEvent.GaveUp
                || event instanceof SemaphoreEvent.Blocked
                || event instanceof SemaphoreEvent.GaveUp;
    }

    private static List<Pair> independentPairs(long seed, Consumer<EngineRuntime> program) {
        var found = new ArrayList<Pair>();
        var taken = new ArrayList<Choice>();
        var random = RandomOrder.mixed(seed);
        new SteppedRuntime(
                        point -> {
                            for (int i = 0; i < point.size(); i++) {
                                for (int j = i + 1; j < point.size(); j++) {
                                    if (point.ordinal(i) != point.ordinal(j)
                                            && !endsTheRun(point, i, j)
                                            && !endsTheRun(point, j, i)
                                            && !point.footprint(i).conflictsWith(point.footprint(j))) {
                                        found.add(new Pair(List.copyOf(taken), point.choice(i), point.choice(j)));
                                    }
                                }
                            }
                            int index = random.choose(point);
                            taken.add(point.choice(index));
                            return index;
                        },
                        BOUNDS,
                        null)
                .run(program);
        return found;
    }

    /// The last script's end is the end of the run, whatever idle services might still do.
    private static boolean endsTheRun(ChoicePoint point, int end, int idle) {
        return point.operation(end).kind() == OperationKind.END && point.isLate(idle);
    }

    @Test
    void stepsThatDoNotConflictCanBeSwappedAndNothingIsDifferent() {
        var swapped = new AtomicInteger();
        EnginePrograms.ALL.forEach((name, program) -> {
            for (int seed = 0; seed < 10; seed++) {
                var pairs = independentPairs(seed, program);
                for (int i = seed % 7; i < pairs.size(); i += 7) {
                    var pair = pairs.get(i);
                    assertThat(run(pair.schedule(pair.other(), pair.one()), program))
                            .as("%s: %s", name, pair)
                            .isEqualTo(run(pair.schedule(pair.one(), pair.other()), program));
                    swapped.incrementAndGet();
                }
            }
        });
        assertThat(swapped).hasValueGreaterThan(300);
    }

    /// What each choice would touch when `schedule` has been run.
    private static String touched(String schedule, Consumer<EngineRuntime> program) {
        var found = new TreeMap<String, String>();
        Strategy looking = point -> {
            for (int i = 0; i < point.size(); i++) {
                var accesses = point.footprint(i).accesses().toString();
                found.put(
                        point.choice(i).toString(), accesses.replaceAll("InterruptFlag.thread=([^]]*).", "flag $1")
                                .replace("who waits on", "waiters of"));
            }
            return Strategy.END;
        };
        new SteppedRuntime(
                        schedule.isEmpty() ? looking : Replay.of(Schedule.parse(schedule), looking),
                        Settings.DEFAULT.withSpuriousWakeups(1),
                        null)
                .run(program);
        return found.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void operationsOnLocksTouchTheLockAndTheFlagOfWhoHeedsIt() {
        Consumer<EngineRuntime> program = port -> {
            var free = port.mutex(lock("free"));
            var held = port.mutex(lock("held"));
            held.acquire();
            var fair = port.fairMutex(lock("fair"));
            var limit = Duration.ofMillis(1);
            script(port, "takes", free::acquire);
            script(port, "heeds", free::acquireInterruptibly);
            script(port, "gives up", () -> held.acquire(port.deadline(limit)));
            script(port, "fair holder", () -> {
                fair.acquire();
                fair.release();
            });
            script(port, "fair comes", fair::acquire);
            script(port, "fair stands", () -> fair.acquire(port.deadline(limit)));
            port.spawn("interrupted", Role.SCRIPT, held::acquireInterruptibly).interrupt();
            port.spawn("interrupted as it comes", Role.SCRIPT, fair::acquireInterruptibly)
                    .interrupt();
        };
        assertThat(touched("fair holder,fair stands", program))
                .isEqualTo("""
        fair comes: [writes test.fair, reads flag fair comes]
        fair holder: [writes test.fair]
        fair stands:timeout: [writes test.fair, reads flag fair stands]
        gives up:timeout: [reads test.held, reads flag gives up]
        heeds: [writes test.free, reads flag heeds]
        interrupted as it comes:cancelled: [writes test.fair, writes flag interrupted as it comes]
        interrupted:cancelled: [reads test.held, writes flag interrupted]
        takes: [writes test.free]
        """);
    }

    private static final String ALL_WAIT = "A,A,As,As,F,F,Fs,Fs,I,I,S,S";

    @Test
    void operationsOnConditionsTouchWhoWaitsAndTheLockWhereItMatters() {
        Consumer<EngineRuntime> program = port -> {
            var mutex = port.mutex(lock("m"));
            var fair = port.fairMutex(lock("f"));
            var one = mutex.condition("c");
            var other = fair.condition("c");
            var limit = Duration.ofMillis(1);
            for (var role : Role.values()) {
                port.spawn(role == Role.SCRIPT ? "A" : "As", role, () -> {
                    mutex.acquire();
                    one.await(port.deadline(limit));
                });
                port.spawn(role == Role.SCRIPT ? "F" : "Fs", role, () -> {
                    fair.acquire();
                    other.await(port.deadline(limit));
                });
            }
            var interrupted = port.spawn("I", Role.SCRIPT, () -> {
                mutex.acquire();
                one.await();
            });
            script(port, "S", () -> {
                interrupted.interrupt();
                mutex.acquire();
                one.signal();
                one.signalAll();
                mutex.release();
            });
        };
        assertThat(touched(ALL_WAIT, program))
                .isEqualTo("""
        A:spurious: [reads waiters of test.m.c, reads flag A, writes SPURIOUS_WAKEUPS]
        A:timeout: [reads waiters of test.m.c, reads flag A]
        As:spurious: [reads waiters of test.m.c, reads flag As, writes SPURIOUS_WAKEUPS, reads SCRIPTS]
        As:timeout: [reads waiters of test.m.c, reads flag As, reads SCRIPTS]
        F:spurious: [reads waiters of test.f.c, reads flag F, writes test.f, writes SPURIOUS_WAKEUPS]
        F:timeout: [reads waiters of test.f.c, reads flag F, writes test.f]
        Fs:spurious: [reads waiters of test.f.c, reads flag Fs, writes test.f, writes SPURIOUS_WAKEUPS, reads SCRIPTS]
        Fs:timeout: [reads waiters of test.f.c, reads flag Fs, writes test.f, reads SCRIPTS]
        I:cancelled: [reads waiters of test.m.c, writes flag I]
        S:signal=A: [writes waiters of test.m.c, writes test.m]
        S:signal=As: [writes waiters of test.m.c, writes test.m]
        S:signal=I: [writes waiters of test.m.c, writes test.m]
        """);
        assertThat(touched("I,S", program))
                .isEqualTo("""
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        I:cancelled: [writes flag I]
        """);
        assertThat(touched("I,I,S,S,S", program))
                .isEqualTo("""
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        S: [writes waiters of test.m.c, writes test.m]
        """);
        assertThat(touched("I,I,S,S,S,S", program))
                .isEqualTo("""
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        S: [writes test.m]
        """);
        assertThat(touched("I,I,S,S,S,S,S", program))
                .isEqualTo("""
        A: [writes test.m]
        As: [writes test.m]
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        I: [writes test.m]
        S: [writes S, writes SCRIPTS]
        """);
    }

    @Test
    void otherOperationsTouchWhatTheyAreAbout() {
        Consumer<EngineRuntime> program = port -> {
            var x = port.shared("x", 0);
            var map = port.<String, Integer>map("map");
            var gate = port.semaphore("gate", 1);
            var none = port.semaphore("none", 0);
            var limit = Duration.ofMillis(1);
            script(port, "ends", () -> {});
            port.spawn("service ends", Role.SERVICE, () -> {});
            var sleeper = port.spawn("sleeps", Role.SCRIPT, () -> port.sleep(limit));
            port.spawn("interrupted sleep", Role.SCRIPT, () -> port.sleep(limit)).interrupt();
            script(port, "joins", () -> sleeper.join(port.deadline(limit)));
            script(port, "interrupts", sleeper::interrupt);
            script(port, "asks", port::interrupted);
            script(port, "starts", () -> port.spawn("new", Role.SCRIPT, () -> {}));
            script(port, "reads", x::get);
            script(port, "writes", () -> x.set(1));
            script(port, "compares", () -> x.compareAndSet(1, 2));
            script(port, "updates", () -> x.update(value -> value));
            script(port, "gets", () -> map.get("k"));
            script(port, "puts", () -> map.put("k", 1));
            script(port, "removes", () -> map.remove("k"));
            script(port, "counts", map::size);
            script(port, "lists", map::entries);
            script(port, "clears", map::clear);
            script(port, "takes", gate::acquire);
            script(port, "gives", gate::release);
            script(port, "gives up", () -> none.acquire(port.deadline(limit)));
            port.spawn("interrupted take", Role.SCRIPT, gate::acquire).interrupt();
            script(port, "until", () -> port.waitUntil(is(x, 0)));
            script(port, "until late", () -> port.waitUntil(is(x, 1), port.deadline(limit)));
        };
        assertThat(touched("", program))
                .isEqualTo("""
        asks: [writes flag asks]
        clears: [writes map]
        compares: [writes x]
        counts: [reads map]
        ends: [writes ends, writes SCRIPTS]
        gets: [reads map[k]]
        gives: [writes gate]
        gives up:timeout: [reads none, reads flag gives up]
        interrupted sleep:cancelled: [writes flag interrupted sleep]
        interrupted take:cancelled: [reads gate, writes flag interrupted take]
        interrupts: [writes flag sleeps, reads sleeps]
        joins:timeout: [reads sleeps, reads flag joins]
        lists: [reads map]
        puts: [writes map[k]]
        reads: [reads x]
        removes: [writes map[k]]
        service ends: [writes service ends]
        sleeps: [reads flag sleeps]
        starts: [writes new]
        takes: [writes gate, reads flag takes]
        until: [reads x, reads flag until]
        until late:timeout: [reads x, reads flag until late]
        updates: [writes x]
        writes: [writes x]
        """);
        // Whoever gets through has found that no interrupt came.
        assertThat(touched("sleeps,sleeps", program)).contains("\njoins: [reads sleeps, reads flag joins]\n");
    }

    @Test
    void readsOfOneVariableDoNotConflictButAWriteConflictsWithBoth() {
        var footprints = firstFootprints(port -> {
            var x = port.shared("x", 0);
            script(port, "A", x::get);
            script(port, "B", x::get);
            script(port, "C", () -> x.set(1));
        });
        assertThat(footprints.get(0).conflictsWith(footprints.get(1))).isFalse();
        assertThat(footprints.get(0).conflictsWith(footprints.get(2))).isTrue();
        assertThat(footprints.get(2).conflictsWith(footprints.get(1))).isTrue();
    }

    @Test
    void aKeyConflictsWithItsMapAndNotWithAnotherKey() {
        var footprints = firstFootprints(port -> {
            var map = port.<String, Integer>map("map");
            script(port, "A", () -> map.put("a", 1));
            script(port, "B", () -> map.put("b", 1));
            script(port, "C", map::size);
            script(port, "D", map::clear);
        });
        assertThat(footprints.get(0).conflictsWith(footprints.get(1))).isFalse();
        assertThat(footprints.get(0).conflictsWith(footprints.get(2))).isTrue();
        assertThat(footprints.get(3).conflictsWith(footprints.get(1))).isTrue();
    }

    @Test
    void twoWhoTakeOneLockConflictAndSoDoesOneWhoCannot() {
        var footprints = firstFootprints(port -> {
            var mutex = port.mutex(lock("m"));
            script(port, "A", mutex::acquire);
            script(port, "B", () -> mutex.acquire(port.deadline(Duration.ofMillis(1))));
            script(port, "C", port.mutex(lock("other"))::acquire);
        });
        assertThat(footprints.get(0).conflictsWith(footprints.get(1))).isTrue();
        assertThat(footprints.get(0).conflictsWith(footprints.get(2))).isFalse();
    }

    @Test
    void aTimeOutConflictsWithTheSignalAndTheInterruptOfItsWaitAndNotWithAnotherTimeOut() {
        var seen = new HashMap<String, Footprint>();
        new SteppedRuntime(
                        Replay.of(Schedule.parse("A,A,B,B,S"), point -> {
                            for (int i = 0; i < point.size(); i++) {
                                seen.put(point.choice(i).toString(), point.footprint(i));
                            }
                            return Strategy.END;
                        }),
                        Settings.DEFAULT,
                        null)
                .run(port -> {
                    var mutex = port.mutex(lock("m"));
                    var go = mutex.condition("go");
                    var waiters = new ArrayList<LogicalThread>();
                    for (var name : List.of("A", "B")) {
                        waiters.add(port.spawn(name, Role.SCRIPT, () -> {
                            mutex.acquire();
                            go.await(port.deadline(Duration.ofMillis(1)));
                        }));
                    }
                    script(port, "S", () -> {
                        mutex.acquire();
                        go.signal();
                    });
                    script(port, "I", () -> waiters.getFirst().interrupt());
                });
        assertThat(seen).containsOnlyKeys("A:timeout", "B:timeout", "S:signal=A", "S:signal=B", "I");
        assertThat(conflict(seen, "A:timeout", "S:signal=B")).isTrue();
        assertThat(conflict(seen, "A:timeout", "I")).isTrue();
        assertThat(conflict(seen, "A:timeout", "B:timeout")).isFalse();
        assertThat(conflict(seen, "B:timeout", "I")).isFalse();
    }

    private static boolean conflict(Map<String, Footprint> seen, String one, String other) {
        return Objects.requireNonNull(seen.get(one)).conflictsWith(Objects.requireNonNull(seen.get(other)));
    }

    @Test
    void aRoundThatTimedOutChangesNothingBeforeItsThreadWrites() {
        var lastChanges = new ArrayList<Integer>();
        Strategy watching = point -> {
            lastChanges.add(point.lastChange());
            return 0;
        };
        new SteppedRuntime(watching, Settings.DEFAULT, null).run(port -> {
            var mutex = port.mutex(lock("m"));
            var work = mutex.condition("work");
            var seen = port.shared("seen", 0);
            script(port, "polls", () -> {
                mutex.acquire();
                for (int round = 0; round < 3; round++) {
                    work.await(port.deadline(Duration.ofMillis(1)));
                    work.signal();
                }
                seen.set(1);
                mutex.release();
            });
        });
        // Acquire; thrice await, time-out, take again, signal nobody; then a write, a release and the end.
        assertThat(lastChanges).hasSize(16);
        assertThat(lastChanges.subList(0, 14)).containsOnly(0);
        assertThat(lastChanges.subList(14, 16)).containsOnly(14);
    }

    private static List<Footprint> firstFootprints(Consumer<EngineRuntime> program) {
        var found = new ArrayList<Footprint>();
        new SteppedRuntime(
                        point -> {
                            for (var thread : point.threads()) {
                                found.add(point.footprint(thread));
                            }
                            return Strategy.END;
                        },
                        Settings.DEFAULT,
                        null)
                .run(program);
        return found;
    }
}
