package dev.lockstep.session.step;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.scenario.program.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Small programs to step through.
public final class Steppings {

    private Steppings() {}

    static ThreadId thread(String name) {
        return new ThreadId(name);
    }

    static LockId lock(String name) {
        return new LockId("test", name);
    }

    /// Two threads that add one to a variable without a lock, in two operations.
    public static Scenario lostUpdate() {
        return scenario("lost-update", port -> {
            Shared<Integer> count = port.shared("count", 0);
            for (String name : List.of("A", "B")) {
                script(port, name, () -> {
                    int seen = count.get();
                    count.set(seen + 1);
                    port.emit(new ScriptEvent.Wrote("count", String.valueOf(seen + 1)));
                });
            }
        });
    }

    /// Two threads that take two locks in opposite order, and one that goes on all the same.
    public static Scenario twoLocks() {
        return scenario("two-locks", port -> {
            Mutex left = port.mutex(lock("left"));
            Mutex right = port.mutex(lock("right"));
            script(port, "A", () -> both(left, right));
            script(port, "B", () -> both(right, left));
            script(port, "C", () -> {
                for (int i = 0; i < 5; i++) {
                    port.sleep(Duration.ofMillis(1));
                }
            });
        });
    }

    private static void both(Mutex one, Mutex other) {
        one.acquire();
        try {
            other.acquire();
            other.release();
        } finally {
            one.release();
        }
    }

    /// A program that has no end.
    public static Scenario endless() {
        return scenario("endless", port -> {
            Shared<Integer> count = port.shared("count", 0);
            for (String name : List.of("A", "B", "C")) {
                script(port, name, () -> {
                    while (true) {
                        count.set(count.get() + 1);
                    }
                });
            }
        });
    }

    /// Waiting with a limit, a signal that may wake either of two, and an interrupt.
    public static Scenario waits() {
        return scenario("waits", port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition changed = mutex.condition("changed");
            for (String name : List.of("A", "B")) {
                script(port, name, () -> {
                    mutex.acquire();
                    try {
                        changed.await(port.deadline(Duration.ofMillis(5)));
                    } finally {
                        mutex.release();
                    }
                });
            }
            script(port, "C", () -> {
                mutex.acquire();
                try {
                    changed.signal();
                } finally {
                    mutex.release();
                }
            });
        });
    }

    /// Two threads that throw, two that take two locks in opposite order, and one that waits for a signal that nobody
    /// gives.
    public static Scenario everyFailure() {
        return scenario("every-failure", port -> {
            Mutex left = port.mutex(lock("left"));
            Mutex right = port.mutex(lock("right"));
            Mutex door = port.mutex(lock("door"));
            Mutex tables = port.mutex(lock("tables"));
            Condition opened = door.condition("opened");
            Condition laid = tables.condition("laid");
            Shared<Integer> holding = port.shared("holding", 0);
            script(port, "A", () -> crossing(left, right, tables, laid, holding));
            script(port, "B", () -> crossing(right, left, tables, laid, holding));
            script(port, "C", () -> {
                door.acquire();
                opened.await();
            });
            for (String name : List.of("D", "E")) {
                script(port, name, () -> {
                    throw new IllegalStateException("planned");
                });
            }
        });
    }

    /// Takes one lock, and the other when both are taken.
    private static void crossing(Mutex one, Mutex other, Mutex tables, Condition laid, Shared<Integer> holding)
            throws InterruptedException {
        one.acquire();
        tables.acquire();
        holding.set(holding.get() + 1);
        laid.signalAll();
        while (holding.get() < 2) {
            laid.await();
        }
        tables.release();
        other.acquire();
    }

    /// Waits for a signal that nobody gives.
    public static Scenario stuck() {
        return scenario("stuck", port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", () -> {
                mutex.acquire();
                try {
                    never.await();
                } finally {
                    mutex.release();
                }
            });
        });
    }

    static void script(EngineRuntime port, String name, Body body) {
        port.spawn(name, Role.SCRIPT, body);
    }

    static Scenario scenario(String id, Consumer<EngineRuntime> setUp) {
        return new Scenario(
                id, LocalText.of(id), LocalText.of("about"), Group.POOL, null, new Small(setUp), "text of " + id);
    }

    /// @param body what the program does
    private record Small(Consumer<EngineRuntime> body) implements Program {
        @Override
        public void setUp(EngineRuntime port) {
            body.accept(port);
        }

        @Override
        public Watch watch() {
            return new Noting();
        }
    }

    /// Says that `count` never reaches 2 twice in the end: enough to have a property that holds on some ways only.
    private static final class Noting implements Watch {
        private final Map<String, String> values = new TreeMap<>();
        private boolean over;
        private int writes;

        @Override
        public boolean saw(RecordedEvent recorded) {
            Event event = recorded.event();
            if (event instanceof ScriptEvent.Wrote(var variable, var value)) {
                values.put(variable, value);
                writes++;
                return true;
            }
            return false;
        }

        @Override
        public Object state() {
            return List.of(Map.copyOf(values), writes, over);
        }

        @Override
        public void over(boolean cameToItsEnd) {
            over = cameToItsEnd;
        }

        @Override
        public List<PropertyState> properties() {
            boolean lost = writes == 2 && !"2".equals(values.get("count"));
            return List.of(
                    new PropertyState(
                            "always: no write is lost", lost ? Held.NO : Held.YES, lost,
                            lost ? "count is 1 after two writes" : ""),
                    new PropertyState("in the end: told", over ? Held.YES : Held.OPEN, over, ""));
        }

        @Override
        public Map<String, String> endState() {
            return Map.copyOf(values);
        }
    }
}
