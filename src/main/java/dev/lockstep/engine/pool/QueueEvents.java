package dev.lockstep.engine.pool;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Tally;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Emits the events of a queue; makes none in an unobserved run. Called under the queue's lock, except by a caller that
/// an interrupt kept from acquiring it.
///
/// @param refused counts refused tasks: a refusal changes no other state of the pool, and yet is a change
public record QueueEvents(EngineRuntime runtime, EngineId pool, Tally refused) {

    public QueueEvents(EngineRuntime runtime, EngineId pool) {
        this(runtime, pool, runtime.tally(pool + ".refused"));
    }

    /// The first event of a pool that deviates from the pattern; emitted once.
    ///
    /// @param tasks the condition on which workers wait
    /// @param room the condition on which producers wait; null where none does
    public void made(Thrown thrown, String tasks, @Nullable String room) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.Made(pool, thrown, tasks, room));
        }
    }

    public void queued(Task<?> task) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskQueued(pool, task.id()));
        }
    }

    void refused(Refusal reason) {
        refused.increment();
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskRefused(pool, reason));
        }
    }

    public void taken(Task<?> task) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskTaken(pool, task.id()));
        }
    }

    public void done(Task<?> task, @Nullable Throwable thrown) {
        if (runtime.observed()) {
            runtime.emit(
                    thrown == null
                            ? new PoolEvent.TaskSucceeded(pool, task.id())
                            : new PoolEvent.TaskFailed(pool, task.id(), Fault.of(thrown)));
        }
    }

    /// A task that threw will never be marked done.
    public void unmarked(Task<?> task, Throwable thrown) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.TaskUnmarked(pool, task.id(), Fault.of(thrown)));
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

    public void closing(Phase phase) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.ShutdownBegan(pool, phase));
        }
    }

    public void stated(QueueState<?> now, int target, List<ThreadId> workers, boolean terminated) {
        if (runtime.observed()) {
            runtime.emit(
                    new PoolEvent.Stated(
                            pool,
                            terminated ? Phase.TERMINATED : now.phase(),
                            now.capacity(),
                            target,
                            workers,
                            now.queuedIds(),
                            now.byTaker(),
                            now.counts()));
        }
    }
}
