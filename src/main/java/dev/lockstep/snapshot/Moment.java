package dev.lockstep.snapshot;

import dev.lockstep.event.Recorded;

/// When something began: its place in the order of events, and the time.
///
/// @param sequence the number of the event
/// @param nanos the runtime's clock, in nanoseconds since the run began
public record Moment(long sequence, long nanos) {

    /// Before the first event.
    public static final Moment BEGINNING = new Moment(0, 0);

    /// When `recorded` happened.
    public static Moment of(Recorded recorded) {
        return new Moment(recorded.sequence(), recorded.nanos());
    }
}
