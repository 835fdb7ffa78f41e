package dev.lockstep.session.explore;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Shared;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Small programs to search.
final class Searchable {

    private Searchable() {}

    /// More orders than can be run in the time of a test: `threads` threads that write to the same variable.
    static Scenario vast(int threads) {
        return scenario("vast", port -> {
            Shared<Integer> shared = port.shared("shared", 0);
            for (int i = 0; i < threads; i++) {
                port.spawn("T" + i, Role.SCRIPT, () -> {
                    for (int step = 0; step < 8; step++) {
                        shared.set(step);
                    }
                });
            }
        });
    }

    /// As [#vast], and one of the threads fails in each order.
    static Scenario vastAndFailing(int threads) {
        return scenario("vast-and-failing", port -> {
            Shared<Integer> shared = port.shared("shared", 0);
            for (int i = 0; i < threads; i++) {
                boolean fails = i == 0;
                port.spawn("T" + i, Role.SCRIPT, () -> {
                    for (int step = 0; step < 8; step++) {
                        shared.set(step);
                    }
                    if (fails) {
                        throw new IllegalStateException("as the test wants");
                    }
                });
            }
        });
    }

    /// Cannot be set up.
    static Scenario broken() {
        return scenario("broken", port -> {
            throw new IllegalStateException("no\nparts");
        });
    }

    /// Is another program every other time it is run.
    static Scenario fickle() {
        AtomicInteger runs = new AtomicInteger();
        return scenario("fickle", port -> {
            Shared<String> shared = port.shared("shared", "");
            for (String name : runs.getAndIncrement() % 2 == 0 ? List.of("A", "B") : List.of("C", "D")) {
                port.spawn(name, Role.SCRIPT, () -> shared.set(name));
            }
        });
    }

    private static Scenario scenario(String id, Consumer<EngineRuntime> setUp) {
        return new Scenario(
                id, LocalText.of(id), LocalText.of("about"), Group.CLASSICS, null, new Small(setUp), "text of " + id);
    }

    private record Small(Consumer<EngineRuntime> body) implements Program {
        @Override
        public void setUp(EngineRuntime port) {
            body.accept(port);
        }

        @Override
        public Watch watch() {
            return new Careless();
        }
    }

    /// Nothing has to hold.
    private record Careless() implements Watch {
        @Override
        public boolean saw(RecordedEvent recorded) {
            return false;
        }

        @Override
        public Object state() {
            return "";
        }

        @Override
        public void over(boolean cameToItsEnd) {}

        @Override
        public List<PropertyState> properties() {
            return List.of();
        }

        @Override
        public Map<String, String> endState() {
            return Map.of();
        }
    }
}
