package dev.lockstep.event;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What happens in a worker pool. All are recorded under a lock of the pool, but for the refusal of a task whose caller
/// was interrupted before it had that lock.
public sealed interface PoolEvent extends EngineEvent {

    /// How far a pool has come in its life.
    enum Phase {
        /// Takes and runs tasks.
        OPEN,
        /// Refuses new tasks and finishes the queued ones.
        DRAINING,
        /// Refuses new tasks and has given back the queued ones; running ones were interrupted.
        STOPPING,
        /// Every worker has gone.
        TERMINATED
    }

    /// Why a task was not accepted.
    enum Refusal {
        /// The queue was full and the caller did not want to wait.
        FULL,
        /// The queue stayed full until the caller's limit.
        TIMED_OUT,
        /// The pool was shut down.
        SHUT_DOWN,
        /// The caller was interrupted before the task was accepted: beforehand, while it waited for the queue's lock,
        /// or while it waited for room.
        INTERRUPTED
    }

    /// How a task is counted that is no longer running.
    enum CountsAs {
        SUCCEEDED,
        FAILED,
        /// Never marked done: unfinished for ever.
        UNFINISHED
    }

    /// What a pool does with a task whose handler throws, and with its worker.
    enum Thrown {
        /// The task counts as failed and is marked done, and the worker lives on.
        COUNTED(CountsAs.FAILED, false),
        /// As [#COUNTED], but it ends the worker.
        DEADLY(CountsAs.FAILED, true),
        /// The task counts as one that succeeded, and the worker lives on.
        SWALLOWED(CountsAs.SUCCEEDED, false),
        /// The task is never marked done, and the worker lives on.
        UNMARKED(CountsAs.UNFINISHED, false);

        private final CountsAs countsAs;
        private final boolean endsWorker;

        Thrown(CountsAs countsAs, boolean endsWorker) {
            this.countsAs = countsAs;
            this.endsWorker = endsWorker;
        }

        /// How a task is counted whose handler threw.
        public CountsAs countsAs() {
            return countsAs;
        }

        /// Whether the worker ends when its task throws.
        public boolean endsWorker() {
            return endsWorker;
        }
    }

    /// How this implementation is built; the first event of a pool that deviates from the pattern.
    ///
    /// @param tasks the condition on which workers wait for a task
    /// @param room the condition on which producers wait for room; null where no producer waits
    record Made(EngineId engine, Thrown thrown, String tasks, @Nullable String room) implements PoolEvent {

        /// How a pool is built that records no [Made]: by the pattern.
        public static Made asThePatternAsks(EngineId engine) {
            return new Made(engine, Thrown.COUNTED, EngineLocks.NOT_EMPTY, EngineLocks.NOT_FULL);
        }

        public boolean isAsThePatternAsks() {
            return equals(asThePatternAsks(engine));
        }
    }

    /// How many tasks were submitted, and how many are in each state. At every moment under the lock `submitted =
    /// queued + active + succeeded + failed + returned`.
    record Counts(long submitted, int queued, int active, long succeeded, long failed, long returned) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /// Tasks accepted that are not yet marked done: what `join` waits for.
        public long unfinished() {
            return queued + (long) active;
        }
    }

    /// A statement of the whole state, made when the pool opens and again after events were lost.
    ///
    /// @param capacity the most tasks that may be queued; empty where there is no bound
    /// @param target how many workers there should be
    /// @param workers the workers that live, in the order they were made
    /// @param queue the queued tasks, oldest first
    /// @param running which worker runs which task
    record Stated(
            EngineId engine,
            Phase phase,
            OptionalInt capacity,
            int target,
            List<ThreadId> workers,
            List<TaskId> queue,
            Map<ThreadId, TaskId> running,
            Counts counts)
            implements
                PoolEvent {

        public Stated {
            workers = List.copyOf(workers);
            queue = List.copyOf(queue);
            running = OrderedCopies.copyOf(running);
        }
    }

    /// A task was accepted and put at the end of the queue.
    record TaskQueued(EngineId engine, TaskId task) implements PoolEvent {}

    /// A task was not accepted.
    record TaskRefused(EngineId engine, Refusal reason) implements PoolEvent {}

    /// The recording worker took the oldest task and is about to run it.
    record TaskTaken(EngineId engine, TaskId task) implements PoolEvent {}

    /// The handler returned; the task is marked done.
    record TaskSucceeded(EngineId engine, TaskId task) implements PoolEvent {}

    /// The handler threw; the task is marked done all the same, and the worker lives.
    record TaskFailed(EngineId engine, TaskId task, Fault fault) implements PoolEvent {}

    /// The handler threw, and the task is never marked done: it stays unfinished. Only a flawed pool records it, and
    /// not under a lock.
    record TaskUnmarked(EngineId engine, TaskId task, Fault fault) implements PoolEvent {}

    /// An immediate shutdown gave these back to its caller, never started.
    record TasksReturned(EngineId engine, List<TaskId> tasks) implements PoolEvent {

        public TasksReturned {
            tasks = List.copyOf(tasks);
        }
    }

    /// A worker was made.
    record WorkerAdded(EngineId engine, ThreadId worker) implements PoolEvent {}

    /// The recording worker leaves.
    record WorkerLeft(EngineId engine, ThreadId worker) implements PoolEvent {}

    /// The number of workers there should be was set.
    record Resized(EngineId engine, int target) implements PoolEvent {}

    /// The bound of the queue was set.
    record CapacityChanged(EngineId engine, OptionalInt capacity) implements PoolEvent {}

    /// A shutdown began, or went from graceful to immediate.
    record ShutdownBegan(EngineId engine, Phase phase) implements PoolEvent {}

    /// The last worker has left after a shutdown; recorded once.
    record Terminated(EngineId engine) implements PoolEvent {}
}
