package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.QueueEvents;
import dev.lockstep.engine.pool.QueueState;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A textbook queue in which nothing is wrong, for pools whose flaw is in what their workers do.
final class PlainQueue<T> implements FlawedQueue<T> {

    private final EngineRuntime runtime;
    private final Mutex lock;
    private final Condition notEmpty;
    private final Condition idle;
    private final Guarded<QueueState<T>> state;
    private final QueueEvents events;

    PlainQueue(EngineRuntime runtime, EngineId pool, PoolSettings settings) {
        this.runtime = runtime;
        this.lock = runtime.mutex(EngineLocks.queue(pool));
        this.notEmpty = lock.condition(EngineLocks.NOT_EMPTY);
        this.idle = lock.condition(EngineLocks.IDLE);
        QueueState<T> empty = new QueueState<>(pool, OptionalInt.empty());
        this.state = runtime.guarded(lock, empty);
        this.events = new QueueEvents(runtime, pool);
        events.stated(empty, settings.workers(), List.of(), false); // no other thread has the queue yet
    }

    @Override
    public void put(T item) {
        lock.acquire();
        try {
            events.queued(state.edit().enqueue(item));
            notEmpty.signal();
        } finally {
            lock.release();
        }
    }

    @Override
    public @Nullable Task<T> take() throws InterruptedException {
        lock.acquire();
        try {
            while (state.view().hasNothingForTakers()) {
                notEmpty.await();
            }
            if (state.view().isEmpty()) {
                return null; // and closed
            }
            Task<T> task = state.edit().dequeueFor(runtime.current().id());
            events.taken(task);
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
            notEmpty.signalAll();
        } finally {
            lock.release();
        }
    }
}
