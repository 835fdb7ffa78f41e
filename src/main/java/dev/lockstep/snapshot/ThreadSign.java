package dev.lockstep.snapshot;

/// How a thread is shown: the same seven states in tokens, lanes, legends and sentences.
public enum ThreadSign {
    /// Works: runs a task, a compute or a barrier's action, or holds a lock.
    RUNNING("running"),
    /// Could go on, and has nothing of an engine in hand.
    READY("ready"),
    /// Stands in line at a lock.
    BLOCKED("blocked on a lock"),
    /// Waits on a condition or for another thread's end.
    WAITING("waiting"),
    /// Sleeps, outside any work.
    SLEEPING("sleeping"),
    /// Its body returned.
    FINISHED("finished"),
    /// Its body threw.
    FAILED("failed");

    private final String word;

    ThreadSign(String word) {
        this.word = word;
    }

    /// The word in the legend.
    public String word() {
        return word;
    }

    /// Whether the thread cannot go on by itself.
    public boolean isStuck() {
        return this == BLOCKED || this == WAITING;
    }

    /// Whether the thread has ended.
    public boolean isOver() {
        return this == FINISHED || this == FAILED;
    }
}
