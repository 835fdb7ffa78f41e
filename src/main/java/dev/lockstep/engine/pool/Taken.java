package dev.lockstep.engine.pool;

import dev.lockstep.event.TaskId;

/// What a worker gets when it asks its queue for a task.
public sealed interface Taken<T> {

    /// A task, which must be marked done exactly once.
    record Task<T>(TaskId id, T payload) implements Taken<T> {}

    /// There was none within the limit. Looking again is what keeps a worker responsive.
    record NothingYet<T>() implements Taken<T> {}

    /// There will be none for this worker any more.
    record Leave<T>() implements Taken<T> {}
}
