package dev.lockstep.event;

/// Why a wait ended.
public enum Wakeup {
    /// What was waited for came. On real threads this includes spurious wake-ups, which cannot be told apart.
    WOKEN,
    /// Its deadline passed.
    TIMED_OUT,
    /// The waiter was interrupted.
    INTERRUPTED,
    /// A spurious wake-up; recorded only by a runtime that can tell.
    SPURIOUS
}
