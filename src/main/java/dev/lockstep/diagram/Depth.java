package dev.lockstep.diagram;

import java.util.List;

/// A quantity over time, to be drawn as a line.
///
/// @param samples oldest first
/// @param seconds how long the whole line is
public record Depth(List<Sample> samples, double seconds) {

    /// No line at all.
    public static final Depth NONE = new Depth(List.of(), 30);

    public Depth {
        samples = List.copyOf(samples);
    }

    /// The quantity at a time.
    ///
    /// @param secondsAgo how long before now
    public record Sample(double secondsAgo, double value) {}
}
