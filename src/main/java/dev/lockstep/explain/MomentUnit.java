package dev.lockstep.explain;

/// How a moment is told.
public enum MomentUnit {
    /// By its time, where threads are real.
    TIME,
    /// By its step, where they are simulated.
    STEP
}
