package dev.lockstep.trace;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Traces of real engines, one operation at a time.
public final class TestRuns {

    private static final RunSettings BOUNDS = RunSettings.DEFAULT.withSpuriousWakeups(3).withLocating(true);

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Trace trace;
    private int told;
    private String chosen = "";
    private List<String> enabled = List.of();
    private StepOperation operation = StepOperation.NONE;

    private TestRuns(long seed) {
        trace = new Trace(new TraceHeader("test", "name: test\n\"é\" 😀\n", true, "seed " + seed));
    }

    /// A pool with failing and sleeping tasks, a cache with three keys and a barrier, all in one run.
    public static Trace everything(long seed) {
        return run(seed, TestRuns::setUp);
    }

    private static Trace run(long seed, Consumer<EngineRuntime> program) {
        TestRuns run = new TestRuns(seed);
        Strategy random = RandomStrategy.mixed(seed);
        SteppedRuntime runtime = new SteppedRuntime(
                point -> run.step(point, random),
                BOUNDS,
                (nanos, thread, event) -> run.events
                        .add(new RecordedEvent(run.told + run.events.size() + 1, nanos, thread, event)));
        RunResult result = runtime.run(program);
        run.flush();
        run.trace.end(new TraceEnd(result.outcome().kind(), result.outcome().message()));
        return run.trace;
    }

    private int step(ChoicePoint point, Strategy strategy) {
        int index = strategy.choose(point);
        flush();
        chosen = point.choice(index).toString();
        enabled = point.choices().stream().map(Object::toString).toList();
        operation = point.operation(index).told();
        return index;
    }

    private void flush() {
        trace.append(new TraceStep(trace.last() + 1, chosen, enabled, operation, events));
        told += events.size();
        events.clear();
    }

    private static void setUp(EngineRuntime port) {
        WorkerPool<Integer> pool = new WorkerPool<>(
                port, new EngineId("pool"), PoolSettings.of(3).withCapacity(2), item -> {
                    if (item % 3 == 0) {
                        throw new IllegalStateException("task " + item);
                    }
                    port.sleep(Duration.ofMillis(item));
                });
        KeyedCache<String, String> cache = new KeyedCache<>(port, new EngineId("cache"));
        Barrier barrier = new Barrier(port, new EngineId("barrier"), BarrierSettings.of(2));
        port.spawn("producer", Role.SCRIPT, () -> {
            pool.start();
            for (int item = 1; item <= 8; item++) {
                pool.submit(item);
            }
            pool.join();
            pool.shutdown();
        });
        for (String name : List.of("A", "B")) {
            port.spawn(name, Role.SCRIPT, () -> {
                for (int round = 0; round < 3; round++) {
                    String key = "user:" + round % 2;
                    cache.getOrCompute(key, _ -> "v");
                    barrier.await();
                    cache.invalidate(key);
                }
            });
        }
    }
}
