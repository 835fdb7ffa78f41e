package dev.lockstep.diagram;

import dev.lockstep.snapshot.DepthHistory;
import java.util.List;

/// A quantity over time, to be drawn as a line.
///
/// @param samples oldest first
/// @param seconds how long the whole line is; 0 where there is none, for what is shown has no time of its own
public record Depth(List<Sample> samples, double seconds) {

    /// No line at all.
    public static final Depth NONE = new Depth(List.of(), 0);

    public Depth {
        samples = List.copyOf(samples);
    }

    /// Whether there is a line, though it may not have begun: of threads that run before the eye.
    boolean isThere() {
        return seconds > 0;
    }

    /// The line through the highest depth of each step, the newest being now.
    public static Depth of(List<DepthHistory.Point> points, double seconds) {
        long now = points.isEmpty() ? 0 : points.getLast().nanos();
        return new Depth(
                points.stream().map(one -> new Sample((now - one.nanos()) / 1e9, one.highest())).toList(), seconds);
    }

    /// The quantity at a time.
    ///
    /// @param secondsAgo how long before now
    public record Sample(double secondsAgo, double value) {}
}
