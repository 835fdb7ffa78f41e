package dev.lockstep.explain;

/// The unit of a run's length.
public enum StepUnit {
    /// Operations, of which one ran at a time.
    STEP,
    /// Events of real threads.
    EVENT
}
