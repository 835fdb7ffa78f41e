package dev.lockstep.session.explore;

import dev.lockstep.explore.Findings;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.FoundSoFar;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.scenario.program.AlikeThreads;
import dev.lockstep.session.frame.SearchReport;
import java.util.List;

/// Makes what people see of a search, in the language that is spoken at the time. Pure; safe for use by any thread.
public final class SearchReports {
    private SearchReports() {}

    /// The report of a search that is over.
    ///
    /// @param alike the threads of its program that can be exchanged
    public static SearchReport of(Findings findings, List<AlikeThreads> alike) {
        return of(findings, new AlikeGroups(alike));
    }

    static SearchReport of(Findings findings, AlikeGroups groups) {
        return new SearchReport(
                findings.complete(),
                findings.coverage(),
                findings.assumptions(),
                findings.result().outcomes().stream().map(SearchReports::ended).toList(),
                groups.of(findings.result().outcomes()),
                findings.result().failures().stream().map(SearchReports::failure).toList(),
                findings.missed());
    }

    /// A part of a result claims nothing of the orders that were not run yet.
    static SearchReport soFar(FoundSoFar found, AlikeGroups groups) {
        return new SearchReport(
                false,
                "",
                List.of(),
                found.outcomes().stream().map(SearchReports::ended).toList(),
                groups.of(found.outcomes()),
                found.failures().stream().map(SearchReports::failure).toList(),
                List.of());
    }

    private static SearchReport.Ended ended(OutcomeCount outcome) {
        return new SearchReport.Ended(
                outcome.end(),
                outcome.left(),
                outcome.broken(),
                outcome.ok(),
                outcome.schedules(),
                outcome.example().toString());
    }

    private static SearchReport.Failure failure(FoundFailure failure) {
        return new SearchReport.Failure(
                failure.failure(),
                failure.schedule().toString(),
                failure.schedule().size(),
                failure.switches(),
                failure.shortest(),
                failure.schedules());
    }
}
