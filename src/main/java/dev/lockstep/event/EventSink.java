package dev.lockstep.event;

/// Where a runtime puts events. Called from inside critical sections, by any thread: an implementation must be quick,
/// must never block, and must keep the order of calls made under one lock.
@FunctionalInterface
public interface EventSink {

    /// Records `event`.
    ///
    /// @param nanos the time of the runtime's clock, in nanoseconds since the run began
    /// @param thread the thread that does what the event describes
    void record(long nanos, ThreadId thread, Event event);
}
