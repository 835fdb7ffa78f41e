package dev.lockstep.runtime;

/// State that only the holder of one lock may touch. Reading and changing it are no operations of their own: the lock
/// orders them. Both end the calling thread when it does not hold the lock, and the object must not be used after the
/// lock was released.
///
/// @param <S> the mutable state, a class of the engine
public interface Guarded<S extends GuardedState> {

    /// The state, to look at.
    ///
    /// @throws GuardViolation if the caller does not hold the lock
    S view();

    /// The state, to change. A runtime may remember that the critical section wrote.
    ///
    /// @throws GuardViolation if the caller does not hold the lock
    S edit();
}
