package dev.lockstep.snapshot;

import dev.lockstep.event.RecordedEvent;

/// The moment of an event: its number, the time, and the step.
///
/// @param sequence the number of the event
/// @param nanos the runtime's clock, in nanoseconds since the run began
/// @param step the step of the event; 0 before the first step, and on real threads
public record Moment(long sequence, long nanos, int step) {

    /// Before the first event.
    public static final Moment BEGINNING = new Moment(0, 0, 0);

    /// The moment of `recorded`, which is part of `step`.
    public static Moment of(RecordedEvent recorded, int step) {
        return new Moment(recorded.sequence(), recorded.nanos(), step);
    }
}
