package dev.lockstep.snapshot;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.List;

/// That a thread waits for something, and which threads could end that wait.
///
/// @param waiter who waits
/// @param over what it waits for
/// @param since since when
/// @param holders who could end the wait: a lock's holder, a joined thread; empty where that is nobody in particular
public record WaitEdge(ThreadId waiter, Over over, Moment since, List<ThreadId> holders) {

    public WaitEdge {
        holders = List.copyOf(holders);
    }

    /// What is waited for.
    public sealed interface Over {}

    /// A lock that someone else holds.
    public record OverLock(LockId lock) implements Over {}

    /// A condition that someone has to signal.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverCondition(ConditionId condition, boolean timed) implements Over {}

    /// A permit of a semaphore, which someone has to give back.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverSemaphore(String semaphore, boolean timed) implements Over {}

    /// That something is true of shared values, one of which someone has to change.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverPredicate(String predicate, boolean timed) implements Over {}

    /// Another thread's end.
    public record OverThread(ThreadId thread) implements Over {}
}
