package dev.lockstep.runtime;

import dev.lockstep.event.LockId;

/// A mutual exclusion lock: at most one thread holds it. It is not reentrant, because what a student reads as one
/// acquire should be one.
public interface Mutex {

    LockId id();

    /// Waits until the calling thread holds the lock. An interrupt does not end the wait; the flag stays.
    ///
    /// @throws IllegalStateException if the calling thread holds it already
    void acquire();

    /// Waits until the calling thread holds the lock or is interrupted.
    ///
    /// @throws InterruptedException if the thread is interrupted before or while it waits; it does not hold the lock
    ///     then, and the flag is clear
    void acquireInterruptibly() throws InterruptedException;

    /// Waits until the calling thread holds the lock, the deadline has passed, or the thread is interrupted.
    /// A lock that is free is taken even when the deadline has passed.
    ///
    /// @return whether the calling thread holds the lock now
    boolean acquire(Deadline deadline) throws InterruptedException;

    /// Gives the lock back.
    ///
    /// @throws IllegalMonitorStateException if the calling thread does not hold it
    void release();

    /// Whether the calling thread holds it. Not an operation: a thread knows what it holds.
    boolean isHeldByCurrentThread();

    /// Makes a condition of this lock.
    Condition condition(String name);
}
