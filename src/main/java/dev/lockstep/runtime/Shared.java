package dev.lockstep.runtime;

/// A variable that threads share without a lock. Each operation is atomic and sequentially consistent.
public interface Shared<T> {

    T get();

    void set(T value);

    /// Sets `update` if the value equals `expected`, as `equals` has it.
    ///
    /// @return whether it was set
    boolean compareAndSet(T expected, T update);
}
