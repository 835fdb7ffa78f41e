package dev.lockstep.engine.pool;

import dev.lockstep.engine.pool.Taken.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Tells what happens in a queue, to whoever watches; while nobody does, not even the event is made. Called under the lock.
record QueueEvents(EngineRuntime runtime, EngineId pool) {

    void queued(TaskId task) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskQueued(pool, task));
        }
    }

    void refused(Refusal reason) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskRefused(pool, reason));
        }
    }

    void taken(TaskId task) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskTaken(pool, task));
        }
    }

    void done(TaskId task, @Nullable Throwable thrown) {
        if (runtime.observed()) {
            runtime.emit(
                    thrown == null
                            ? new PoolEvent.TaskSucceeded(pool, task)
                            : new PoolEvent.TaskFailed(pool, task, Fault.of(thrown)));
        }
    }

    <T> void returned(List<Task<T>> tasks) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TasksReturned(pool, tasks.stream().map(Task::id).toList()));
        }
    }

    void capacity(OptionalInt capacity) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.CapacityChanged(pool, capacity));
        }
    }

    void closing(Phase phase) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.ShutdownBegan(pool, phase));
        }
    }

    void stated(QueueState<?> now, int target, List<ThreadId> workers, boolean terminated) {
        if (runtime.observed()) {
            Map<ThreadId, TaskId> running = new LinkedHashMap<>();
            now.active().forEach((task, worker) -> running.put(worker, task));
            runtime.emit(new PoolEvent.Stated(
                    pool,
                    terminated ? Phase.TERMINATED : now.phase(),
                    now.capacity(),
                    target,
                    workers,
                    now.queuedIds(),
                    running,
                    now.counts()));
        }
    }
}
