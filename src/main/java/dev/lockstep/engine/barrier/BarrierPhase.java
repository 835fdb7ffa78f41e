package dev.lockstep.engine.barrier;

/// What a barrier is doing.
public enum BarrierPhase {
    /// Takes in parties; everyone who was let through has left.
    FILLING,
    /// It tripped, and some of those let through have not left yet. It takes in parties of a later generation all the
    /// same.
    DRAINING,
    /// Turns everyone away until it is reset.
    BROKEN
}
