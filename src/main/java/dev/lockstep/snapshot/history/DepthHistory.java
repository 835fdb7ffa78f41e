package dev.lockstep.snapshot.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The depth of a queue over the last stretch of time, in a fixed number of equal steps. Each step keeps its highest
/// depth, so that no peak is lost however fast the depth changes.
///
/// Not thread-safe: one thread feeds it and takes views; a view may be handed to any thread.
public final class DepthHistory {

    /// The depth during one step of time.
    ///
    /// @param nanos when the step ended; of the one under way, the time of the view
    public record Point(long nanos, int highest) {}

    private final long stepNanos;
    private final int[] highest;
    private int latest;
    private long newest = -1;
    private long oldest;

    /// @param windowNanos how far back it reaches
    /// @param steps into how many steps the window is divided
    public DepthHistory(long windowNanos, int steps) {
        if (steps <= 0 || windowNanos < steps) {
            throw new IllegalArgumentException(
                    "windowNanos must hold at least one nanosecond a step, and steps be positive");
        }
        this.stepNanos = windowNanos / steps;
        this.highest = new int[steps];
    }

    /// Notes that the depth is `depth` at `nanos`. A time before the newest step counts as that step.
    public void note(long nanos, int depth) {
        long step = Math.max(nanos / stepNanos, newest);
        if (newest < 0) {
            newest = step;
            oldest = step;
        }
        advance(step);
        latest = depth;
        highest[slot(step)] = Math.max(highest[slot(step)], depth);
    }

    /// The steps up to `nanos`, oldest first; where nothing was noted the last depth stays.
    public List<Point> view(long nanos) {
        if (newest < 0) {
            return List.of();
        }
        advance(Math.max(nanos / stepNanos, newest));
        List<Point> points = new ArrayList<>();
        for (long step = Math.max(oldest, newest - highest.length + 1); step <= newest; step++) {
            long end = step < newest ? (step + 1) * stepNanos : Math.max(nanos, step * stepNanos);
            points.add(new Point(end, highest[slot(step)]));
        }
        return List.copyOf(points);
    }

    private void advance(long step) {
        if (step - newest >= highest.length) {
            Arrays.fill(highest, latest);
        } else {
            for (long next = newest + 1; next <= step; next++) {
                highest[slot(next)] = latest;
            }
        }
        newest = step;
    }

    private int slot(long step) {
        return (int) (step % highest.length);
    }
}
