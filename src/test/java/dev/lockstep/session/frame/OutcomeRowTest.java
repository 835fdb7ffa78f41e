package dev.lockstep.session.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.session.frame.OutcomeRow.Kind;
import dev.lockstep.session.frame.SearchReport.AlikeOutcomes;
import dev.lockstep.session.frame.SearchReport.Ended;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeRowTest {

    private static final RunOutcome CUT = new RunOutcome(List.of(new FailureKey.StepLimit()));
    private static final RunOutcome STUCK = new RunOutcome(
            List.of(
                    new FailureKey.WaitsForever(
                            List.of(new Stuck(new ThreadId("A"), StepOperation.of("join B"), "", null, false)))));
    private static final String STUCK_WORDS = "A waits for the end of B, for ever";

    private static RunOutcome broke(String property) {
        return new RunOutcome(List.of(new FailureKey.PropertyBroken(property)));
    }

    private static Ended ended(RunOutcome end, boolean ok, long schedules, String... left) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < left.length; at += 2) {
            names.put(left[at], left[at + 1]);
        }
        return new Ended(end, names, List.of(), ok, schedules, "A,B");
    }

    private static List<OutcomeRow> rows(Ended... outcomes) {
        List<AlikeOutcomes> alone = IntStream.range(0, outcomes.length).mapToObj(AlikeOutcomes::alone).toList();
        return OutcomeRow.of(
                new SearchReport(true, "", List.of(), List.of(outcomes), alone, List.of(), List.of()));
    }

    private static List<String> labels(Ended... outcomes) {
        return rows(outcomes).stream().map(OutcomeRow::label).toList();
    }

    @Test
    void whatIsTheSameInAllIsLeftOut() {
        assertThat(
                labels(
                        ended(RunOutcome.FINISHED, true, 3, "x", "2", "hits", "0"),
                        ended(RunOutcome.FINISHED, true, 2, "x", "1", "hits", "0")))
                .containsExactly("x = 2", "x = 1");
    }

    @Test
    void oneThatEndsWellIsToldByWhatTheFailuresLeftOtherwise() {
        assertThat(
                labels(
                        ended(RunOutcome.FINISHED, true, 4, "x", "2"),
                        ended(broke("in the end: x = 2"), false, 2, "x", "1")))
                .containsExactly("“in the end: x = 2” broke", "x = 2");
    }

    @Test
    void failuresOfOneKindAreToldApartByWhatTheyLeft() {
        assertThat(
                labels(
                        ended(RunOutcome.FINISHED, true, 4, "x", "2"),
                        ended(STUCK, false, 3, "x", "1", "y", "0"),
                        ended(STUCK, false, 2, "x", "0", "y", "0")))
                .containsExactly(STUCK_WORDS + " · x = 1", STUCK_WORDS + " · x = 0", "x = 2");
    }

    @Test
    void variablesAndWhatThreadsWereToldAreNamedAsInTheScenario() {
        assertThat(
                labels(
                        ended(RunOutcome.FINISHED, true, 3, "variable x", "2", "thread A", "accepted"),
                        ended(RunOutcome.FINISHED, true, 2, "variable x", "1", "thread A", "")))
                .containsExactly("x = 2", "x = 1");
    }

    @Test
    void theOnlyOutcomeIsHowItEnded() {
        assertThat(labels(ended(RunOutcome.FINISHED, true, 4, "x", "2"))).containsExactly("finished");
    }

    @Test
    void whatWentWrongComesFirstAndEachKeepsItsNumberInTheOrderInWhichItWasFound() {
        List<OutcomeRow> rows = rows(
                ended(RunOutcome.FINISHED, true, 6, "x", "2"), ended(broke("never: x = 1"), false, 1),
                ended(RunOutcome.FINISHED, true, 2, "x", "3"), ended(broke("never: x = 0"), false, 1));
        assertThat(rows).extracting(OutcomeRow::index).containsExactly(1, 3, 0, 2);
        assertThat(rows).extracting(OutcomeRow::share).containsExactly(0.1, 0.1, 0.6, 0.2);
    }

    @Test
    void allThatIsKnownIsInTheWhole() {
        OutcomeRow row = rows(ended(RunOutcome.FINISHED, true, 4, "x", "2")).getFirst();
        assertThat(row.whole()).isEqualTo("finished\nx = 2");
    }

    @Test
    void ofRunsThatWereStoppedNobodySaysThatTheyHeld() {
        List<OutcomeRow> rows = rows(
                ended(RunOutcome.FINISHED, true, 9, "x", "2"), ended(CUT, true, 4, "x", "1"));
        assertThat(rows)
                .extracting(OutcomeRow::kind, OutcomeRow::label)
                .containsExactly(tuple(Kind.CUT, "stopped at the step limit"), tuple(Kind.WELL, "x = 2"));
    }
}
