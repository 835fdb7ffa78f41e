package dev.lockstep.snapshot;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import java.util.OptionalInt;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// A worker pool as it stands.
///
/// @param capacity the most tasks that may be queued; empty where there is no bound
/// @param target how many workers there should be
/// @param workers the workers that live, in the order they were made
/// @param queue the queued tasks, oldest first
/// @param counts as the engine last stated them, brought up to date by the events since
/// @param refused how many tasks were seen not to be accepted
/// @param statedAt the number of the event from which on this is known without a gap
public record PoolView(
        EngineId id,
        Phase phase,
        OptionalInt capacity,
        int target,
        PMap<ThreadId, WorkerView> workers,
        PVector<TaskId> queue,
        Counts counts,
        long refused,
        long statedAt) {

    /// The lock of the queue.
    public LockId lock() {
        return EngineLocks.queue(id);
    }

    /// Whether a bound is set and reached.
    public boolean isFull() {
        return capacity.isPresent() && queue.size() >= capacity.getAsInt();
    }

    PoolView with(PMap<ThreadId, WorkerView> next) {
        return new PoolView(id, phase, capacity, target, next, queue, counts, refused, statedAt);
    }

    PoolView with(PVector<TaskId> nextQueue, Counts nextCounts) {
        return new PoolView(id, phase, capacity, target, workers, nextQueue, nextCounts, refused, statedAt);
    }

    PoolView shaped(Phase nextPhase, OptionalInt nextCapacity, int nextTarget) {
        return new PoolView(id, nextPhase, nextCapacity, nextTarget, workers, queue, counts, refused, statedAt);
    }

    PoolView refusingOne() {
        return new PoolView(id, phase, capacity, target, workers, queue, counts, refused + 1, statedAt);
    }
}
