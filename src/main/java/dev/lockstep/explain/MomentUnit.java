package dev.lockstep.explain;

/// The unit in which a moment is given.
public enum MomentUnit {
    /// Its time, in live runs.
    TIME,
    /// Its step, in stepped runs.
    STEP
}
