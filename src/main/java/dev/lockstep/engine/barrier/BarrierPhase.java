package dev.lockstep.engine.barrier;

/// What a barrier is doing.
public enum BarrierPhase {
    /// Takes in parties; all that an earlier trip released have left.
    FILLING,
    /// It tripped, and some of the released parties have not left yet. It takes in parties of a later generation all
    /// the same.
    DRAINING,
    /// Refuses all parties until it is reset.
    BROKEN
}
