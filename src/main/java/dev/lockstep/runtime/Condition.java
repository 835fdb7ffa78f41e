package dev.lockstep.runtime;

import dev.lockstep.event.ConditionId;

/// Where threads wait, having released the lock, until another thread signals.
///
/// A waiter leaves exactly once: signalled, timed out, interrupted, or without any cause. Taking the lock again is a
/// step of its own, so what the signal announced may no longer hold when `await` returns: wait in a loop. An interrupt
/// that comes after the signal only sets the flag, and a signal that meets an interrupt or a time-out is never lost: it
/// goes to another waiter.
///
/// All operations need the lock; without it they throw [IllegalMonitorStateException].
public interface Condition {

    ConditionId id();

    /// Gives the lock back, waits, and takes it again.
    ///
    /// @throws InterruptedException if the thread is interrupted before or while it waits; it holds the lock all the
    ///     same, and the flag is clear
    void await() throws InterruptedException;

    /// As [#await()], but leaves once `deadline` has passed. An engine's clock may stop, so `false` is the only proof
    /// that the deadline has passed.
    ///
    /// @return false if the deadline passed before anything woke the thread
    boolean await(Deadline deadline) throws InterruptedException;

    /// Wakes one waiter, if there is one; which one is not promised.
    void signal();

    /// Wakes all waiters.
    void signalAll();
}
