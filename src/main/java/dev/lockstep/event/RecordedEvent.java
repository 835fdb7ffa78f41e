package dev.lockstep.event;

/// An event with its place in the total order of a run's events.
///
/// @param sequence counted from 1 within a run; where numbers are missing, events were dropped
/// @param nanos the time of the runtime's clock, in nanoseconds since the run began
/// @param thread the thread that recorded it
public record RecordedEvent(long sequence, long nanos, ThreadId thread, Event event) {}
