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

        /// Who has it in hand, and where it stands among those that are; guarded by the queue's lock.
        @Nullable ThreadId taker;

        int place;

        Task(EngineId pool, long ordinal, T payload) {
            this.pool = pool;
            this.ordinal = ordinal;
            this.payload = payload;
        }

        /// Which it is, made only when someone asks. A task that is a text has that for its name.
        public TaskId id() {
            return payload instanceof String name ? new TaskId(pool, ordinal, name) : new TaskId(pool, ordinal);
        }

        /// What was put.
        public T payload() {
            return payload;
        }
    }

    /// There was none within the limit. Looking again is what keeps a worker responsive.
    record NothingYet<T>() implements TakeResult<T> {}

    /// There will be none for this worker any more.
    record Leave<T>() implements TakeResult<T> {}
}
