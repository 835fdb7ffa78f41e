package dev.lockstep.runtime;

/// Marks a class of mutable state that is kept in a [Guarded]. Only such classes of an engine may have fields that
/// change; a test keeps it so.
public interface GuardedState {

    /// Its name in the message of a [GuardViolation].
    default String label() {
        return getClass().getSimpleName();
    }
}
