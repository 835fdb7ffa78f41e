package dev.lockstep.snapshot;

/// How a thread is shown: the same states in tokens, lanes, legends and sentences.
public enum ThreadSign {
    /// Works: runs a task, a compute or a barrier's action, or holds a lock.
    RUNNING,
    /// Could run, and works for no engine.
    READY,
    /// Waits for a lock.
    BLOCKED,
    /// Waits on a condition or for another thread's end.
    WAITING,
    /// Sleeps, outside any work.
    SLEEPING,
    /// Its body returned.
    FINISHED,
    /// Its body threw.
    FAILED,
    /// Which of these it is must not be told: a question about it is open.
    HIDDEN;

    /// Whether the thread waits for a lock, a condition or another thread.
    public boolean isStuck() {
        return this == BLOCKED || this == WAITING;
    }

    /// Whether the thread has ended.
    public boolean isOver() {
        return this == FINISHED || this == FAILED;
    }
}
