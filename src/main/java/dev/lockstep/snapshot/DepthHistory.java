package dev.lockstep.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The depth of a queue over the last stretch of time, in a fixed number of equal steps. Each step keeps its lowest, its
/// highest and its last depth, so that no peak is lost however fast the depth changes.
///
/// Not thread-safe: one thread feeds it and takes views; a view may go anywhere.
public final class DepthHistory {

    /// The depth during one step of time.
    ///
    /// @param nanos when the step began
    public record Point(long nanos, int low, int high, int last) {}

    private final long stepNanos;
    private final int[] low;
    private final int[] high;
    private final int[] last;
    private long newest = -1;
    private long oldest;

    /// @param windowNanos how far back it reaches
    /// @param steps into how many steps that is divided
    public DepthHistory(long windowNanos, int steps) {
        if (steps <= 0 || windowNanos < steps) {
            throw new IllegalArgumentException("windowNanos must hold at least one nanosecond a step, and steps be positive");
        }
        this.stepNanos = windowNanos / steps;
        this.low = new int[steps];
        this.high = new int[steps];
        this.last = new int[steps];
    }

    /// Takes note that the depth is `depth` at `nanos`. A time before the newest step counts as that step.
    public void note(long nanos, int depth) {
        long step = Math.max(nanos / stepNanos, newest);
        if (newest < 0) {
            newest = step;
            oldest = step;
            set(step, depth, depth, depth);
            return;
        }
        advance(step);
        int at = slot(step);
        set(step, Math.min(low[at], depth), Math.max(high[at], depth), depth);
    }

    /// The steps up to `nanos`, oldest first; where nothing was noted the depth stays what it was.
    public List<Point> view(long nanos) {
        List<Point> points = new ArrayList<>();
        if (newest < 0) {
            return points;
        }
        advance(Math.max(nanos / stepNanos, newest));
        for (long step = Math.max(oldest, newest - low.length + 1); step <= newest; step++) {
            int at = slot(step);
            points.add(new Point(step * stepNanos, low[at], high[at], last[at]));
        }
        return List.copyOf(points);
    }

    private void advance(long step) {
        int depth = last[slot(newest)];
        if (step - newest >= low.length) {
            Arrays.fill(low, depth);
            Arrays.fill(high, depth);
            Arrays.fill(last, depth);
        } else {
            for (long next = newest + 1; next <= step; next++) {
                set(next, depth, depth, depth);
            }
        }
        newest = step;
    }

    private void set(long step, int lowest, int highest, int latest) {
        int at = slot(step);
        low[at] = lowest;
        high[at] = highest;
        last[at] = latest;
    }

    private int slot(long step) {
        return (int) (step % low.length);
    }
}
