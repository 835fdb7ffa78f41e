package dev.lockstep.engine.pool;

import dev.lockstep.engine.pool.TakeResult.Leave;
import dev.lockstep.engine.pool.TakeResult.NothingYet;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A first-in-first-out queue that counts unfinished tasks: a monitor of one lock and three conditions.
///
/// Producers `put` and wait while the queue is full. Consumers `take`, and mark each task done, in a `finally`, exactly
/// once. `join` waits until every task that was put is done. The pattern is that of Python's `asyncio.Queue`; the
/// monitor is the bounded buffer of `java.util.concurrent.locks.Condition`'s own documentation, with two conditions, so
/// that a signal meant for one side never wakes the other.
///
/// **Order.** Tasks leave in the order in which they were put. Waiting callers are served in no promised order: one
/// that comes when a place is just free may overtake one that was woken for it.
///
/// **Closing.** After a graceful close puts are refused and takes go on until the queue is empty. An immediate close
/// also gives back the tasks not taken. Neither is ever undone, and a graceful close may turn into an immediate one.
///
/// Memory effects: what a thread did before it put a task happens before what the taker does with it, and that happens
/// before a return from a `join` that waited for it.
public final class TaskQueue<T> {

    private final EngineRuntime runtime;
    private final EngineId id;
    private final Mutex lock;
    private final Condition notEmpty;
    private final Condition notFull;
    private final Condition idle;
    private final Guarded<QueueState<T>> state;
    private final QueueEvents events;

    /// @param capacity the most tasks that may be queued; empty for no bound
    /// @throws IllegalArgumentException if the capacity is not from 1 to [PoolSettings#MAX_CAPACITY]
    public TaskQueue(EngineRuntime runtime, EngineId id, OptionalInt capacity) {
        PoolSettings.requireCapacity(capacity);
        this.runtime = runtime;
        this.id = id;
        this.lock = runtime.mutex(EngineLocks.queue(id));
        this.notEmpty = lock.condition(EngineLocks.NOT_EMPTY);
        this.notFull = lock.condition(EngineLocks.NOT_FULL);
        this.idle = lock.condition(EngineLocks.IDLE);
        this.state = runtime.guarded(lock, new QueueState<>(id, capacity));
        this.events = new QueueEvents(runtime, id);
    }

