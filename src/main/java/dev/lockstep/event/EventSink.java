package dev.lockstep.event;

/// Where a runtime puts events. Called from inside critical sections, by any thread: an implementation must be quick,
/// must never block, and must keep the order of calls that are ordered by a lock.
@FunctionalInterface
public interface EventSink {

    /// Takes note of `event`.
    ///
    /// @param nanos the time of the runtime's clock, in nanoseconds since the run began
    /// @param thread who does what the event tells
    void record(long nanos, ThreadId thread, Event event);
}
