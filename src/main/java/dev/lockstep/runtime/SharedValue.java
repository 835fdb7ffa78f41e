package dev.lockstep.runtime;

/// Something with a value that all threads see and that a [WaitPredicate] may be about: a variable, or the permits of a
/// semaphore.
public interface SharedValue<T> {

    /// What it is called; the name it was made with.
    String name();
}
