package dev.lockstep.engine.cache;

import static java.util.Objects.requireNonNull;

import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.SharedMap;
import org.jspecify.annotations.Nullable;

/// A cache in which callers who miss the same key at once cause one compute, and callers of different keys do not wait
/// for each other.
///
/// A stored value is found without a lock. Otherwise the caller takes the *master lock* for a moment to find or make
/// the key's own lock, waits for that one, and looks again: its last holder may have stored the value. Only then does
/// it compute. A key's lock exists while a caller holds it or waits for it.
///
/// ```java
/// var users = new KeyedCache<String, User>(runtime, new EngineId("users"));
/// User user = users.getOrCompute("user:123", key -> fetch(key));
/// ```
///
/// **Failure.** A compute that throws stores nothing: its caller gets a [ComputeFailedException], and the waiting
/// callers try one after another, each at most once. A null is given to its caller and not stored, so the next caller
/// computes again. A caller interrupted while it waits leaves without disturbing the others. A value computed while its
/// key is invalidated is returned to its caller and not stored.
///
/// **Computes that ask for other keys.** They may, in any nesting. A caller that asks for a key it is computing itself
/// gets a [RecursiveComputeException]; one whose wait would close a cycle of callers gets a [CallerCycleException];
/// both at once, instead of waiting for ever. A caller that was interrupted counts as waiting until it has left. Cycles
/// through other waits (another cache, a `join` inside a compute) are not detected.
///
/// **Memory effects.** What a caller did before its compute returned *happens before* what another does after it was
/// given that value. What a thread did before `invalidate` or `clear` happens before every compute that begins after
/// it.
///
/// @param <K> the keys, with lasting `equals` and `hashCode`. If one of them throws, the caller gets the error, and no
///     lock or entry stays behind
/// @param <V> the values
public final class KeyedCache<K, V> {

    private final EngineRuntime runtime;
    private final CacheTallies tallies;
    private final CacheEvents events;
    private final SharedMap<K, V> values;
    private final KeyLocks<K> locks;
    private final Mutex master;

    /// Makes an empty cache.
    ///
    /// @param id unique within the run
    public KeyedCache(EngineRuntime runtime, EngineId id) {
        this.runtime = requireNonNull(runtime, "runtime");
        requireNonNull(id, "id");
        this.tallies = CacheTallies.of(runtime, id);
        this.events = new CacheEvents(runtime, id);
        this.values = runtime.map(EngineLocks.values(id));
        this.locks = new KeyLocks<>(runtime, id, tallies, events);
        this.master = locks.master();
        events.opened(); // needs no lock: no other thread has the cache yet
    }

    /// The counters of this cache.
    public CacheTallies tallies() {
        return tallies;
    }

    /// The value of `key`: the stored one, or else the one that `loader` computes now or another caller has just
    /// computed.
    ///
    /// @return null only if `loader` returned null to this caller
    /// @throws ComputeFailedException if `loader` threw to this caller
    /// @throws CallRefusedException if waiting for the key's lock would never end
    /// @throws InterruptedException if the caller is interrupted while it waits for the key's lock, or was before and
    ///     the value is not there; the flag is then clear
    public @Nullable V getOrCompute(K key, Loader<? super K, ? extends V> loader) throws InterruptedException {
        requireNonNull(key, "key");
        requireNonNull(loader, "loader");
        V value = values.get(key); // fast path: no lock
        if (value != null) {
            return hit(key, value);
        }
        missed(key);

        LockUse<K> lock = locks.enter(key); // master lock, for a moment
        try {
            lock.acquire();
            try {
                value = values.get(key); // second check
                if (value != null) {
                    return foundOnSecondCheck(key, value, lock);
                }
                return compute(key, loader, lock);
            } finally {
                lock.release();
            }
        } finally {
            locks.leave(lock); // master lock, for a moment
        }
    }

    private @Nullable V compute(K key, Loader<? super K, ? extends V> loader, LockUse<K> lock) {
        computeBegan(key, lock);
        try {
            V value = loader.load(key);
            publish(key, value, lock);
            return value;
        } catch (RunEnded over) {
            throw over;
        } catch (GuardViolation endsThisThread) {
            computeFailed(key, endsThisThread, lock);
            throw endsThisThread;
        } catch (Throwable thrown) {
            computeFailed(key, thrown, lock);
            if (thrown instanceof InterruptedException) {
                runtime.current().interrupt();
            }
            throw new ComputeFailedException(key, thrown);
        }
    }

    /// Stores the computed value, unless the key was invalidated meanwhile: both are done under the master lock.
    private void publish(K key, @Nullable V value, LockUse<K> use) {
        master.acquire();
        try {
            LockTable<K> table = locks.table().edit();
            Kept kept = value == null ? Kept.NULL : use.lock().stale ? Kept.INVALIDATED : Kept.STORED;
            if (value != null && kept == Kept.STORED) {
                values.put(key, value);
            }
            table.callers.computeEnded(use.caller(), use.lock());
            tallies.succeeded().increment();
            events.computeEnded(key, value, kept);
        } finally {
            master.release();
        }
    }

    private void computeBegan(K key, LockUse<K> use) {
        master.acquire();
        try {
            locks.table().edit().callers.computeBegan(use.caller(), use.lock());
            use.lock().stale = false;
            tallies.computes().increment();
            events.computeBegan(key);
        } finally {
            master.release();
        }
    }

    private void computeFailed(K key, Throwable thrown, LockUse<K> use) {
        master.acquire();
        try {
            locks.table().edit().callers.computeEnded(use.caller(), use.lock());
            tallies.failed().increment();
            events.computeFailed(key, thrown);
        } finally {
            master.release();
        }
    }

    private V hit(K key, V value) {
        tallies.hits().increment();
        events.hit(key, false);
        return value;
    }

    private void missed(K key) {
        tallies.misses().increment();
        events.missed(key);
    }

    private V foundOnSecondCheck(K key, V value, LockUse<K> lock) {
        tallies.foundOnSecondCheck().increment();
        events.hit(key, true);
        locks.waitsNoMore(lock);
        return value;
    }

    /// The stored value of `key`, without computing, waiting or counting.
    public @Nullable V peek(K key) {
        return values.get(requireNonNull(key, "key"));
    }

    /// Removes the value of `key`. If it is being computed, the new value goes to its caller and is not stored, and
    /// calls from now on get a value whose compute began later. Never waits for a compute; may be called inside one.
    public void invalidate(K key) {
        int hash = requireNonNull(key, "key").hashCode();
        master.acquire();
        try {
            KeyLock<K> lock = locks.table().edit().find(key, hash);
            boolean present = values.remove(key) != null;
            boolean computing = lock != null && lock.computedBy != null;
            if (lock != null) {
                lock.stale = true;
            }
            events.invalidated(key, present, computing);
        } finally {
            master.release();
        }
    }

    /// Removes every value, and acts on every key being computed as [#invalidate] does.
    public void clear() {
        master.acquire();
        try {
            int removed = values.size();
            values.clear();
            locks.table().edit().locks().forEach(lock -> lock.stale = true);
            events.cleared(removed);
        } finally {
            master.release();
        }
    }

    /// How many values are stored.
    public int size() {
        return values.size();
    }

    /// How many keys have a lock now: 0 when no caller holds or waits for one.
    public int lockTableSize() {
        master.acquire();
        try {
            return locks.table().view().size();
        } finally {
            master.release();
        }
    }

    /// Emits the whole state afresh, for observers that lost events.
    public void restate() {
        master.acquire();
        try {
            events.stated(values.entries(), locks.table().view());
        } finally {
            master.release();
        }
    }
}
