package dev.lockstep.engine.cache.flawed;

import dev.lockstep.engine.cache.CacheEvents;
import dev.lockstep.engine.cache.KeyLock;
import dev.lockstep.engine.cache.LockTable;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import org.jspecify.annotations.Nullable;

/// A textbook table of key locks under a master lock, in which nothing is wrong, for caches whose flaw is elsewhere. It
/// does not look for cycles, as [dev.lockstep.engine.cache.KeyLocks] does.
final class PlainLocks<K> {

    private final EngineRuntime runtime;
    private final EngineId cache;
    private final Mutex master;
    private final Guarded<LockTable<K>> table;
    private final CacheEvents events;

    PlainLocks(EngineRuntime runtime, EngineId cache, CacheEvents events) {
        this.runtime = runtime;
        this.cache = cache;
        this.master = runtime.mutex(EngineLocks.master(cache));
        this.table = runtime.guarded(master, new LockTable<>());
        this.events = events;
    }

    /// Finds or makes the key's lock and counts the caller among its users.
    KeyLock<K> enter(K key) {
        master.acquire();
        try {
            LockTable<K> locks = table.edit();
            @Nullable KeyLock<K> lock = locks.find(key, key.hashCode());
            if (lock == null) {
                lock = new KeyLock<>(key, key.hashCode(), runtime.mutex(EngineLocks.key(cache, key)));
                locks.add(lock);
            }
            lock.users++;
            events.entered(key, lock.users);
            return lock;
        } finally {
            master.release();
        }
    }

    /// Ends what [#enter] began: the last user takes the lock out of the table.
    void leave(KeyLock<K> lock) {
        master.acquire();
        try {
            LockTable<K> locks = table.edit();
            lock.users--;
            if (lock.users == 0) {
                locks.remove(lock);
            }
            events.left(lock.key, lock.users);
        } finally {
            master.release();
        }
    }
}
