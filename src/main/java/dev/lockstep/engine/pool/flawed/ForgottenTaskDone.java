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

/// A pool whose workers mark a task done only if its handler returns. **Flawed**: the line marked `wrong` stands in the
/// `try`, and an error jumps over it. The task counts as unfinished for ever, and `join` waits for it.
///
/// Right: mark it done in a `finally`, as [WorkerPool] does.
public final class ForgottenTaskDone<T> implements FlawedPool<T> {

    private final Handler<? super T> handler;
    private final FlawedQueue<T> queue;
    private final FlawedCrew crew;
    private final QueueEvents events;

    public ForgottenTaskDone(EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        this.handler = handler;
        this.events = new QueueEvents(runtime, id);
        events.made(Thrown.UNMARKED, EngineLocks.NOT_EMPTY, null);
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
            queue.taskDone(task, null); // wrong: an error jumps over it; it belongs in a finally
        } catch (Exception failed) {
            // The worker lives and goes on to the next task.
            events.unmarked(task, failed);
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
