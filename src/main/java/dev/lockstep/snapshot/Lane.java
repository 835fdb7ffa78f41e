package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;

/// A thread's signs over time, oldest first and without holes. Immutable.
public final class Lane {

    private final ThreadId thread;
    private final ThreadSign[] signs;
    private final long[] bounds;

    Lane(ThreadId thread, ThreadSign[] signs, long[] bounds) {
        this.thread = thread;
        this.signs = signs;
        this.bounds = bounds;
    }

    public ThreadId thread() {
        return thread;
    }

    /// How many segments there are.
    public int size() {
        return signs.length;
    }

    /// The sign of segment `i`; of one that was joined from several, the sign that took up most of it.
    public ThreadSign sign(int i) {
        return signs[i];
    }

    /// When segment `i` began, in nanoseconds since the run began.
    public long from(int i) {
        return bounds[i];
    }

    /// When segment `i` ended: where the next begins, or the moment of the view.
    public long to(int i) {
        return bounds[i + 1];
    }
}
