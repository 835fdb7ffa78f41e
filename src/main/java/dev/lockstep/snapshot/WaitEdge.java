package dev.lockstep.snapshot;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.List;

/// An edge of the waits-for graph: a waiting thread, and the threads that could end the wait.
///
/// @param waiter the waiting thread
/// @param over what it waits for
/// @param since when the wait began
/// @param holders the threads that could end the wait: a lock's holder, a joined thread; empty where any thread could
public record WaitEdge(ThreadId waiter, Over over, Moment since, List<ThreadId> holders) {

    public WaitEdge {
        holders = List.copyOf(holders);
    }

    /// What is waited for.
    public sealed interface Over {}

    /// A lock that another thread holds.
    public record OverLock(LockId lock) implements Over {}

    /// A condition that a thread has to signal.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverCondition(ConditionId condition, boolean timed) implements Over {}

    /// A wake-up that a barrier owes to a party: its round is over, so that nobody else has to come.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverWakeUp(ConditionId condition, boolean timed) implements Over {}

    /// A permit of a semaphore, which a thread has to release.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverSemaphore(String semaphore, boolean timed) implements Over {}

    /// A predicate over shared values, one of which a thread has to change.
    ///
    /// @param timed whether the waiter gives up at a deadline
    public record OverPredicate(String predicate, boolean timed) implements Over {}

    /// Another thread's end.
    public record OverThread(ThreadId thread) implements Over {}
}
