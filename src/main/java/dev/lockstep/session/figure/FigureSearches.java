package dev.lockstep.session.figure;

import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.FigureSearch.Failure;
import dev.lockstep.figure.FigureSearch.Outcome;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchReport.Ended;
import dev.lockstep.session.frame.TellingValues;
import java.util.List;

/// Makes what a figure shows of a search, in the language that is spoken at the time: its outcomes as the window lists
/// them, those that differ only by which of alike threads is which as one.
public final class FigureSearches {
    private FigureSearches() {}

    public static FigureSearch of(Scenario scenario, SearchReport found) {
        ScenarioCard card = ScenarioCard.stepped(scenario);
        FigureHead head = new FigureHead(
                card.title(), card.about(), found.coverage(),
                FigureCaption.of(card, found.coverage()));
        return new FigureSearch(
                head, found.coverage(), found.assumptions(),
                found.outcomes().size() == 1
                        ? List.of(only(found.outcomes().getFirst()))
                        : OutcomeRow.of(found).stream().map(FigureSearches::outcome).toList(),
                found.failures().stream().map(FigureSearches::failure).toList(),
                found.missed());
    }

    private static Outcome outcome(OutcomeRow row) {
        return new Outcome(sign(row.kind()), row.headline(), row.values(), row.schedules());
    }

    /// There is nothing to tell it from, so all that it leaves behind is told.
    private static Outcome only(Ended outcome) {
        return new Outcome(
                sign(OutcomeRow.Kind.of(outcome)), outcome.headline(),
                Spoken.language().values(TellingValues.all(outcome)), outcome.schedules());
    }

    private static EndSign sign(OutcomeRow.Kind kind) {
        return switch (kind) {
            case FAILED -> EndSign.BAD;
            case CUT -> EndSign.OPEN;
            case WELL -> EndSign.GOOD;
        };
    }

    private static Failure failure(SearchReport.Failure failure) {
        return new Failure(
                failure.sentence(),
                CompactSchedule.of(List.of(failure.schedule().split(",", -1))));
    }
}
