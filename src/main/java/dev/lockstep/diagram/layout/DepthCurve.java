package dev.lockstep.diagram.layout;

import dev.lockstep.snapshot.history.DepthHistory;
import java.util.List;

/// A quantity over time, to be drawn as a line.
///
/// @param samples oldest first
/// @param seconds how long the whole line is; 0 for none, as for a simulated run
public record DepthCurve(List<Sample> samples, double seconds) {

    /// No line at all.
    public static final DepthCurve NONE = new DepthCurve(List.of(), 0);

    public DepthCurve {
        samples = List.copyOf(samples);
    }

    /// Whether there is a line, though it may have no sample yet: as for real threads.
    public boolean isPresent() {
        return seconds > 0;
    }

    /// The line through the highest depth of each step, the newest being now.
    public static DepthCurve of(List<DepthHistory.Point> points, double seconds) {
        long now = points.isEmpty() ? 0 : points.getLast().nanos();
        return new DepthCurve(
                points.stream().map(one -> new Sample((now - one.nanos()) / 1e9, one.highest())).toList(), seconds);
    }

    /// The quantity at a time.
    ///
    /// @param secondsAgo how long before now
    public record Sample(double secondsAgo, double value) {}
}
