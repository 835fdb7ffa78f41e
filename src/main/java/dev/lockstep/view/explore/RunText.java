package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchReport.Ended;
import dev.lockstep.session.frame.SearchReport.Failure;
import dev.lockstep.view.labels.Labels;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts on the card of the shown run.
///
/// @param heading which run is shown
/// @param good whether it has no failure; null where there is no run, or it was stopped at a limit
/// @param sentence its failure, or why no run is shown
/// @param schedule its schedule; empty where there is none
record RunText(String heading, @Nullable Boolean good, String sentence, String schedule) {

    static RunText of(ExploreFrame frame) {
        SearchReport found = frame.search().found();
        boolean over = frame.search().phase() == Phase.DONE;
        if (found == null) {
            return new RunText(Labels.text("shortestFailure"), null, waiting(frame.search().phase()), "");
        }
        Integer failure = frame.failure();
        Integer outcome = frame.outcome();
        if (failure != null && failure < found.failures().size()) {
            return of(found.failures().get(failure), over);
        }
        if (outcome != null && outcome < found.outcomes().size()) {
            Ended shown = found.outcomes().get(outcome);
            return over && found.clean()
                    ? clean(found, frame.search().progress().schedules(), shown, frame.sentences().size())
                    : of(shown, label(found, outcome), frame.sentences().size());
        }
        return over
                ? none(found, frame.search().progress().schedules())
                : new RunText(Labels.text("shortestFailure"), null, waiting(frame.search().phase()), "");
    }

    private static String waiting(Phase phase) {
        return switch (phase) {
            case READY -> Labels.text("nothingSearched");
            case SEARCHING -> Labels.text("failureComing");
            case DONE -> Labels.text("searchWithoutResult");
        };
    }

    private static RunText of(Failure failure, boolean over) {
        String heading = "%s · %s, %s"
                .formatted(
                        Labels.text(
                                !over ? "firstFound" : failure.shortest() ? "shortestFailure" : "shortestKnown"),
                        Amount.of(failure.steps(), "amountSteps"),
                        Amount.of(failure.switches(), "amountSwitches"));
        return new RunText(heading, false, failure.sentence(), failure.schedule());
    }

    private static RunText of(Ended outcome, String label, int steps) {
        String heading = Labels.text("orderEndsSo", Amount.of(steps, "amountSteps"));
        return new RunText(heading, outcome.cut() ? null : outcome.ok(), label, outcome.example());
    }

    /// The label of an outcome, as in the list of outcomes.
    static String label(SearchReport found, int outcome) {
        return OutcomeRow.of(found).stream()
                .flatMap(row -> row.alike().isEmpty() ? Stream.of(row) : row.alike().stream())
                .filter(row -> row.index() == outcome)
                .findFirst()
                .map(OutcomeRow::label)
                .orElse("");
    }

    /// The texts where no order fails, whichever run is shown.
    private static RunText clean(SearchReport found, long schedules, Ended outcome, int steps) {
        String heading = Labels.text("noFailureOrder", Amount.of(steps, "amountSteps"));
        return new RunText(heading, true, well(found, schedules), outcome.example());
    }

    private static String well(SearchReport found, long schedules) {
        return found.complete()
                ? Labels.text("allWell")
                : Labels.text("allWellSoFar", Amount.of(schedules), schedules);
    }

    private static RunText none(SearchReport found, long schedules) {
        if (!found.failures().isEmpty()) {
            return new RunText(Labels.text("shortestFailure"), null, "", "");
        }
        if (!found.missed().isEmpty()) {
            return new RunText(Labels.text("failureWithoutRun"), false, missed(found), "");
        }
        return new RunText(Labels.text("noFailure"), true, well(found, schedules), "");
    }

    /// The *sometimes* properties that hold in no order, in a sentence; empty where there are none.
    static String missed(SearchReport found) {
        return found.missed().stream()
                .map(name -> Labels.text("neverSeen", name))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
