package dev.lockstep.scenario.program.term;

import java.util.List;
import java.util.stream.Stream;

/// Comparisons joined by `and`, and such groups joined by `or`. What need not be looked up any more is not.
public record Condition(List<List<Comparison>> anyOf) {

    public Condition {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /// Whether it holds now.
    ///
    /// @throws IllegalStateException if one of two values to be put in order is not a number
    public boolean holds(Lookup names) {
        // Asked at every event of a search: no streams.
        for (List<Comparison> allOf : anyOf) {
            if (all(allOf, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(List<Comparison> allOf, Lookup names) {
        for (Comparison each : allOf) {
            if (!each.holds(names)) {
                return false;
            }
        }
        return true;
    }

    /// The names it may look up.
    public Stream<String> names() {
        return anyOf.stream().flatMap(List::stream).flatMap(Comparison::names);
    }
}
