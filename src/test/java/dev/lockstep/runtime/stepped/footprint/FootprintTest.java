package dev.lockstep.runtime.stepped.footprint;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.EnginePrograms;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FootprintTest {

    private static final RunSettings BOUNDS = RunSettings.DEFAULT.withStepLimit(400).withSpuriousWakeups(1);

    /// Two steps that might be swapped, and the choices before them.
    private record Pair(List<Choice> before, Choice one, Choice other) {

        Schedule schedule(Choice first, Choice second) {
            ArrayList<Choice> all = new ArrayList<>(before);
            all.add(first);
            all.add(second);
            return new Schedule(all);
        }
    }

    /// What can be told of a run without knowing the order of steps of different threads.
    private record Told(Map<ThreadId, List<Event>> events, TreeSet<String> next, String outcome) {}

    private static Told run(Schedule schedule, Consumer<EngineRuntime> program) {
        HashMap<ThreadId, List<Event>> events = new HashMap<ThreadId, List<Event>>();
        TreeSet<String> next = new TreeSet<String>();
        Strategy onlyByState = point -> {
            if (point.step() == schedule.size() + 1) {
                for (int i = 0; i < point.size(); i++) {
                    next.add(point.choice(i) + " will " + point.operation(i).label());
                }
            }
            return point.step() % point.size();
        };
        RunResult result = new SteppedRuntime(
                ReplayStrategy.of(schedule, onlyByState),
                BOUNDS,
                (nanos, thread, event) -> {
                    if (!isStanding(event)) {
                        events.computeIfAbsent(thread, _ -> new ArrayList<>()).add(event);
                    }
                })
                .run(program);
        return new Told(events, next, result.outcome().kind().word());
    }

    /// Whether someone stood before a lock for a while is no part of what a run comes to: coming there is no step.
    private static boolean isStanding(Event event) {
        return event instanceof LockEvent.Blocked
                || event instanceof LockEvent.GaveUp
                || event instanceof SemaphoreEvent.Blocked
                || event instanceof SemaphoreEvent.GaveUp;
    }

    private static List<Pair> independentPairs(long seed, Consumer<EngineRuntime> program) {
        ArrayList<Pair> found = new ArrayList<Pair>();
        ArrayList<Choice> taken = new ArrayList<Choice>();
        RandomStrategy random = RandomStrategy.mixed(seed);
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
        AtomicInteger swapped = new AtomicInteger();
        EnginePrograms.ALL.forEach((name, program) -> {
            for (int seed = 0; seed < 10; seed++) {
                List<Pair> pairs = independentPairs(seed, program);
                for (int i = seed % 7; i < pairs.size(); i += 7) {
                    Pair pair = pairs.get(i);
                    assertThat(run(pair.schedule(pair.other(), pair.one()), program))
                            .as("%s: %s", name, pair)
                            .isEqualTo(run(pair.schedule(pair.one(), pair.other()), program));
                    swapped.incrementAndGet();
                }
            }
        });
        assertThat(swapped).hasValueGreaterThan(300);
    }

    @Test
    void readsOfOneVariableDoNotConflictButAWriteConflictsWithBoth() {
        List<Footprint> footprints = firstFootprints(port -> {
            Shared<Integer> x = port.shared("x", 0);
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
        List<Footprint> footprints = firstFootprints(port -> {
            SharedMap<String, Integer> map = port.<String, Integer>map("map");
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
        List<Footprint> footprints = firstFootprints(port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", mutex::acquire);
            script(port, "B", () -> mutex.acquire(port.deadline(Duration.ofMillis(1))));
            script(port, "C", port.mutex(lock("other"))::acquire);
        });
        assertThat(footprints.get(0).conflictsWith(footprints.get(1))).isTrue();
        assertThat(footprints.get(0).conflictsWith(footprints.get(2))).isFalse();
    }

    @Test
    void aTimeOutConflictsWithTheSignalAndTheInterruptOfItsWaitAndNotWithAnotherTimeOut() {
        HashMap<String, Footprint> seen = new HashMap<String, Footprint>();
        new SteppedRuntime(
                ReplayStrategy.of(Schedule.parse("A,A,B,B,S"), point -> {
                    for (int i = 0; i < point.size(); i++) {
                        seen.put(point.choice(i).toString(), point.footprint(i));
                    }
                    return Strategy.END;
                }),
                RunSettings.DEFAULT,
                null)
                .run(port -> {
                    Mutex mutex = port.mutex(lock("m"));
                    Condition go = mutex.condition("go");
                    ArrayList<LogicalThread> waiters = new ArrayList<LogicalThread>();
                    for (String name : List.of("A", "B")) {
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
        ArrayList<Integer> lastChanges = new ArrayList<Integer>();
        Strategy watching = point -> {
            lastChanges.add(point.lastChange());
            return 0;
        };
        new SteppedRuntime(watching, RunSettings.DEFAULT, null).run(port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition work = mutex.condition("work");
            Shared<Integer> seen = port.shared("seen", 0);
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
        ArrayList<Footprint> found = new ArrayList<Footprint>();
        new SteppedRuntime(
                point -> {
                    for (ThreadId thread : point.threads()) {
                        found.add(point.footprint(thread));
                    }
                    return Strategy.END;
                },
                RunSettings.DEFAULT,
                null)
                .run(program);
        return found;
    }
}
