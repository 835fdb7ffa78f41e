package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.WorkerPool;

/// A pool with one thing wrong, kept to be shown wrong. It has no more than the pattern needs: where [WorkerPool] does
/// the same, its documentation says what should happen.
public interface FlawedPool<T> {

    /// Starts the workers.
    void start();

    /// Submits a task. Nothing is refused, not even after a shutdown.
    void submit(T task) throws InterruptedException;

    /// Waits until no task is queued or running.
    void join() throws InterruptedException;

    /// Begins a graceful shutdown and returns at once.
    void shutdown();

    /// Waits until every worker has left.
    void awaitTermination() throws InterruptedException;
}
