package dev.lockstep.engine.cache;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import org.jspecify.annotations.Nullable;

/// The master lock and the table of key locks it guards.
///
/// The master lock is held for a moment at a time: never while a caller waits for a key's lock, and never while one
/// computes. The order of locks is a key's, then the master; no caller asks for a key's lock while holding the master
/// lock.
final class KeyLocks<K> {

    private final EngineRuntime runtime;
    private final EngineId id;
    private final CacheTallies tallies;
    private final CacheEvents events;
    private final Mutex master;
    private final Guarded<LockTable<K>> table;

    KeyLocks(EngineRuntime runtime, EngineId id, CacheTallies tallies, CacheEvents events) {
        this.runtime = runtime;
        this.id = id;
        this.tallies = tallies;
        this.events = events;
        this.master = runtime.mutex(EngineLocks.master(id));
        this.table = runtime.guarded(master, new LockTable<>());
    }

    Mutex master() {
        return master;
    }

    /// The table; the caller holds the master lock.
    Guarded<LockTable<K>> table() {
        return table;
    }

    /// Finds or makes the key's lock and counts the caller among its users.
    ///
    /// @throws CallRefusedException if waiting for the lock would never end; the caller is then not counted
    LockUse<K> enter(K key) {
        int hash = key.hashCode(); // the key's own code, so outside the master lock
        ThreadId caller = runtime.current().id();
        master.acquire();
        try {
            LockTable<K> locks = table.edit();
            KeyLock<K> lock = locks.find(key, hash);
            if (lock == null) {
                lock = new KeyLock<>(key, hash, runtime.mutex(EngineLocks.key(id, key)));
                locks.add(lock);
            } else {
                refuseCycle(key, locks.callers.refusal(caller, lock));
                tallies.waits().increment();
            }
            boolean nested = locks.callers.isComputing(caller);
            if (nested) {
                locks.callers.waits(caller, lock);
            }
            lock.users++;
            events.entered(key, lock.users);
            return new LockUse<>(lock, caller, nested);
        } finally {
            master.release();
        }
    }

    private void refuseCycle(K key, @Nullable CallRefusedException refusal) {
        if (refusal != null) {
            tallies.refused().increment();
            events.refused(key, refusal);
            throw refusal;
        }
    }

    /// Records that the caller has the lock and will not compute. Needed only where another caller may wait for it;
    /// done while it holds the lock, so that no later holder is taken for the one it waits for.
    void waitsNoMore(LockUse<K> use) {
        if (use.nested()) {
            master.acquire();
            try {
                table.edit().callers.waitsNoMore(use.caller());
            } finally {
                master.release();
            }
        }
    }

    /// Ends what [#enter] began: the last user takes the entry out of the table.
    void leave(LockUse<K> use) {
        master.acquire();
        try {
            LockTable<K> locks = table.edit();
            KeyLock<K> lock = use.lock();
            lock.users--;
            if (lock.users == 0) {
                locks.remove(lock);
            }
            if (use.nested()) {
                locks.callers.waitsNoMore(use.caller());
            }
            events.left(lock.key, lock.users);
        } finally {
            master.release();
        }
    }
}
