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
import dev.lockstep.runtime.Shared;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The queue of a pool whose workers test a shutdown event between two tasks. **Flawed**: they wait for a task without
/// a limit, at the line marked `wrong`, so one that is idle when the event is set never tests it again, and stays for
/// ever.
///
/// Right: take with a limit and look again, or wake those who wait, as [TaskQueue] does both.
final class TakeWithoutLimit<T> implements FlawedQueue<T> {

    private final EngineRuntime runtime;
    private final Mutex lock;
    private final Condition notEmpty;
    private final Condition idle;
    private final Shared<Boolean> shutdown;
    private final Guarded<QueueState<T>> state;
    private final QueueEvents events;

    TakeWithoutLimit(EngineRuntime runtime, EngineId pool, PoolSettings settings) {
        this.runtime = runtime;
        this.lock = runtime.mutex(EngineLocks.queue(pool));
        this.notEmpty = lock.condition(EngineLocks.NOT_EMPTY);
        this.idle = lock.condition(EngineLocks.IDLE);
        this.shutdown = runtime.shared(EngineLocks.shutdown(pool), false);
        QueueState<T> empty = new QueueState<>(pool, OptionalInt.empty());
        this.state = runtime.guarded(lock, empty);
        this.events = new QueueEvents(runtime, pool);
        events.made(Thrown.COUNTED, EngineLocks.NOT_EMPTY, null);
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
        if (shutdown.get()) {
            return null;
        }
        lock.acquire();
        try {
            while (state.view().isEmpty()) {
                notEmpty.await(); // wrong: without a limit, a waiter never tests the shutdown event again
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
        shutdown.set(true, () -> events.closing(Phase.DRAINING));
    }
}
