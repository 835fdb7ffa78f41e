package dev.lockstep.figure;

import dev.lockstep.figure.FigureRun.EndSign;
import java.util.List;

/// What a search found, as a figure shows it.
///
/// @param coverage which orders were run, in words that claim no more
/// @param assumptions under which the result holds
/// @param outcomes how runs ended, failures first
/// @param failures each distinct one, with the shortest order that is known
/// @param missed what should be seen in some order and is in none
public record FigureSearch(
        FigureHead head,
        String coverage,
        List<String> assumptions,
        List<Outcome> outcomes,
        List<Failure> failures,
        List<String> missed) {

    public FigureSearch {
        assumptions = List.copyOf(assumptions);
        outcomes = List.copyOf(outcomes);
        failures = List.copyOf(failures);
        missed = List.copyOf(missed);
    }

    /// The same with another head.
    public FigureSearch with(FigureHead other) {
        return new FigureSearch(other, coverage, assumptions, outcomes, failures, missed);
    }

    /// One way in which runs ended.
    ///
    /// @param words how
    /// @param left what they left behind; empty for nothing
    /// @param orders how many, which says nothing of how likely they are
    public record Outcome(EndSign sign, String words, String left, long orders) {}

    /// A failure of some orders.
    ///
    /// @param schedule the shortest order known to lead to it
    public record Failure(String words, String schedule) {}
}
