package dev.lockstep.runtime.stepped;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the tests of the runtime share: small programs, and ways to run them.
public final class Programs {

    private Programs() {}

    public static LockId lock(String name) {
        return new LockId("test", name);
    }

    public static void script(EngineRuntime port, String name, Body body) {
        port.spawn(name, Role.SCRIPT, body);
    }

    /// Runs `program` in the order of `schedule`, then fair.
    public static RunResult run(String schedule, Consumer<EngineRuntime> program) {
        return run(ReplayStrategy.of(Schedule.parse(schedule), new FairStrategy()), program);
    }

    public static RunResult run(Strategy strategy, Consumer<EngineRuntime> program) {
        return new SteppedRuntime(strategy, RunSettings.DEFAULT, null).run(program);
    }

    /// Makes the strategy write down what could be chosen at each step, as `A|B:timeout`.
    static Strategy noting(List<String> notes, Strategy inner) {
        return point -> {
            notes.add(point.choices().stream().map(Choice::toString).collect(Collectors.joining("|")));
            return inner.choose(point);
        };
    }

    static List<String> choicesOf(String... schedule) {
        return new ArrayList<>(Arrays.asList(schedule));
    }

    /// Three threads that take two locks in different orders, wait for each other with a limit, signal, share a
    /// variable, and leave a service behind.
    public static void mixture(EngineRuntime port) {
        Mutex left = port.mutex(lock("left"));
        Mutex right = port.fairMutex(lock("right"));
        Condition changed = left.condition("changed");
        Shared<Integer> count = port.shared("count", 0);
        port.spawn("service", Role.SERVICE, () -> {
            left.acquire();
            try {
                while (true) {
                    changed.await(port.deadline(Duration.ofMillis(5)));
                }
            } finally {
                left.release();
            }
        });
        for (String name : List.of("A", "B", "C")) {
            script(port, name, () -> {
                for (int round = 0; round < 2; round++) {
                    left.acquire();
                    try {
                        count.set(count.get() + 1);
                        changed.signal();
                    } finally {
                        left.release();
                    }
                    port.sleep(Duration.ofMillis(1));
                    right.acquire();
                    try {
                        count.compareAndSet(3, 0);
                    } finally {
                        right.release();
                    }
                }
            });
        }
    }
}
