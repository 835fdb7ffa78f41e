package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.engine.pool.TaskQueue;
import org.jspecify.annotations.Nullable;

/// What a textbook pool needs of its queue: a monitor of one lock. [TaskQueue] says what each method should do; here no
/// put is ever refused.
interface FlawedQueue<T> {

    void put(T item) throws InterruptedException;

    /// Takes the oldest task for the calling worker, which waits while there is none; null once the queue is closed and
    /// empty.
    @Nullable Task<T> take() throws InterruptedException;

    /// Marks a task done.
    ///
    /// @param thrown what its handler threw, or null where it returned
    void taskDone(Task<T> task, @Nullable Throwable thrown);

    void join() throws InterruptedException;

    void close();
}
