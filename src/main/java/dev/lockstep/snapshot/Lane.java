package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;
import java.util.List;

/// A thread's signs over time, oldest first and without holes. Immutable.
public final class Lane {

    private final ThreadId thread;
    private final ThreadSign[] signs;
    private final long[] bounds;
    private final boolean[] mixed;

    Lane(ThreadId thread, ThreadSign[] signs, long[] bounds, boolean[] mixed) {
        this.thread = thread;
        this.signs = signs;
        this.bounds = bounds;
        this.mixed = mixed;
    }

    /// A lane kept elsewhere, none of whose segments is mixed.
    ///
    /// @param signs one for each segment, oldest first
    /// @param bounds where each segment begins, and where the last one ends
    /// @throws IllegalArgumentException if there is not one bound more than there are signs
    public static Lane of(ThreadId thread, List<ThreadSign> signs, List<Long> bounds) {
        if (bounds.size() != signs.size() + 1) {
            throw new IllegalArgumentException(signs.size() + " segments with " + bounds.size() + " bounds");
        }
        return new Lane(
                thread,
                signs.toArray(ThreadSign[]::new),
                bounds.stream().mapToLong(Long::longValue).toArray(),
                new boolean[signs.size()]);
    }

    public ThreadId thread() {
        return thread;
    }

    /// How many segments there are.
    public int size() {
        return signs.length;
    }

    /// The sign of segment `i`; of a mixed one, the sign that took up most of it.
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

    /// Whether segment `i` stands for several that were too short to be kept apart.
    public boolean isMixed(int i) {
        return mixed[i];
    }
}
