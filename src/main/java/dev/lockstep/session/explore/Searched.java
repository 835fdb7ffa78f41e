package dev.lockstep.session.explore;

import dev.lockstep.explore.Counts;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.FoundFailure;
import dev.lockstep.explore.OutcomeCount;
import dev.lockstep.session.Found;
import org.jspecify.annotations.Nullable;

/// What came of one search.
///
/// @param found null where it could not be carried through
/// @param complaint why it could not, in one line; empty where it could
record Searched(Counts counts, long nanos, @Nullable Found found, String complaint) {

    static Searched of(Findings findings) {
        return new Searched(findings.result().counts(), findings.nanos(), found(findings), "");
    }

    private static Found found(Findings findings) {
        return new Found(
                findings.complete(),
                findings.coverage(),
                findings.assumptions(),
                findings.result().outcomes().stream().map(Searched::ended).toList(),
                findings.result().failures().stream().map(Searched::failure).toList(),
                findings.missed());
    }

    private static Found.Ended ended(OutcomeCount outcome) {
        return new Found.Ended(
                outcome.label(),
                FailureWords.ofEnd(outcome.end()),
                outcome.left(),
                outcome.ok(),
                outcome.cut(),
                outcome.schedules(),
                outcome.example().toString());
    }

    private static Found.Failure failure(FoundFailure failure) {
        return new Found.Failure(
                failure.failure().kind(),
                FailureWords.of(failure.failure()),
                failure.schedule().toString(),
                failure.schedule().size(),
                failure.switches(),
                failure.shortest(),
                failure.schedules());
    }
}
