package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.script;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.testing.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Small programs over the real engines, for what must hold of any program.
public final class EnginePrograms {

    public static final Map<String, Consumer<EngineRuntime>> ALL = Map.of(
            "pool", EnginePrograms::pool,
            "cache", EnginePrograms::cache,
            "barrier", EnginePrograms::barrier,
            "race", EnginePrograms::race,
            "mixture", Programs::mixture,
            "waits", EnginePrograms::waits);

    private EnginePrograms() {}

    /// Two workers who look round every second, four tasks of which one throws, a join and a shutdown.
    static void pool(EngineRuntime port) {
        script(port, "main", () -> {
            WorkerPool<Integer> pool = new WorkerPool<Integer>(
                    port, new EngineId("pool"), PoolSettings.of(2).withCapacity(2), task -> {
                        port.sleep(Duration.ofMillis(task));
                        if (task == 3) {
                            throw new IllegalStateException("task 3 fails");
                        }
                    });
            pool.start();
            for (int task = 1; task <= 4; task++) {
                pool.submit(task);
            }
            pool.join();
            pool.shutdown();
            pool.awaitTermination(Duration.ofSeconds(5));
        });
    }

    /// Three callers of one key, who meet a compute that asks for another key, and one who invalidates.
    static void cache(EngineRuntime port) {
        KeyedCache<String, Integer> cache = new KeyedCache<String, Integer>(port, new EngineId("cache"));
        for (String name : List.of("A", "B", "C")) {
            script(port, name, () -> cache.getOrCompute("one", key -> cache.getOrCompute("two", other -> {
                port.sleep(Duration.ofMillis(1));
                return 2;
            })));
        }
        script(port, "D", () -> cache.invalidate("one"));
    }

    /// Three threads that pass two permits round, and one who waits until there are none, or a count is reached.
    static void waits(EngineRuntime port) {
        Semaphore free = port.semaphore("free", 2);
        Shared<Integer> count = port.shared("count", 0);
        Shared<Integer> other = port.shared("other", 0);
        for (String name : List.of("A", "B", "C")) {
            script(port, name, () -> {
                for (int round = 0; round < 2; round++) {
                    if (free.acquire(port.deadline(Duration.ofMillis(1)))) {
                        count.update(value -> value + 1);
                        free.release();
                    }
                }
                other.compareAndSet(0, 1);
                port.waitUntil(Waits.is(count, 6), port.deadline(Duration.ofMillis(1)));
            });
        }
        script(port, "D", () -> {
            port.waitUntil(Waits.both(Waits.is(free, 2), Waits.is(other, 1)));
            free.acquire();
        });
    }

    /// Two parties, two rounds, and an action.
    static void barrier(EngineRuntime port) {
        Barrier barrier = new Barrier(port, new EngineId("gate"), BarrierSettings.of(2).withAction(() -> {}));
        for (String name : List.of("A", "B")) {
            script(port, name, () -> {
                barrier.await();
                barrier.await(Duration.ofSeconds(1));
            });
        }
    }

    /// Three threads who write and read variables and a map without a lock, and sleep for as long as what they read
    /// says.
    static void race(EngineRuntime port) {
        Shared<Integer> last = port.shared("last", 0);
        SharedMap<String, Integer> map = port.<String, Integer>map("map");
        for (int number = 1; number <= 3; number++) {
            int own = number;
            script(port, "writer " + own, () -> {
                last.set(own);
                port.sleep(Duration.ofMillis(last.get()));
                Integer before = map.put("key", own);
                port.sleep(Duration.ofMillis(before == null ? 0 : before));
                map.put("key of " + own, own);
                port.sleep(Duration.ofMillis(map.size()));
                last.compareAndSet(own, 0);
                map.remove("key of " + own);
            });
        }
    }
}
