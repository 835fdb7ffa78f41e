package dev.lockstep.explain;

import dev.lockstep.event.OutcomeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must be said of a run at once: how it ended, or that it cannot end well, and all else that went wrong.
///
/// @param line how it ended or what went wrong, as it is told
/// @param since since when that is so; null where the run is over
/// @param besides what else went wrong
public record RunSummary(String line, @Nullable Since since, List<Besides> besides) {

    public RunSummary {
        besides = List.copyOf(besides);
    }

    public record Since(int step, StepUnit unit) {}

    /// Something else that went wrong.
    ///
    /// @param line what, as it is told
    public record Besides(OutcomeKind kind, String line) {}
}
