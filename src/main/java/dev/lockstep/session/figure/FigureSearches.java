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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes what a figure shows of a search, in the language that is spoken at the time.
public final class FigureSearches {
    private FigureSearches() {}

    public static FigureSearch of(Scenario scenario, Findings findings) {
        ScenarioCard card = ScenarioCard.stepped(scenario);
        FigureHead head = new FigureHead(
                card.title(), card.about(), findings.coverage(),
                card.title() + " · " + findings.coverage() + " · Lockstep");
        List<OutcomeCount> outcomes = findings.result().outcomes();
        Set<Map.Entry<String, String>> same = sameInAll(outcomes);
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
        String left = outcome.left()
                .entrySet()
                .stream()
                .filter(entry -> !same.contains(entry) && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        EndSign sign = outcome.cut() ? EndSign.OPEN : outcome.ok() ? EndSign.GOOD : EndSign.BAD;
        String words = Spoken.language().headline(outcome.end().keys(), outcome.broken(), AlikeNames.NONE);
        return new Outcome(sign, words, left, outcome.schedules());
    }

    private static Failure failure(FoundFailure failure) {
        return new Failure(
                Spoken.language().headline(failure.failure()),
                CompactSchedule.of(List.of(failure.schedule().toString().split(",", -1))));
    }

    /// The values that all runs leave behind alike, which tell nothing of one.
    private static Set<Map.Entry<String, String>> sameInAll(List<OutcomeCount> outcomes) {
        if (outcomes.size() < 2) {
            return Set.of();
        }
        Set<Map.Entry<String, String>> same = new HashSet<>(outcomes.getFirst().left().entrySet());
        outcomes.forEach(outcome -> same.retainAll(outcome.left().entrySet()));
        return same;
    }
}
