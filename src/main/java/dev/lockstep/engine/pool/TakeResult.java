package dev.lockstep.engine.pool;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import org.jspecify.annotations.Nullable;

/// What a worker gets when it asks its queue for a task.
public sealed interface TakeResult<T> {

    /// A task, which must be marked done exactly once.
    final class Task<T> implements TakeResult<T>, GuardedState {

        private final EngineId pool;
        private final long ordinal;
        private final T payload;

        /// The worker that took it, and its place in [TasksInHand]; guarded by the queue's lock.
        @Nullable ThreadId taker;

        int place;

        Task(EngineId pool, long ordinal, T payload) {
            this.pool = pool;
            this.ordinal = ordinal;
            this.payload = payload;
        }

        /// Its id, made only when asked for. A task whose payload is a text has that for its name.
        public TaskId id() {
            return payload instanceof String name ? new TaskId(pool, ordinal, name) : new TaskId(pool, ordinal);
        }

        /// The item that was put.
        public T payload() {
            return payload;
        }
    }

    /// There was none within the limit. Taking again is what keeps a worker responsive.
    record NothingYet<T>() implements TakeResult<T> {}

    /// There will be no more tasks for this worker.
    record Leave<T>() implements TakeResult<T> {}
}
