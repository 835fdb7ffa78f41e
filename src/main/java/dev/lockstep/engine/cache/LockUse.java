package dev.lockstep.engine.cache;

import dev.lockstep.event.ThreadId;

/// One caller's use of a key's lock, from entering the lock table to leaving it.
///
/// @param nested whether the caller was computing another key when it came, so that others may be waiting for it
record LockUse<K>(KeyLock<K> lock, ThreadId caller, boolean nested) {

    void acquire() throws InterruptedException {
        lock.mutex.acquireInterruptibly();
    }

    void release() {
        lock.mutex.release();
    }
}
