package dev.lockstep.engine.cache.flawed;

import dev.lockstep.engine.cache.CacheEvents;
import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.Loader;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.CacheEvent.Locks;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.SharedMap;
import org.jspecify.annotations.Nullable;

/// A cache with one lock for all keys. **Flawed**: a computing caller holds the lock made at the line marked `wrong`,
/// so callers of other keys wait for a value that they do not want.
///
/// Right: each key has a lock of its own, as in [KeyedCache].
public final class GlobalLock<K, V> implements FlawedCache<K, V> {

    private final SharedMap<K, V> values;
    private final Mutex lock;
    private final CacheEvents events;

    public GlobalLock(EngineRuntime runtime, EngineId id) {
        this.values = runtime.map(EngineLocks.values(id));
        this.events = new CacheEvents(runtime, id);
        this.lock = runtime.mutex(EngineLocks.global(id)); // wrong: one for all keys
        events.made(Locks.ONE);
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

        lock.acquire();
        try {
            value = values.get(key); // second check
            if (value != null) {
                events.hit(key, true);
                return value;
            }
            return compute(key, loader);
        } finally {
            lock.release();
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
