package dev.lockstep.engine.cache.flawed;

import dev.lockstep.engine.cache.CacheEvents;
import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.engine.cache.KeyLock;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.Loader;
import dev.lockstep.engine.cache.LockTable;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.CacheEvent.Locks;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.SharedMap;
import org.jspecify.annotations.Nullable;

/// A cache whose keys have locks of their own, to no avail. **Flawed**: the master lock, which guards the table of
/// locks, is given back only at the line marked `wrong`, after the compute, so callers of other keys wait at the table.
///
/// Right: give it back as soon as the key's lock was found, as [KeyedCache] does.
public final class MasterHeld<K, V> implements FlawedCache<K, V> {

    private final SharedMap<K, V> values;
    private final EngineRuntime runtime;
    private final EngineId id;
    private final Mutex master;
    private final Guarded<LockTable<K>> table;
    private final CacheEvents events;

    public MasterHeld(EngineRuntime runtime, EngineId id) {
        this.values = runtime.map(EngineLocks.values(id));
        this.events = new CacheEvents(runtime, id);
        this.runtime = runtime;
        this.id = id;
        this.master = runtime.mutex(EngineLocks.master(id));
        this.table = runtime.guarded(master, new LockTable<>());
        events.made(Locks.KEPT_TABLE);
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

        master.acquire();
        try {
            KeyLock<K> lock = lockOf(key);
            lock.mutex.acquire();
            try {
                value = values.get(key); // second check
                if (value != null) {
                    events.hit(key, true);
                    return value;
                }
                return compute(key, loader);
            } finally {
                lock.mutex.release();
            }
        } finally {
            master.release(); // wrong: too late, the value has been computed meanwhile
        }
    }

    /// Finds or makes the key's lock; it stays in the table.
    private KeyLock<K> lockOf(K key) {
        @Nullable KeyLock<K> lock = table.view().find(key, key.hashCode());
        if (lock == null) {
            lock = new KeyLock<>(key, key.hashCode(), runtime.mutex(EngineLocks.key(id, key)));
            table.edit().add(lock);
        }
        return lock;
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
