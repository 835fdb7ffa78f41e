package dev.lockstep.runtime;

import java.util.List;

/// A predicate over shared values that a thread can wait for; all of them are read in one moment.
///
/// It depends on those values alone, for any thread evaluates it whenever one of them may have changed. What it throws
/// ends the wait, and is thrown in the waiting thread.
public interface WaitPredicate {

    /// The shared values in one moment.
    @FunctionalInterface
    interface Values {

        /// The value of one of them.
        <T> T of(SharedValue<T> value);
    }

    /// All shared values that it reads, each once.
    List<? extends SharedValue<?>> reads();

    /// Their names.
    default List<String> names() {
        return reads().stream().<String>map(SharedValue::name).toList();
    }

    /// Whether it holds now. It may neither wait nor call an operation.
    boolean holds(Values now);

    /// The predicate in words, such as `x = 1 and y = 0`.
    String words();

    /// Why it does not hold, such as `x is 0`; empty where there is nothing to say.
    default String values(Values now) {
        return String.join(", ", reads().stream().map(read -> read.name() + " is " + now.of(read)).toList());
    }
}
