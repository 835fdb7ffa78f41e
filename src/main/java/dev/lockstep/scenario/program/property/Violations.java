package dev.lockstep.scenario.program.property;

import dev.lockstep.runtime.stepped.Outcome.Violation;
import dev.lockstep.runtime.stepped.Outcome.Violation.Rule;
import dev.lockstep.scenario.program.term.ComparisonTerm;
import dev.lockstep.scenario.program.term.Lookup;
import dev.lockstep.scenario.program.term.Relation;
import java.util.List;

/// What is wrong with the values that broke a property.
final class Violations {

    private Violations() {}

    /// The comparisons to blame; empty where the condition has several alternatives, so that no single one is.
    ///
    /// @param values the values with which the property does not hold
    /// @throws IllegalStateException if one of two values to be put in order is not a number
    static List<Violation> of(Property property, Lookup values) {
        if (property.condition().anyOf().size() != 1) {
            return List.of();
        }
        List<ComparisonTerm> all = property.condition().anyOf().getFirst();
        return switch (property.kind()) {
            case ALWAYS, IN_THE_END ->
                all.stream()
                        .filter(each -> !each.holds(values))
                        .map(each -> violation(each, rule(each.relation()), values))
                        .toList();
            case NEVER ->
                all.stream()
                        .map(
                                each -> violation(
                                        each, all.size() == 1 ? opposite(each.relation()) : Rule.NOT_TOGETHER, values))
                        .toList();
            case SOMETIMES -> List.of();
        };
    }

    private static Violation violation(ComparisonTerm of, Rule rule, Lookup values) {
        return new Violation(
                of.left().text(),
                of.left().value(values).text(),
                rule,
                of.right().text(),
                of.right().value(values).text());
    }

    private static Rule rule(Relation relation) {
        return switch (relation) {
            case EQUAL -> Rule.EQUAL;
            case NOT_EQUAL -> Rule.NOT_EQUAL;
            case LESS -> Rule.LESS;
            case AT_MOST -> Rule.AT_MOST;
            case MORE -> Rule.MORE;
            case AT_LEAST -> Rule.AT_LEAST;
        };
    }

    private static Rule opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Rule.NOT_EQUAL;
            case NOT_EQUAL -> Rule.EQUAL;
            case LESS -> Rule.AT_LEAST;
            case AT_MOST -> Rule.MORE;
            case MORE -> Rule.AT_MOST;
            case AT_LEAST -> Rule.LESS;
        };
    }
}
