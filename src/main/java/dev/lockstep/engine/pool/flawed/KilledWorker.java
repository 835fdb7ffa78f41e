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
import org.jspecify.annotations.Nullable;

/// A pool whose workers do not survive an error of a handler. **Flawed**: at the line marked `wrong` nothing catches
/// it, so it ends the loop, and the worker with it. After as many errors as there are workers, no worker is left.
///
/// Right: catch what a handler throws inside the loop, as [WorkerPool] does.
public final class KilledWorker<T> implements FlawedPool<T> {

    private final Handler<? super T> handler;
    private final FlawedQueue<T> queue;
    private final FlawedCrew crew;

    public KilledWorker(EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        this.handler = handler;
        new QueueEvents(runtime, id).made(Thrown.DEADLY, EngineLocks.NOT_EMPTY, null);
        this.queue = new PlainQueue<>(runtime, id, settings);
        this.crew = new FlawedCrew(runtime, id, settings.workers(), this::work);
    }

    @Override
    public void start() {
        crew.start();
    }

    private void work() throws Exception {
        for (Task<T> task = queue.take(); task != null; task = queue.take()) {
            handle(task); // wrong: nothing catches what it throws, and that ends the worker
        }
    }

    private void handle(Task<T> task) throws Exception {
        @Nullable Exception thrown = null;
        try {
            handler.handle(task.payload());
        } catch (Exception failed) {
            thrown = failed;
            throw failed;
        } finally {
            queue.taskDone(task, thrown);
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
