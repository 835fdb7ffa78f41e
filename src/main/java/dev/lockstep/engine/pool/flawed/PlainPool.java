package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.Handler;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import org.jspecify.annotations.Nullable;

/// A textbook pool over a queue that is wrong.
public final class PlainPool<T> implements FlawedPool<T> {

    private final Handler<? super T> handler;
    private final FlawedQueue<T> queue;
    private final FlawedCrew crew;

    private PlainPool(
            EngineRuntime runtime,
            EngineId id,
            PoolSettings settings,
            Handler<? super T> handler,
            FlawedQueue<T> queue) {
        this.handler = handler;
        this.queue = queue;
        this.crew = new FlawedCrew(runtime, id, settings.workers(), this::work);
    }

    /// Over a queue whose idle workers never see the shutdown event.
    public static <T> FlawedPool<T> takingWithoutLimit(
            EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        return new PlainPool<>(runtime, id, settings, handler, new TakeWithoutLimit<>(runtime, id, settings));
    }

    /// Over a queue whose takers test for a task once and not again.
    public static <T> FlawedPool<T> withIfForWhile(
            EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        return new PlainPool<>(runtime, id, settings, handler, new IfForWhile<>(runtime, id, settings));
    }

    /// Over a queue that can lose a wake-up.
    public static <T> FlawedPool<T> notifyingOne(
            EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super T> handler) {
        return new PlainPool<>(runtime, id, settings, handler, new SharedCondition<>(runtime, id, settings));
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
        @Nullable Throwable thrown = null;
        try {
            handler.handle(task.payload());
        } catch (Exception failed) {
            thrown = failed;
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
