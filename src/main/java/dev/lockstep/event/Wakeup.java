package dev.lockstep.event;

/// Why a wait ended.
public enum Wakeup {
    /// What was waited for came. On real threads this covers a wake-up without a cause, which nobody can tell apart.
    WOKEN,
    /// Its deadline passed.
    TIMED_OUT,
    /// The waiter was interrupted.
    INTERRUPTED,
    /// It woke without a cause; told only by a runtime that knows.
    SPURIOUS
}
