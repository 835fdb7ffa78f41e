package dev.lockstep.snapshot;

import dev.lockstep.event.Fault;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;

/// A worker of a pool.
///
/// @param task the task it runs, or null
/// @param since when it took the task, or became idle
/// @param last how its last task ended, or null where it has not ended one
public record WorkerView(ThreadId id, @Nullable TaskId task, Moment since, @Nullable Ended last) {

    /// How a task ended.
    ///
    /// @param fault what the handler threw, or null where it returned
    public record Ended(TaskId task, @Nullable Fault fault, Moment at) {}
}
