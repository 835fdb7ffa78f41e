package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.Outcome.ScheduleEnded;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.testing.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Runs are ended at every step they have; afterwards no thread of theirs may be left.
class AbandonTest {

    /// Ends `program` before its first step, then one step later each time, until it ends by itself.
    private static int abandonEverywhere(long seed, Consumer<EngineRuntime> program) throws InterruptedException {
        for (int steps = 0;; steps++) {
            int end = steps;
            RandomStrategy inner = RandomStrategy.mixed(seed);
            SteppedRuntime runtime = new SteppedRuntime(
                    point -> point.step() > end ? Strategy.END : inner.choose(point),
                    RunSettings.DEFAULT.withSpuriousWakeups(2),
                    (nanos, thread, event) -> {});
            RunResult result = runtime.run(program);
            for (Thread thread : runtime.spawned()) {
                assertThat(thread.join(Duration.ofSeconds(20)))
                        .as("%s has ended, run ended at step %s", thread, steps)
                        .isTrue();
            }
            if (!(result.outcome() instanceof ScheduleEnded)) {
                return steps;
            }
        }
    }

    @Test
    void aRunThatIsEndedAtAnyStepLeavesNoThread() throws InterruptedException {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(abandonEverywhere(seed, Programs::mixture)).isGreaterThan(30);
        }
    }

    @Test
    void aRunOfAnEngineThatIsEndedAtAnyStepLeavesNoThread() throws InterruptedException {
        for (Consumer<EngineRuntime> program : EnginePrograms.ALL.values()) {
            for (long seed = 1; seed < 4; seed++) {
                assertThat(abandonEverywhere(seed, program)).isGreaterThan(20);
            }
        }
    }

    @Test
    void aRunThatIsEndedWhileThreadsAreSpawnedLeavesNoThread() throws InterruptedException {
        assertThat(abandonEverywhere(1, port -> script(port, "main", () -> {
            ArrayList<LogicalThread> children = new ArrayList<LogicalThread>();
            for (String name : List.of("A", "B", "C")) {
                children.add(port.spawn(name, Role.SCRIPT, () -> {
                    port.spawn(name + "'s child", Role.SERVICE, () -> port.sleep(Duration.ofMillis(1)));
                }));
            }
            for (LogicalThread child : children) {
                child.join();
            }
        })))
                .isGreaterThan(10);
    }

    @Test
    void afterTheEndEveryOperationThrowsButReleaseReturnsAndEmitIsIgnored() {
        ArrayList<String> after = new ArrayList<String>();
        SteppedRuntime runtime = new SteppedRuntime(
                point -> point.step() > 1 ? Strategy.END : 0, RunSettings.DEFAULT, (nanos, thread, event) -> {});
        runtime.run(port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            Shared<Integer> shared = port.shared("x", 0);
            Semaphore gate = port.semaphore("gate", 1);
            script(port, "A", () -> {
                mutex.acquire();
                try {
                    shared.get();
                } finally {
                    for (Operation operation : List.<Operation>of(
                            shared::get,
                            () -> shared.set(1),
                            condition::await,
                            condition::signal,
                            mutex::acquire,
                            () -> port.sleep(Duration.ZERO),
                            () -> port.current().interrupt(),
                            () -> port.current().join(),
                            gate::acquire,
                            () -> port.waitUntil(Waits.is(shared, 0)),
                            () -> shared.update(value -> value + 1))) {
                        after.add(outcomeOf(operation));
                    }
                    mutex.release();
                    gate.release();
                    after.add("released");
                    port.emit(new ThreadEvent.SleepBegan(0));
                    after.add("observed " + port.observed());
                }
            });
        });
        assertThat(after.subList(0, 11)).containsOnly("RunEnded");
        assertThat(after.subList(11, 13)).containsExactly("released", "observed false");
    }

    @FunctionalInterface
    private interface Operation {
        void run() throws Exception;
    }

    private static String outcomeOf(Operation operation) throws Exception {
        try {
            operation.run();
            return "returned";
        } catch (RunEnded ended) {
            return "RunEnded";
        }
    }

    @Test
    void threadsUnwindOneAfterAnother() {
        int[] inside = {0};
        int[] most = {0};
        new SteppedRuntime(point -> point.step() > 8 ? Strategy.END : 0, RunSettings.DEFAULT, null).run(port -> {
            for (String name : List.of("A", "B", "C", "D")) {
                script(port, name, () -> {
                    try {
                        while (true) {
                            port.sleep(Duration.ZERO);
                        }
                    } finally {
                        inside[0]++;
                        most[0] = Math.max(most[0], inside[0]);
                        inside[0]--;
                    }
                });
            }
        });
        assertThat(most[0]).isEqualTo(1);
    }
}
