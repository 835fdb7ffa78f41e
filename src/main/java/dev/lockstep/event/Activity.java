package dev.lockstep.event;

import org.jspecify.annotations.Nullable;

/// What a logical thread is doing between two events.
public sealed interface Activity {

    /// Can go on, or is going on.
    record Running() implements Activity {}

    /// Stands before a lock that someone else holds.
    record Blocked(LockId lock) implements Activity {}

    /// Waits on a condition.
    record Waiting(ConditionId condition, boolean timed) implements Activity {}

    /// Waits for another thread's end.
    record Joining(ThreadId target) implements Activity {}

    /// Sleeps.
    ///
    /// @param nanos the length of the whole sleep
    record Sleeping(long nanos) implements Activity {}

    /// Has ended.
    ///
    /// @param fault what ended it, or null where its body returned
    record Over(@Nullable Fault fault) implements Activity {}

    /// The one running activity; it has no parts.
    Activity RUNNING = new Running();
}
