package dev.lockstep.snapshot;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Made;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The state of a worker pool after an event.
///
/// @param capacity the most tasks that may be queued; empty where there is no bound
/// @param target how many workers there should be
/// @param workers the workers that live, in the order they were made
/// @param queue the queued tasks, oldest first
/// @param counts as the engine last stated them, brought up to date by the events since
/// @param unmarked the tasks whose workers went on or left without having marked them done, as they were taken
/// @param refused how many refusals were seen
/// @param lost the workers and tasks lost to a flaw or an error
/// @param made how the implementation is built
/// @param statedAt the number of the event since which no event was missing
public record PoolView(
        EngineId id,
        Phase phase,
        OptionalInt capacity,
        int target,
        PMap<ThreadId, WorkerView> workers,
        PVector<TaskId> queue,
        Counts counts,
        PMap<TaskId, Taken> unmarked,
        long refused,
        Lost lost,
        Made made,
        long statedAt) {

    /// The taking of a task: by which worker and when.
    public record Taken(ThreadId worker, Moment at) {}

    /// Workers and tasks that will not come back.
    ///
    /// @param workers those that have left and have not ended, and those that an error has ended, in the order they
    ///     left; of many, the last
    /// @param unmarked the tasks that threw and will never be marked done, in the order in which they threw
    public record Lost(PMap<ThreadId, WorkerView> workers, PVector<TaskId> unmarked) {

        static final int MOST_WORKERS = 64;

        /// No worker and no task.
        public static final Lost NOTHING = new Lost(OrderedPMap.empty(), TreePVector.empty());

        public Lost with(WorkerView worker) {
            PMap<ThreadId, WorkerView> next = workers.plus(worker.id(), worker);
            boolean many = next.size() > MOST_WORKERS;
            return new Lost(many ? next.minus(next.keySet().iterator().next()) : next, unmarked);
        }

        public Lost without(ThreadId worker) {
            return new Lost(workers.minus(worker), unmarked);
        }

        public Lost with(TaskId task) {
            return new Lost(workers, unmarked.plus(task));
        }
    }

    /// The lock of the queue.
    public LockId lock() {
        return EngineLocks.queue(id);
    }

    /// What the pool does with a task that throws, and with its worker.
    public Thrown thrown() {
        return made.thrown();
    }

    /// Whether a bound is set and reached.
    public boolean isFull() {
        return capacity.isPresent() && queue.size() >= capacity.getAsInt();
    }

    /// All workers to be shown: those that live, those that are leaving and those that an error ended.
    public Stream<WorkerView> places() {
        return Stream.concat(workers.values().stream(), lost.workers().values().stream());
    }

    /// How many tasks are running: those that were taken and will still be marked done.
    public int running() {
        return Math.max(0, counts.active() - lost.unmarked().size());
    }

    public PoolView with(PMap<ThreadId, WorkerView> next) {
        return new PoolView(id, phase, capacity, target, next, queue, counts, unmarked, refused, lost, made, statedAt);
    }

    public PoolView with(PVector<TaskId> nextQueue, Counts nextCounts) {
        return new PoolView(
                id, phase, capacity, target, workers, nextQueue, nextCounts, unmarked, refused, lost, made, statedAt);
    }

    public PoolView with(Lost next) {
        return new PoolView(
                id, phase, capacity, target, workers, queue, counts, unmarked, refused, next, made, statedAt);
    }

    public PoolView with(Made how) {
        return new PoolView(
                id, phase, capacity, target, workers, queue, counts, unmarked, refused, lost, how, statedAt);
    }

    public PoolView shaped(Phase nextPhase, OptionalInt nextCapacity, int nextTarget) {
        return new PoolView(
                id, nextPhase, nextCapacity, nextTarget, workers, queue, counts, unmarked, refused, lost, made,
                statedAt);
    }

    /// This view after `worker` is done with its task, which stays unmarked unless it is `task`, the one marked done
    /// now.
    public PoolView leaving(@Nullable WorkerView worker, @Nullable TaskId task) {
        TaskId last = worker == null ? null : worker.task();
        PMap<TaskId, Taken> more = task == null ? unmarked : unmarked.minus(task);
        if (worker != null && last != null && !last.equals(task)) {
            more = more.plus(last, new Taken(worker.id(), worker.since()));
        }
        return new PoolView(id, phase, capacity, target, workers, queue, counts, more, refused, lost, made, statedAt);
    }

    public PoolView refusingOne() {
        return new PoolView(
                id, phase, capacity, target, workers, queue, counts, unmarked, refused + 1, lost, made, statedAt);
    }
}
