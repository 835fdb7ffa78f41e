package dev.lockstep.explain;

/// What a run is counted in.
public enum StepUnit {
    /// Operations, of which one ran at a time.
    STEP,
    /// Events of real threads.
    EVENT
}
