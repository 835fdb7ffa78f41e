package dev.lockstep.scenario.live;

import java.time.Duration;

/// A uniform distribution of durations from `least` to `most`, both included.
public record TimeRange(Duration least, Duration most) {

    public TimeRange {
        if (least.isNegative() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("expected 0 ≤ least ≤ most, found " + least + " and " + most);
        }
    }

    /// The middle.
    public Duration middle() {
        return least.plus(most).dividedBy(2);
    }
}