    /// Puts `item` at the end, waiting while the queue is full.
    ///
    /// @throws TaskRejectedException if the queue is closed, also while this call waits
    /// @throws InterruptedException if the thread is interrupted before it could put; nothing was put, and the item
    ///     counts as refused, wherever the interrupt meets the call
    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        acquireToPut();
        try {
            QueueState<T> now = state.view();
            while (now.isOpen() && now.isFull()) {
                notFull.await();
            }
            append(item);
        } catch (InterruptedException interrupted) {
            events.refused(Refusal.INTERRUPTED);
            throw interrupted;
        } finally {
            lock.release();
        }
    }

    /// As [#put(Object)], but gives up once `limit` has passed; with a limit of 0 it tries once.
    ///
    /// @return whether the item was put
    /// @throws IllegalArgumentException if the limit is negative
    public boolean put(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        PoolSettings.requireNotNegative("limit", limit);
        Deadline deadline = runtime.deadline(limit);
        acquireToPut();
        try {
            QueueState<T> now = state.view();
            boolean inTime = true;
            while (now.isOpen() && now.isFull()) {
                if (!inTime) {
                    events.refused(Refusal.TIMED_OUT);
                    return false;
                }
                inTime = notFull.await(deadline);
            }
            append(item);
            return true;
        } catch (InterruptedException interrupted) {
            events.refused(Refusal.INTERRUPTED);
            throw interrupted;
        } finally {
            lock.release();
        }
    }

    /// Puts `item` if there is room now.
    ///
    /// @return whether it was put
    /// @throws TaskRejectedException if the queue is closed
    public boolean tryPut(T item) {
        Objects.requireNonNull(item, "item");
        lock.acquire();
        try {
            QueueState<T> now = state.view();
            if (now.isOpen() && now.isFull()) {
                events.refused(Refusal.FULL);
                return false;
            }
            append(item);
            return true;
        } finally {
            lock.release();
        }
    }

    private void acquireToPut() throws InterruptedException {
        try {
            lock.acquireInterruptibly();
        } catch (InterruptedException interrupted) {
            events.refused(Refusal.INTERRUPTED);
            throw interrupted;
        }
    }

    private void append(T item) {
        if (!state.view().isOpen()) {
            events.refused(Refusal.SHUT_DOWN);
            throw new TaskRejectedException(id);
        }
        Task<T> task = state.edit().enqueue(item);
        events.queued(task);
        notEmpty.signal();
    }

    /// Takes the oldest task on behalf of `worker`, waiting while there is none.
    ///
    /// @param limit how long to wait before answering that there is nothing yet; empty to wait until there is something
    /// @throws IllegalArgumentException if the limit is negative, also when there is a task
    /// @throws InterruptedException if the thread is interrupted before or while it waits; nothing was taken
    public TakeResult<T> take(ThreadId worker, Optional<Duration> limit) throws InterruptedException {
        if (limit.isPresent()) {
            PoolSettings.requireNotNegative("limit", limit.get());
        }
        lock.acquireInterruptibly();
        try {
            QueueState<T> now = state.view();
            if (!awaitSomething(now, limit)) {
                return new NothingYet<>();
            }
            if (now.dismissals() > 0) {
                state.edit().dismiss(-1);
                return new Leave<>();
            }
            if (now.isEmpty()) {
                return new Leave<>();
            }
            Task<T> task = state.edit().dequeueFor(worker);
            events.taken(task);
            if (now.isBounded()) {
                notFull.signal();
            }
            return task;
        } finally {
            lock.release();
        }
    }

    /// @return whether there is a task or a reason to leave
    private boolean awaitSomething(QueueState<T> now, Optional<Duration> limit) throws InterruptedException {
        @Nullable Deadline deadline = null;
        boolean inTime = true;
        while (now.hasNothingForTakers() && inTime) {
            if (limit.isEmpty()) {
                notEmpty.await();
            } else {
                deadline = deadline == null ? runtime.deadline(limit.get()) : deadline;
                inTime = notEmpty.await(deadline);
            }
        }
        return inTime || !now.hasNothingForTakers();
    }

    /// Marks a task done. Belongs in the `finally` of the worker that took it, or `join` waits for ever.
    ///
    /// @param thrown what its handler threw, or null where it returned
    /// @throws IllegalStateException if the task was marked done before; nothing changes then
    public void taskDone(Task<T> task, @Nullable Throwable thrown) {
        lock.acquire();
        try {
            QueueState<T> now = state.edit();
            now.markDone(task, thrown == null);
            events.done(task, thrown);
            if (now.isIdle()) {
                idle.signalAll();
            }
        } finally {
            lock.release();
        }
    }

    /// Waits until no task is queued or active. Returns if that was so at some moment since the call, even when tasks
    /// were put again before this thread woke.
    public void join() throws InterruptedException {
        lock.acquireInterruptibly();
        try {
            long timesIdle = state.view().timesIdle();
            while (!state.view().isIdle() && state.view().timesIdle() == timesIdle) {
                idle.await();
            }
        } finally {
            lock.release();
        }
    }

    /// As [#join()], but gives up once `limit` has passed.
    ///
    /// @return false if the limit passed before that
    /// @throws IllegalArgumentException if the limit is negative
    public boolean join(Duration limit) throws InterruptedException {
        PoolSettings.requireNotNegative("limit", limit);
        Deadline deadline = runtime.deadline(limit);
        lock.acquireInterruptibly();
        try {
            long timesIdle = state.view().timesIdle();
            boolean inTime = true;
            while (!state.view().isIdle() && state.view().timesIdle() == timesIdle && inTime) {
                inTime = idle.await(deadline);
            }
            return state.view().isIdle() || state.view().timesIdle() != timesIdle;
        } finally {
            lock.release();
        }
    }

    /// Gives back up to `max` tasks that no worker has taken, oldest first. They no longer count as unfinished.
    public List<T> drain(int max) {
        lock.acquire();
        try {
            return giveBack(max);
        } finally {
            lock.release();
        }
    }

    /// Refuses puts from now on; what is queued can still be taken. Does nothing if the queue is closed already.
    public void close() {
        lock.acquire();
        try {
            if (state.view().isOpen()) {
                beginPhase(Phase.DRAINING);
            }
        } finally {
            lock.release();
        }
    }

    /// Refuses puts from now on and gives back the tasks not taken, oldest first.
    public List<T> closeNow() {
        return stop().neverTaken();
    }

    /// The result of an immediate close.
    ///
    /// @param neverTaken the payloads of tasks that no worker has taken, oldest first
    /// @param takers the workers that have a task in hand
    record Stopped<T>(List<T> neverTaken, Set<ThreadId> takers) {}

    /// As [#closeNow()], and returns the workers that still have a task.
    Stopped<T> stop() {
        lock.acquire();
        try {
            if (state.view().phase() != Phase.STOPPING) {
                beginPhase(Phase.STOPPING);
            }
            return new Stopped<>(giveBack(Integer.MAX_VALUE), state.view().byTaker().keySet());
        } finally {
            lock.release();
        }
    }

    private void beginPhase(Phase phase) {
        state.edit().phase(phase);
        events.closing(phase);
        notEmpty.signalAll();
        notFull.signalAll();
    }

    private List<T> giveBack(int max) {
        List<Task<T>> back = state.edit().giveBack(max);
        if (!back.isEmpty()) {
            events.returned(back);
            notFull.signalAll();
            if (state.view().isIdle()) {
                idle.signalAll();
            }
        }
        return back.stream().map(Task::payload).toList();
    }

    /// Sets the bound; tasks beyond a smaller one stay.
    public void capacity(OptionalInt bound) {
        PoolSettings.requireCapacity(bound);
        lock.acquire();
        try {
            state.edit().capacity(bound);
            events.capacity(bound);
            notFull.signalAll();
        } finally {
            lock.release();
        }
    }

    /// Has `count` takers leave before they take another task.
    void dismiss(int count) {
        lock.acquire();
        try {
            state.edit().dismiss(count);
            notEmpty.signalAll();
        } finally {
            lock.release();
        }
    }

    /// Takes back up to `count` dismissals that no taker has got yet.
    ///
    /// @return how many
    int callBack(int count) {
        lock.acquire();
        try {
            int stay = Math.min(count, state.view().dismissals());
            state.edit().dismiss(-stay);
            return stay;
        } finally {
            lock.release();
        }
    }

    /// How many tasks were submitted, and how many are in each state, at one moment.
    public Counts counts() {
        lock.acquire();
        try {
            return state.view().counts();
        } finally {
            lock.release();
        }
    }

    Phase phase() {
        lock.acquire();
        try {
            return state.view().phase();
        } finally {
            lock.release();
        }
    }

    /// Emits the whole state again, with the workers that the crew lock guards.
    void restate(int target, List<ThreadId> workers, boolean terminated) {
        lock.acquire();
        try {
            events.stated(state.view(), target, workers, terminated);
        } finally {
            lock.release();
        }
    }
}
