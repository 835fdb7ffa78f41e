package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.QueueEvents;
import dev.lockstep.engine.pool.QueueState;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.engine.pool.TaskQueue;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bounded queue in which producers and workers wait on the same condition. **Flawed**: the line marked `wrong` wakes
/// any one of them. A worker that has made room may wake the other worker instead of the producer; that one finds
/// nothing and waits again, and the wake-up is lost.
///
/// Right: a condition for each side, as [TaskQueue] has, or `signalAll`.
final class SharedCondition<T> implements FlawedQueue<T> {

    private final EngineRuntime runtime;
    private final Mutex lock;
    private final Condition changed;
    private final Condition idle;
    private final Guarded<QueueState<T>> state;
    private final QueueEvents events;

    SharedCondition(EngineRuntime runtime, EngineId pool, PoolSettings settings) {
        this.runtime = runtime;
        this.lock = runtime.mutex(EngineLocks.queue(pool));
        this.changed = lock.condition(EngineLocks.CHANGED);
        this.idle = lock.condition(EngineLocks.IDLE);
        QueueState<T> empty = new QueueState<>(pool, settings.capacity());
        this.state = runtime.guarded(lock, empty);
        this.events = new QueueEvents(runtime, pool);
        events.made(Thrown.COUNTED, EngineLocks.CHANGED, EngineLocks.CHANGED);
        events.stated(empty, settings.workers(), List.of(), false); // no other thread has the queue yet
    }

    @Override
    public void put(T item) throws InterruptedException {
        lock.acquire();
        try {
            while (state.view().isFull()) {
                changed.await();
            }
            events.queued(state.edit().enqueue(item));
            changed.signal();
        } finally {
            lock.release();
        }
    }

    @Override
    public @Nullable Task<T> take() throws InterruptedException {
        lock.acquire();
        try {
            while (state.view().hasNothingForTakers()) {
                changed.await();
            }
            if (state.view().isEmpty()) {
                return null; // and closed
            }
            Task<T> task = state.edit().dequeueFor(runtime.current().id());
            events.taken(task);
            changed.signal(); // wrong: it may wake a worker, which has no use for the room
            return task;
        } finally {
            lock.release();
        }
    }

    @Override
    public void taskDone(Task<T> task, @Nullable Throwable thrown) {
        lock.acquire();
        try {
            state.edit().markDone(task, thrown == null);
            events.done(task, thrown);
            if (state.view().isIdle()) {
                idle.signalAll();
            }
        } finally {
            lock.release();
        }
    }

    @Override
    public void join() throws InterruptedException {
        lock.acquire();
        try {
            while (!state.view().isIdle()) {
                idle.await();
            }
        } finally {
            lock.release();
        }
    }

    @Override
    public void close() {
        lock.acquire();
        try {
            state.edit().phase(Phase.DRAINING);
            events.closing(Phase.DRAINING);
            changed.signalAll();
        } finally {
            lock.release();
        }
    }
}
