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

/// A cache in which callers of one key compute one after another. **Flawed**: at the line marked `wrong` it should look
/// again. A caller that waited for the key's lock computes the value that the last holder has just stored.
///
/// Right: look again under the lock, as [KeyedCache] does.
public final class NoSecondCheck<K, V> implements FlawedCache<K, V> {

    private final SharedMap<K, V> values;
    private final PlainLocks<K> locks;
    private final CacheEvents events;

    public NoSecondCheck(EngineRuntime runtime, EngineId id) {
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
        lock.mutex.acquire();
        try {
            return compute(key, loader); // wrong: the value may be stored by now, unchecked
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
