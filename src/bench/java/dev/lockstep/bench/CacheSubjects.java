package dev.lockstep.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The caches that are compared, behind one call.
interface CacheSubjects {

    /// The value of `key`, computed by `load` where it is missing.
    String get(String key, Callable<String> load) throws Exception;

    static CacheSubjects lockstep(EngineRuntime runtime) {
        KeyedCache<String, String> cache = new KeyedCache<>(runtime, new EngineId("cache"));
        return (key, load) -> cache.getOrCompute(key, _ -> load.call());
    }

    static CacheSubjects caffeine() {
        Cache<String, String> cache = Caffeine.newBuilder().recordStats().build();
        return (key, load) -> cache.get(key, _ -> call(load));
    }

    static CacheSubjects computeIfAbsent() {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        return (key, load) -> map.computeIfAbsent(key, _ -> call(load));
    }

    /// Only reads; what a hit cannot be cheaper than.
    static CacheSubjects floor(String key, String value) {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        map.put(key, value);
        return (asked, _) -> map.get(asked);
    }

    private static String call(Callable<String> load) {
        try {
            return load.call();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
