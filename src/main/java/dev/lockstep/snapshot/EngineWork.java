package dev.lockstep.snapshot;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.TaskId;

/// Work of a thread for an engine; its sleeps meanwhile stand for that work.
public sealed interface EngineWork {

    /// When it began.
    Moment since();

    /// A worker runs a task.
    record InTask(TaskId task, Moment since) implements EngineWork {}

    /// A caller computes the value of a key.
    record InCompute(EngineId cache, Object key, Moment since) implements EngineWork {}

    /// The last party runs the barrier's action.
    record InAction(EngineId barrier, long generation, Moment since) implements EngineWork {}
}
