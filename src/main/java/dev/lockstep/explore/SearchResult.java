package dev.lockstep.explore;

import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.StopReason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of a search.
///
/// @param stopped why orders may be left that were not run; null after a complete search
/// @param loopsPruned whether loops that lead back to the same state were run only once
/// @param outcomes each with the number of schedules, in the order in which they were found
/// @param failures each distinct one, in the order in which they were found
/// @param seen the *sometimes* properties that some run has shown
public record SearchResult(
        SearchCounts counts,
        @Nullable StopReason stopped,
        boolean loopsPruned,
        List<OutcomeCount> outcomes,
        List<FoundFailure> failures,
        Set<String> seen) {

    /// Whether every inequivalent order was run, within the bounds of the program.
    public boolean complete() {
        return stopped == null;
    }
}
