package dev.lockstep.explain;

import dev.lockstep.event.OutcomeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The summary of a run: how it ended, or that it cannot end well, and all other failures.
///
/// @param line its end or its first failure, in words
/// @param since the moment of the failure; null where the run is over
/// @param besides the other failures
public record RunSummary(String line, @Nullable Since since, List<Besides> besides) {

    public RunSummary {
        besides = List.copyOf(besides);
    }

    public record Since(int step, StepUnit unit) {}

    /// Another failure.
    ///
    /// @param line the failure in words
    public record Besides(OutcomeKind kind, String line) {}
}
