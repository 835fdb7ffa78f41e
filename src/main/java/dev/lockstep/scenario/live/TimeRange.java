package dev.lockstep.scenario.live;

import java.time.Duration;

/// From one duration to another, both meant, each value as likely as the other.
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
