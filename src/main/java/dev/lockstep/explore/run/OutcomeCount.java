package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Schedule;
import java.util.Map;
import java.util.stream.Collectors;

/// How many of the schedules that were run ended so. It counts orders, which says nothing of how likely they are.
///
/// @param left what they left, by name, in the order of the scenario
/// @param ok whether nothing went wrong as far as they went
/// @param example the first of them
public record OutcomeCount(RunOutcome end, Map<String, String> left, boolean ok, long schedules, Schedule example) {

    /// Whether they were stopped at the step limit, so that nobody knows what would have become of them.
    public boolean cut() {
        return ok && end.isStepLimit();
    }

    /// The whole of it in one line.
    public String label() {
        if (left.isEmpty()) {
            return end.text();
        }
        return end.text() + ": "
                + left.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
