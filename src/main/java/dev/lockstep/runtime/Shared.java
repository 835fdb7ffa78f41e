package dev.lockstep.runtime;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A variable that threads share without a lock. Each operation is atomic and sequentially consistent.
///
/// The callback `told` runs at the very moment of the operation, so that the events of several writes are recorded in
/// the order in which the writes took effect. It must be short, and may not call an operation.
public interface Shared<T> extends SharedValue<T> {

    T get();

    void set(T value);

    /// As [#set], with a callback that records the write.
    default void set(T value, Runnable told) {
        set(value);
        told.run();
    }

    /// Sets `update` if the value equals `expected`, as `equals` has it.
    ///
    /// @return whether it was set
    default boolean compareAndSet(T expected, T update) {
        return compareAndSet(expected, update, _ -> {});
    }

    /// As [#compareAndSet(Object, Object)], with a callback that records the operation.
    ///
    /// @param told given the value that was found
    boolean compareAndSet(T expected, T update, Consumer<? super T> told);

    /// Sets what `change` makes of the value.
    ///
    /// @param change called once, at the very moment; what it throws is thrown, and nothing is set
    /// @return the value that was found
    default T update(UnaryOperator<T> change) {
        return update(change, (_, _) -> {});
    }

    /// As [#update(UnaryOperator)], with a callback that records the write.
    ///
    /// @param told given the value that was found, and the one that was set
    T update(UnaryOperator<T> change, BiConsumer<? super T, ? super T> told);
}
