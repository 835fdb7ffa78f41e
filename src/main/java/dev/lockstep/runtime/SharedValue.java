package dev.lockstep.runtime;

/// A value that all threads see and that a [WaitPredicate] may read: a variable, or the permits of a semaphore.
public interface SharedValue<T> {

    /// The name it was made with.
    String name();
}
