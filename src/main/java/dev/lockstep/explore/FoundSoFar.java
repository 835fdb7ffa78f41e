package dev.lockstep.explore;

import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import java.util.List;

/// What a search has found while it goes on. What it finds later comes behind, so an index keeps its meaning.
///
/// @param outcomes each with the number of schedules so far, in the order in which they were found
/// @param failures each distinct one with the first schedule that showed it, in the order in which they were found
public record FoundSoFar(List<OutcomeCount> outcomes, List<FoundFailure> failures) {

    static final FoundSoFar NOTHING = new FoundSoFar(List.of(), List.of());

    public FoundSoFar {
        outcomes = List.copyOf(outcomes);
        failures = List.copyOf(failures);
    }
}
