package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.Handler;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.QueueEvents;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.runtime.EngineRuntime;

/// A pool whose workers survive an error of a handler, and do not report it. **Flawed**: at the line marked `wrong` the
/// error is dropped, so the task counts as one that succeeded, and its submitter will never know.
///
/// Right: keep what was thrown and count the task as failed, as [WorkerPool] does.
public final class SwallowedError<T> implements FlawedPool<T> {

    private final Handler<? super T> handler;
    private final FlawedQueue<T> queue;
    private final FlawedCrew crew;

    public SwallowedError(EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        this.handler = handler;
        new QueueEvents(runtime, id).made(Thrown.SWALLOWED, EngineLocks.NOT_EMPTY, null);
        this.queue = new PlainQueue<>(runtime, id, settings);
        this.crew = new FlawedCrew(runtime, id, settings.workers(), this::work);
    }

    @Override
    public void start() {
        crew.start();
    }

    private void work() throws InterruptedException {
        for (Task<T> task = queue.take(); task != null; task = queue.take()) {
            handle(task);
        }
    }

    private void handle(Task<T> task) {
        try {
            handler.handle(task.payload());
        } catch (Exception failed) {
            // wrong: nothing is done with it
        } finally {
            queue.taskDone(task, null);
        }
    }

    @Override
    public void submit(T task) throws InterruptedException {
        queue.put(task);
    }

    @Override
    public void join() throws InterruptedException {
        crew.refuseWorkers();
        queue.join();
    }

    @Override
    public void shutdown() {
        queue.close();
    }

    @Override
    public void awaitTermination() throws InterruptedException {
        crew.awaitTermination();
    }
}
