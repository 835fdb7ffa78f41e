package dev.lockstep.engine.pool;

/// What a pool does with each task.
@FunctionalInterface
public interface Handler<T> {

    /// Runs the task. Whatever it throws fails this task only.
    void handle(T task) throws Exception;
}
