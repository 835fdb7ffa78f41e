package dev.lockstep.runtime;

/// A variable that threads share without a lock. Each operation is atomic and sequentially consistent.
public interface Shared<T> {

    T get();

    void set(T value);

    /// As [#set], and has `told` say so at the very moment of the write, so that what is told of several writes comes in
    /// the order in which they took effect.
    default void set(T value, Runnable told) {
        set(value);
        told.run();
    }

    /// Sets `update` if the value equals `expected`, as `equals` has it.
    ///
    /// @return whether it was set
    boolean compareAndSet(T expected, T update);
}
