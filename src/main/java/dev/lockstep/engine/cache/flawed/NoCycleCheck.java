package dev.lockstep.engine.cache.flawed;

import dev.lockstep.engine.cache.CacheEvents;
import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.engine.cache.KeyLock;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.Loader;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.SharedMap;
import org.jspecify.annotations.Nullable;

/// A cache that lets a compute ask for other keys, whatever they are. **Flawed**: at the line marked `wrong` a caller
/// that computes one key waits for another, without a check whether the caller that computes that key waits for this
/// one. Two computes that ask for each other's key wait for ever.
///
/// Right: follow who waits for whom, and refuse the wait that would close a cycle, as [KeyedCache] does.
public final class NoCycleCheck<K, V> implements FlawedCache<K, V> {

    private final SharedMap<K, V> values;
    private final PlainLocks<K> locks;
    private final CacheEvents events;

    public NoCycleCheck(EngineRuntime runtime, EngineId id) {
        this.values = runtime.map(EngineLocks.values(id));
        this.events = new CacheEvents(runtime, id);
        this.locks = new PlainLocks<>(runtime, id, events);
        events.opened();
    }

    @Override
    public @Nullable V getOrCompute(K key, Loader<? super K, ? extends V> loader) {
        V value = values.get(key);
        if (value != null) {
            events.hit(key, false);
            return value;
        }
        events.missed(key);

        KeyLock<K> lock = locks.enter(key);
        lock.mutex.acquire(); // wrong: its holder may be waiting for this caller, unchecked
        try {
            value = values.get(key); // second check
            if (value != null) {
                events.hit(key, true);
                return value;
            }
            return compute(key, loader);
        } finally {
            lock.mutex.release();
            locks.leave(lock);
        }
    }

    private @Nullable V compute(K key, Loader<? super K, ? extends V> loader) {
        events.computeBegan(key);
        try {
            V value = loader.load(key);
            if (value != null) {
                values.put(key, value);
            }
            events.computeEnded(key, value, value == null ? Kept.NULL : Kept.STORED);
            return value;
        } catch (Exception thrown) {
            events.computeFailed(key, thrown);
            throw new ComputeFailedException(key, thrown);
        }
    }
}
