package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Schedule;
import java.util.Map;
import java.util.stream.Collectors;

/// How many of the schedules that were run ended so. It counts orders, which says nothing of how likely they are.
///
/// @param end how they ended, in a few words: `finished`, or what went wrong
/// @param left what they left, by name, in the order of the scenario
/// @param ok whether nothing went wrong
/// @param example the first of them
public record OutcomeCount(String end, Map<String, String> left, boolean ok, long schedules, Schedule example) {

    /// The whole of it in one line.
    public String label() {
        if (left.isEmpty()) {
            return end;
        }
        return end + ": "
                + left.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
