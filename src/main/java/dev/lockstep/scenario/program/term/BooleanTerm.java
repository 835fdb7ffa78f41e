package dev.lockstep.scenario.program.term;

import java.util.List;
import java.util.stream.Stream;

/// Comparisons joined by `and`, and such groups joined by `or`. Evaluation is short-circuit: a name that no longer
/// matters is not read.
public record BooleanTerm(List<List<ComparisonTerm>> anyOf) {

    public BooleanTerm {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /// Whether it holds now.
    ///
    /// @throws IllegalStateException if one of two values to be put in order is not a number
    public boolean holds(Lookup names) {
        // Asked at every event of a search: no streams.
        for (List<ComparisonTerm> allOf : anyOf) {
            if (all(allOf, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(List<ComparisonTerm> allOf, Lookup names) {
        for (ComparisonTerm each : allOf) {
            if (!each.holds(names)) {
                return false;
            }
        }
        return true;
    }

    /// The names it may read.
    public Stream<String> names() {
        return anyOf.stream().flatMap(List::stream).flatMap(ComparisonTerm::names);
    }
}
