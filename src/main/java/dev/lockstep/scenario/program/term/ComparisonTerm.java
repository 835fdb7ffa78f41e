package dev.lockstep.scenario.program.term;

import java.util.stream.Stream;

/// Two sums and the relation between them; the left one is evaluated first.
public record ComparisonTerm(Expression left, Relation relation, Expression right) {

    /// Whether it holds now.
    ///
    /// @throws IllegalStateException if one of two values to be put in order is not a number
    public boolean holds(Lookup names) {
        Value first = left.value(names);
        return relation.holds(first, right.value(names));
    }

    Stream<String> names() {
        return Stream.concat(left.names(), right.names());
    }
}
