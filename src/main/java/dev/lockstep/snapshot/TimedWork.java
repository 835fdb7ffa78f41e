package dev.lockstep.snapshot;

/// A stretch of time whose length is known from its beginning, so that its progress can be drawn at any moment.
///
/// @param beganNanos when it began, by the runtime's clock
/// @param lengthNanos how long it takes
public record TimedWork(long beganNanos, long lengthNanos) {

    /// How much of it is over at `nanos`: from 0 to 1.
    public double progressAt(long nanos) {
        if (lengthNanos <= 0) {
            return 1;
        }
        double share = (nanos - beganNanos) / (double) lengthNanos;
        return Math.clamp(share, 0, 1);
    }

    /// How many nanoseconds of it are over at `nanos`.
    public long elapsedAt(long nanos) {
        return Math.clamp(nanos - beganNanos, 0, Math.max(0, lengthNanos));
    }
}
