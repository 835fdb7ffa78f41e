package dev.lockstep.scenario.live;

import java.time.Duration;

/// How wide a range of times is for its middle, so that one knob can turn the middle and keep the shape.
///
/// @param low the shortest time as a multiple of the middle
/// @param high the longest
record KnobRange(double low, double high) {

    static KnobRange of(TimeRange range) {
        double middle = range.middle().toNanos();
        return middle == 0
                ? new KnobRange(1, 1)
                : new KnobRange(range.least().toNanos() / middle, range.most().toNanos() / middle);
    }

    /// A time within the range around `middleMillis`.
    ///
    /// @param dice a random number from 0 to 1
    Duration time(double middleMillis, double dice) {
        return Duration.ofNanos((long) (middleMillis * 1e6 * (low + dice * (high - low))));
    }
}
