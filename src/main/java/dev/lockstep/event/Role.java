package dev.lockstep.event;

/// What a logical thread is for, which decides when a run is over.
public enum Role {
    /// Part of the program: the run is finished only when every script thread has ended.
    SCRIPT,
    /// Serves others, as a pool's worker does: being idle for ever is no fault.
    SERVICE
}
