package dev.lockstep.explain.outcome;

import java.util.List;

/// A value of the end state that tells outcomes apart.
public sealed interface OutcomeValue {

    /// In a result of alike threads, the thread that got it.
    String SELF = "\uE000";

    /// In a result of alike threads, another of them than the one that got it.
    String ANOTHER = "\uE001";

    /// The value of a variable or a counter.
    ///
    /// @param values several where outcomes that are told as one differ in it
    record Named(String name, List<String> values) implements OutcomeValue {
        public Named {
            values = List.copyOf(values);
        }
    }

    /// What one thread got.
    record Results(String thread, List<String> results) implements OutcomeValue {
        public Results {
            results = List.copyOf(results);
        }
    }

    /// What alike threads got, whichever of them got which.
    ///
    /// @param results those of each thread, with [#SELF] and [#ANOTHER] in the place of their names
    /// @param every whether they were found in every order
    record AlikeResults(List<String> threads, List<List<String>> results, boolean every) implements OutcomeValue {
        public AlikeResults {
            threads = List.copyOf(threads);
            results = results.stream().map(List::copyOf).toList();
        }
    }
}
