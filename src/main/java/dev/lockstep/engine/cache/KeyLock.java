package dev.lockstep.engine.cache;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;
import org.jspecify.annotations.Nullable;

/// An entry of the lock table: one key's lock and its state, which the master lock guards. The lock itself, the key and
/// its hash never change and may be used without the master lock.
public final class KeyLock<K> implements GuardedState {

    public final K key;

    /// The key's hash when the entry was made: the entry must be found again even if the key's own methods fail later.
    final int hash;

    public final Mutex mutex;

    /// How many callers hold the lock, wait for it, or are about to.
    public int users;

    /// The caller that computes the key: it holds the lock and found nothing on the second check.
    @Nullable ThreadId computedBy;

    /// Whether the key was invalidated since the compute began.
    boolean stale;

    public KeyLock(K key, int hash, Mutex mutex) {
        this.key = key;
        this.hash = hash;
        this.mutex = mutex;
    }
}
