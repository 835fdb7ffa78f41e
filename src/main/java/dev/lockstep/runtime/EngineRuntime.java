package dev.lockstep.runtime;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import java.time.Duration;

/// Everything an engine may use: threads, locks, shared state, deadlines, and a place to record events.
///
/// The engines are written against this port and nothing else, so that the same class files run on real threads, one
/// operation at a time, and in every order. **Every mutable field of an engine is made here**, so that all state can be
/// shown and every access to it ordered. An *operation* is one call on one shared thing; what a thread computes between
/// two operations belongs to the operation before it.
///
/// Memory model: operations are sequentially consistent. What happens before a release happens before what follows the
/// next acquire of the same lock; likewise a write and the read that sees it, a spawn and the thread's first operation,
/// a thread's last operation and a return from `join`.
///
/// A run may be ended early. Then every operation throws [RunEnded], except a release, which returns, and `emit`, which
/// is ignored. Nobody but the runtime may catch it, nor any other [ThreadEnded].
public interface EngineRuntime {

    /// Makes a lock that promises no order among its waiters.
    Mutex mutex(LockId id);

    /// Makes a lock that serves its waiters first in, first out.
    Mutex fairMutex(LockId id);

    /// Makes a variable that threads share without a lock.
    <T> Shared<T> shared(String name, T initial);

    /// Makes a counting semaphore.
    ///
    /// @param permits how many there are at first
    /// @throws IllegalArgumentException if `permits` is negative
    Semaphore semaphore(String name, int permits);

    /// Waits until `predicate` holds. One operation: all the values it reads are read in one moment, in which it held.
    ///
    /// @throws InterruptedException if the thread is interrupted before or while it waits; the flag is then clear
    /// @throws IllegalArgumentException if it reads a value that another runtime made
    void waitUntil(WaitPredicate predicate) throws InterruptedException;

    /// As [#waitUntil(WaitPredicate)], but gives up once the deadline has passed, unless the predicate holds.
    ///
    /// @return whether it held
    boolean waitUntil(WaitPredicate predicate, Deadline deadline) throws InterruptedException;

    /// Makes a map that threads share without a lock; each key is a shared thing of its own.
    <K, V> SharedMap<K, V> map(String name);

    /// Puts `state` under `lock`: from now on it may be looked at and changed only by the lock's holder.
    <S extends GuardedState> Guarded<S> guarded(Mutex lock, S state);

    /// Makes a counter that engines can only add to.
    Tally tally(String name);

    /// Starts a thread.
    ///
    /// @param name unique within the run; names of threads that have ended need not be remembered
    /// @throws IllegalArgumentException if a thread of that name lives, or the runtime remembers one that has ended
    LogicalThread spawn(String name, Role role, Body body);

    /// The thread that calls. Not an operation: a thread knows who it is.
    LogicalThread current();

    /// Returns and clears the calling thread's interrupt flag.
    boolean interrupted();

    /// A moment `limit` from now.
    ///
    /// @throws IllegalArgumentException if `limit` is negative
    Deadline deadline(Duration limit);

    /// Waits for `time`. Zero does not wait, but is an operation all the same.
    ///
    /// @throws IllegalArgumentException if `time` is negative
    /// @throws InterruptedException if the thread is interrupted before or while it sleeps; the flag is then clear
    void sleep(Duration time) throws InterruptedException;

    /// Whether events are recorded. While false, [#emit] does nothing, and an event need not be made.
    boolean observed();

    /// Records what the calling thread has just done, as part of the operation under way. Call it inside the critical
    /// section that the event describes.
    void emit(Event event);
}
