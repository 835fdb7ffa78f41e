package dev.lockstep.session.explore;

import dev.lockstep.explore.Findings;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.session.frame.SearchReport;
import org.jspecify.annotations.Nullable;

/// What came of one search.
///
/// @param found null where it could not be carried through
/// @param complaint why it could not, in one line; empty where it could
record SearchOutcome(SearchCounts counts, long nanos, @Nullable SearchReport found, String complaint) {

    static SearchOutcome of(Findings findings) {
        return new SearchOutcome(findings.result().counts(), findings.nanos(), found(findings), "");
    }

    private static SearchReport found(Findings findings) {
        return new SearchReport(
                findings.complete(),
                findings.coverage(),
                findings.assumptions(),
                findings.result().outcomes().stream().map(SearchOutcome::ended).toList(),
                findings.result().failures().stream().map(SearchOutcome::failure).toList(),
                findings.missed());
    }

    private static SearchReport.Ended ended(OutcomeCount outcome) {
        return new SearchReport.Ended(
                outcome.label(),
                FailureWords.ofEnd(outcome.end()),
                outcome.left(),
                outcome.ok(),
                outcome.cut(),
                outcome.schedules(),
                outcome.example().toString());
    }

    private static SearchReport.Failure failure(FoundFailure failure) {
        return new SearchReport.Failure(
                failure.failure().kind(),
                FailureWords.of(failure.failure()),
                failure.schedule().toString(),
                failure.schedule().size(),
                failure.switches(),
                failure.shortest(),
                failure.schedules());
    }
}
