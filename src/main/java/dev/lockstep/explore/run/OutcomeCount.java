package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How many schedules had this outcome. It counts orders, which says nothing of how likely they are.
///
/// @param left their end state, by name, in the order of the scenario
/// @param broken the properties that broke, each with what was wrong in all of them; without where that differed
/// @param ok whether they had no failure, as far as they ran
/// @param example the first of them
public record OutcomeCount(
        RunOutcome end,
        Map<String, String> left,
        List<Outcome.PropertyBroken> broken,
        boolean ok,
        long schedules,
        Schedule example) {

    public OutcomeCount {
        broken = List.copyOf(broken);
    }

    /// The same with one more schedule, in which these properties broke.
    public OutcomeCount with(List<Outcome.PropertyBroken> more) {
        List<Outcome.PropertyBroken> alike = broken.equals(more)
                ? broken
                : broken.stream()
                        .map(each -> more.contains(each) ? each : new Outcome.PropertyBroken(each.name(), ""))
                        .toList();
        return new OutcomeCount(end, left, alike, ok, schedules + 1, example);
    }

    /// The values of the end state that are the same in all outcomes, and so tell none from another.
    ///
    /// @param outcomes one or more
    public static Set<Map.Entry<String, String>> sameInAll(List<OutcomeCount> outcomes) {
        Set<Map.Entry<String, String>> same = new HashSet<>(outcomes.getFirst().left().entrySet());
        outcomes.forEach(outcome -> same.retainAll(outcome.left().entrySet()));
        return same;
    }

    /// The values of its end state but for these, in one line; empty where none is left.
    public String leftBut(Set<Map.Entry<String, String>> same) {
        return left.entrySet().stream()
                .filter(entry -> !same.contains(entry) && !entry.getValue().isEmpty())
                .map(OutcomeCount::told)
                .collect(Collectors.joining(", "));
    }

    /// What was printed ends with the end of a line, which is no part of a list.
    private static String told(Map.Entry<String, String> value) {
        return value.getKey() + " = " + value.getValue().stripTrailing();
    }

    /// Whether they were stopped at the step limit, so that their end is unknown.
    public boolean cut() {
        return ok && end.isStepLimit();
    }

    /// End and end state in one line.
    public String label() {
        if (left.isEmpty()) {
            return end.text();
        }
        return end.text() + ": "
                + left.entrySet().stream()
                        .map(OutcomeCount::told)
                        .collect(Collectors.joining(", "));
    }
}
