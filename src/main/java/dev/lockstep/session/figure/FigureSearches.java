package dev.lockstep.session.figure;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.FigureSearch.Failure;
import dev.lockstep.figure.FigureSearch.Outcome;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.ScenarioCard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes what a figure shows of a search, in the language that is spoken at the time.
public final class FigureSearches {
    private FigureSearches() {}

    public static FigureSearch of(Scenario scenario, Findings findings) {
        ScenarioCard card = ScenarioCard.stepped(scenario);
        FigureHead head = new FigureHead(
                card.title(), card.about(), findings.coverage(),
                card.title() + " · " + findings.coverage() + " · Lockstep");
        List<OutcomeCount> outcomes = findings.result().outcomes();
        // What a single outcome leaves behind is told.
        Set<Map.Entry<String, String>> same = outcomes.size() < 2
                ? Set.of()
                : OutcomeCount.sameInAll(outcomes);
        return new FigureSearch(
                head, findings.coverage(), findings.assumptions(),
                outcomes.stream()
                        .sorted(Comparator.comparingLong(OutcomeCount::schedules).reversed())
                        .map(outcome -> outcome(outcome, same))
                        .toList(),
                findings.result().failures().stream().map(FigureSearches::failure).toList(),
                findings.missed());
    }

    private static Outcome outcome(OutcomeCount outcome, Set<Map.Entry<String, String>> same) {
        EndSign sign = outcome.cut() ? EndSign.OPEN : outcome.ok() ? EndSign.GOOD : EndSign.BAD;
        String words = Spoken.language().headline(outcome.end().keys(), outcome.broken(), AlikeNames.NONE);
        return new Outcome(sign, words, outcome.leftBut(same), outcome.schedules());
    }

    private static Failure failure(FoundFailure failure) {
        return new Failure(
                Spoken.language().headline(failure.failure()),
                CompactSchedule.of(List.of(failure.schedule().toString().split(",", -1))));
    }
}
