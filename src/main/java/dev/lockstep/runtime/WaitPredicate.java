package dev.lockstep.runtime;

import java.util.List;

/// What a thread can wait for: that something is true of shared values, all of which are looked at in one moment.
///
/// It follows from those values alone, for it is asked whenever one of them may have changed, by any thread. What it
/// throws ends the wait of the thread that waits for it, and is thrown there.
public interface WaitPredicate {

    /// The values as they are in one moment.
    @FunctionalInterface
    interface Values {

        /// What one of them is.
        <T> T of(SharedValue<T> value);
    }

    /// All that it looks at, each once.
    List<? extends SharedValue<?>> reads();

    /// Their names.
    default List<String> names() {
        return reads().stream().<String>map(SharedValue::name).toList();
    }

    /// Whether it is true now. It may neither wait nor call an operation.
    boolean holds(Values now);

    /// What is waited for, such as `x = 1 and y = 0`.
    String words();

    /// Why it is not true, such as `x is 0`; empty where there is nothing to say.
    default String values(Values now) {
        return String.join(", ", reads().stream().map(read -> read.name() + " is " + now.of(read)).toList());
    }
}
