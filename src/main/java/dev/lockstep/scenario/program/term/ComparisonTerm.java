package dev.lockstep.scenario.program.term;

import java.util.stream.Stream;

/// Two sums and how they are compared; the left one is looked up first.
public record ComparisonTerm(Expression left, Relation relation, Expression right) {

    boolean holds(Lookup names) {
        Value first = left.value(names);
        return relation.holds(first, right.value(names));
    }

    Stream<String> names() {
        return Stream.concat(left.names(), right.names());
    }
}
