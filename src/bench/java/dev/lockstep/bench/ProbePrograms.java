package dev.lockstep.bench;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Small programs over the engines and over bare locks, by name.
final class ProbePrograms {

    private ProbePrograms() {}

    static Map<String, Consumer<EngineRuntime>> all() {
        LinkedHashMap<String, Consumer<EngineRuntime>> all = new LinkedHashMap<String, Consumer<EngineRuntime>>();
        all.put("pool, a task throws", ProbePrograms::pool);
        all.put("cache, four callers, two keys", ProbePrograms::cache);
        all.put("barrier, three rounds", ProbePrograms::barrier);
        all.put("two locks, opposite order", ProbePrograms::twoLocks);
        return all;
    }

    private static void pool(EngineRuntime port) {
        port.spawn("main", Role.SCRIPT, () -> {
            WorkerPool<Integer> pool = new WorkerPool<Integer>(
                    port, new EngineId("pool"), PoolSettings.of(2).withCapacity(2), task -> {
                        port.sleep(Duration.ofMillis(task));
                        if (task == 3) {
                            throw new IllegalStateException("task 3 fails");
                        }
                    });
            pool.start();
            for (int task = 1; task <= 6; task++) {
                pool.submit(task);
            }
            pool.join();
            pool.shutdown();
            pool.awaitTermination(Duration.ofSeconds(5));
        });
    }

    private static void cache(EngineRuntime port) {
        KeyedCache<String, String> cache = new KeyedCache<String, String>(port, new EngineId("cache"));
        List<String> keys = List.of("one", "two", "one", "two");
        for (int caller = 0; caller < keys.size(); caller++) {
            String key = keys.get(caller);
            port.spawn("caller " + caller, Role.SCRIPT, () -> cache.getOrCompute(key, wanted -> {
                port.sleep(Duration.ofMillis(2));
                return "value of " + wanted;
            }));
        }
        port.spawn("forgets", Role.SCRIPT, () -> cache.invalidate("one"));
    }

    private static void barrier(EngineRuntime port) {
        Barrier barrier = new Barrier(port, new EngineId("gate"), BarrierSettings.of(3));
        for (String name : List.of("A", "B", "C")) {
            port.spawn(name, Role.SCRIPT, () -> {
                for (int round = 0; round < 3; round++) {
                    barrier.await(Duration.ofSeconds(1));
                }
            });
        }
    }

    private static void twoLocks(EngineRuntime port) {
        Mutex one = port.mutex(new LockId("two", "one"));
        Mutex two = port.fairMutex(new LockId("two", "two"));
        for (List<Mutex> order : List.of(List.of(one, two), List.of(two, one))) {
            port.spawn("takes " + order.getFirst().id() + " first", Role.SCRIPT, () -> {
                order.getFirst().acquire();
                order.getLast().acquire();
                order.getLast().release();
                order.getFirst().release();
            });
        }
    }
}
