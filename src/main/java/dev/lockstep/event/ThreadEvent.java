package dev.lockstep.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a logical thread itself: to the one that records the event, except in [Stated] and [InterruptSent],
/// which name it.
public sealed interface ThreadEvent extends Event {

    /// The thread exists and is about to run its body; its first event.
    record Started(Role role) implements ThreadEvent {}

    /// The thread's body is over; its last event.
    ///
    /// @param fault what ended it, or null where it returned
    record Ended(@Nullable Fault fault) implements ThreadEvent {}

    /// The thread begins to sleep.
    ///
    /// @param nanos for how long, in nanoseconds of the runtime's clock
    record SleepBegan(long nanos) implements ThreadEvent {}

    /// The thread's sleep is over.
    record SleepEnded(boolean interrupted) implements ThreadEvent {}

    /// The thread begins to wait for the end of another.
    record JoinBegan(ThreadId target) implements ThreadEvent {}

    /// The thread no longer waits for the end of another.
    record JoinEnded(ThreadId target, Wakeup wakeup) implements ThreadEvent {}

    /// The thread begins to wait until a predicate over shared values holds; it may hold already.
    ///
    /// @param predicate in words, such as `x = 1 and y = 0`
    /// @param reads the names of the variables and semaphores that it reads
    record UntilBegan(String predicate, List<String> reads, boolean timed) implements ThreadEvent {
        public UntilBegan {
            reads = List.copyOf(reads);
        }
    }

    /// The thread no longer waits for the predicate; where it was [Wakeup#WOKEN], the predicate holds now.
    record UntilEnded(String predicate, Wakeup wakeup) implements ThreadEvent {}

    /// The recording thread interrupted `target`.
    record InterruptSent(ThreadId target) implements ThreadEvent {}

    /// The thread has reached its next operation, which it runs when it is chosen. Recorded only by the stepped
    /// runtime, and only when asked to; also on behalf of a waiter whose next operation another thread has replaced.
    ///
    /// @param operation what it will do
    /// @param stack the engine's lines that led there, innermost first; empty where no engine is at work
    record Reached(StepOperation operation, List<CodePlace> stack) implements ThreadEvent {
        public Reached {
            stack = List.copyOf(stack);
        }
    }

    /// A fresh statement of what `thread` is doing, made after events were lost.
    ///
    /// @param holds the locks it holds, in the order it took them
    record Stated(ThreadId thread, Role role, Activity activity, List<LockId> holds) implements ThreadEvent {

        public Stated {
            holds = List.copyOf(holds);
        }
    }
}
