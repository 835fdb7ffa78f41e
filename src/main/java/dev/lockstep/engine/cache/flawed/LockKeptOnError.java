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

/// A cache that gives back a key's lock only if the compute returns. **Flawed**: an error jumps from the line marked
/// `wrong` over the release, so the key's lock stays held by a caller that has gone, and the next one that wants the
/// key waits for ever.
///
/// Right: release in a `finally`, as [KeyedCache] does.
public final class LockKeptOnError<K, V> implements FlawedCache<K, V> {

    private final SharedMap<K, V> values;
    private final PlainLocks<K> locks;
    private final CacheEvents events;

    public LockKeptOnError(EngineRuntime runtime, EngineId id) {
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
        value = values.get(key); // second check
        if (value == null) {
            value = compute(key, loader); // wrong: an error jumps over the release, which belongs in a finally
        } else {
            events.hit(key, true);
        }
        lock.mutex.release();
        locks.leave(lock);
        return value;
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
