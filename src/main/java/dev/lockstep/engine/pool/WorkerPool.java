package dev.lockstep.engine.pool;

import dev.lockstep.engine.pool.TakeResult.Leave;
import dev.lockstep.engine.pool.TakeResult.NothingYet;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.ThreadEnded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A fixed crew of workers fed by one queue.
///
/// Every worker takes a task, hands it to the handler, and marks it done whatever happens. Usage:
///
///     var pool = new WorkerPool<>(runtime, new EngineId("pool"), PoolSettings.of(5), item -> process(item));
///     pool.start();
///     for (Item item : items) pool.submit(item);
///     pool.join();
///     pool.shutdown();
///
/// **Failure.** A handler may throw anything: its task counts as failed, and as done, and the worker goes on to the
/// next.
///
/// **Shutdown.** Graceful ([#shutdown()]) refuses new tasks and finishes the queued ones; immediate ([#shutdownNow()])
/// gives back the tasks not started and interrupts those that run. Both may be called again, and a graceful one may be
/// followed by an immediate one; nothing opens a pool again.
///
/// **From within.** A handler that waited for its own pool would wait for itself, so a worker's `join`, `shutdown`,
/// `shutdownNow` and `awaitTermination` are refused. A handler may submit; but where the queue is bounded and full, and
/// every worker's handler waits to submit, no worker is left to take, and all wait for ever: use [#trySubmit(Object)]
/// there.
///
/// Memory effects: those of [TaskQueue].
public final class WorkerPool<T> {

    private final EngineRuntime runtime;
    private final Handler<? super T> handler;
    private final Optional<Duration> takeLimit;
    private final TaskQueue<T> queue;
    private final Crew crew;

    public WorkerPool(EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        this.runtime = runtime;
        this.handler = handler;
        this.takeLimit = settings.takeLimit();
        this.queue = new TaskQueue<>(runtime, id, settings.capacity());
        this.crew = new Crew(runtime, id, settings.workers(), queue, this::work);
        restate();
    }

    /// Starts the workers; until then tasks only queue up. Where the runtime cannot start one, its error comes from
    /// here; those started before it work, and [#resize(int)] tries again, even where there are none.
    ///
    /// @throws IllegalStateException if the pool was started or shut down before
    public void start() {
        crew.start();
    }

    /// The life of a worker.
    private void work() {
        ThreadId self = runtime.current().id();
        while (true) {
            switch (takeFor(self)) {
                case Task<T> task -> handle(task);
                case NothingYet<T> _ -> {} // look again: the limit keeps a worker responsive
                case Leave<T> _ -> {
                    return;
                }
            }
        }
    }

    private TakeResult<T> takeFor(ThreadId self) {
        try {
            return queue.take(self, takeLimit);
        } catch (InterruptedException forAnEarlierTask) {
            // The interrupt came too late for the task it was meant for; only the queue says when to leave.
            return new NothingYet<>();
        }
    }

    private void handle(Task<T> task) {
        @Nullable Throwable thrown = null;
        try {
            handler.handle(task.payload());
        } catch (ThreadEnded over) {
            thrown = over;
            throw over;
        } catch (Throwable any) {
            thrown = any;
        } finally {
            queue.taskDone(task, thrown);
        }
    }

    /// Submits a task, waiting while the queue is full.
    ///
    /// @throws TaskRejectedException if the pool is shut down, also while this call waits
    /// @throws InterruptedException if the thread is interrupted before the task was accepted; the task counts as
    ///     refused, wherever the interrupt meets the call
    public void submit(T task) throws InterruptedException {
        queue.put(task);
    }

    /// As [#submit(Object)], but gives up once `limit` has passed; with a limit of 0 it tries once.
    ///
    /// @return whether the task was accepted
    /// @throws IllegalArgumentException if the limit is negative
    public boolean submit(T task, Duration limit) throws InterruptedException {
        return queue.put(task, limit);
    }

    /// Submits a task if there is room now.
    ///
    /// @return whether it was accepted
    /// @throws TaskRejectedException if the pool is shut down
    public boolean trySubmit(T task) {
        return queue.tryPut(task);
    }

    /// Waits until no task is queued or running, at some moment since the call.
    ///
    /// @throws IllegalStateException if a worker of this pool calls it
    public void join() throws InterruptedException {
        crew.refuseWorkers("join");
        queue.join();
    }

    /// As [#join()], but gives up once `limit` has passed.
    ///
    /// @return false if the limit passed before that
    /// @throws IllegalArgumentException if the limit is negative
    /// @throws IllegalStateException if a worker of this pool calls it
    public boolean join(Duration limit) throws InterruptedException {
        PoolSettings.requireNotNegative("limit", limit);
        crew.refuseWorkers("join");
        return queue.join(limit);
    }

    /// Begins a graceful shutdown and returns at once. Workers leave when the queue is empty. Where there are none,
    /// because the pool was never started or no worker could be, the queued tasks will never run: they are dropped and
    /// count as returned.
    ///
    /// @throws IllegalStateException if a worker of this pool calls it
    public void shutdown() {
        crew.close("shutdown", () -> {
            queue.close();
            return Set.of();
        });
    }

    /// Begins an immediate shutdown and returns at once.
    ///
    /// @return the tasks that were never started, oldest first
    /// @throws IllegalStateException if a worker of this pool calls it
    public List<T> shutdownNow() {
        List<T> neverStarted = new ArrayList<>();
        List<LogicalThread> atWork = crew.close("shutdownNow", () -> {
            TaskQueue.Stopped<T> stopped = queue.stop();
            neverStarted.addAll(stopped.neverTaken());
            return stopped.takers();
        });
        atWork.forEach(LogicalThread::interrupt);
        return neverStarted;
    }

    /// Waits until every worker has left after a shutdown.
    ///
    /// @throws IllegalStateException if a worker of this pool calls it
    public void awaitTermination() throws InterruptedException {
        crew.awaitTermination();
    }

    /// As [#awaitTermination()], but gives up once `limit` has passed.
    ///
    /// @return false if `limit` passed before that
    /// @throws IllegalArgumentException if the limit is negative
    /// @throws IllegalStateException if a worker of this pool calls it
    public boolean awaitTermination(Duration limit) throws InterruptedException {
        PoolSettings.requireNotNegative("limit", limit);
        return crew.awaitTermination(runtime.deadline(limit));
    }

    /// Sets how many workers there are. New ones start at once; of too many, those that next ask for a task leave, so
    /// that no running task is harmed.
    ///
    /// @throws IllegalArgumentException if `workers` is not from 1 to [PoolSettings#MAX_WORKERS]
    /// @throws IllegalStateException if the pool is shut down
    public void resize(int workers) {
        crew.resize(workers);
    }

    /// Sets the bound of the queue; empty for no bound. Tasks beyond a smaller one stay.
    public void capacity(OptionalInt bound) {
        queue.capacity(bound);
    }

    /// How many tasks were submitted, and how many are in each state, at one moment.
    public Counts counts() {
        return queue.counts();
    }

    /// How many workers live.
    public int workers() {
        return crew.size();
    }

    public Phase phase() {
        return crew.isTerminated() ? Phase.TERMINATED : queue.phase();
    }

    /// Emits the whole state again, for observers that lost events.
    public void restate() {
        crew.restate();
    }
}
