package dev.lockstep.view.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.SearchReport.Ended;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeRowTest {

    private static Ended ended(String end, boolean ok, long schedules, String... left) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < left.length; at += 2) {
            names.put(left[at], left[at + 1]);
        }
        return new Ended(end + names, end, names, ok, end.startsWith("stopped"), schedules, "A,B");
    }

    private static List<String> labels(Ended... outcomes) {
        return OutcomeRow.of(List.of(outcomes)).stream().map(OutcomeRow::label).toList();
    }

    @Test
    void whatIsTheSameInAllIsLeftOut() {
        assertThat(labels(
                        ended("finished", true, 3, "x", "2", "hits", "0"),
                        ended("finished", true, 2, "x", "1", "hits", "0")))
                .containsExactly("x = 2", "x = 1");
    }

    @Test
    void oneThatEndsWellIsToldByWhatTheFailuresLeftOtherwise() {
        assertThat(labels(ended("finished", true, 4, "x", "2"), ended("x was 1 in the end", false, 2, "x", "1")))
                .containsExactly("x = 2", "x was 1 in the end");
    }

    @Test
    void failuresOfOneKindAreToldApartByWhatTheyLeft() {
        assertThat(labels(
                        ended("finished", true, 4, "x", "2"),
                        ended("A waits for ever", false, 3, "x", "1", "y", "0"),
                        ended("A waits for ever", false, 2, "x", "0", "y", "0")))
                .containsExactly("x = 2", "x = 1 · A waits for ever", "x = 0 · A waits for ever");
    }

    @Test
    void variablesAndWhatThreadsWereToldAreNamedAsInTheScenario() {
        assertThat(labels(
                        ended("finished", true, 3, "variable x", "2", "thread A", "accepted"),
                        ended("finished", true, 2, "variable x", "1", "thread A", "")))
                .containsExactly("x = 2, A: accepted", "x = 1");
    }

    @Test
    void theOnlyOutcomeIsHowItEnded() {
        assertThat(labels(ended("finished", true, 4, "x", "2"))).containsExactly("finished");
    }

    @Test
    void theMostOrdersComeFirstAndKeepTheirNumber() {
        var rows = OutcomeRow.of(List.of(ended("rare", false, 1), ended("finished", true, 9)));
        assertThat(rows).extracting(OutcomeRow::index).containsExactly(1, 0);
        assertThat(rows).extracting(OutcomeRow::share).containsExactly(0.9, 0.1);
    }

    @Test
    void allThatIsKnownIsInTheWhole() {
        assertThat(OutcomeRow.of(List.of(ended("finished", true, 4, "x", "2"))).getFirst().whole()).isEqualTo("finished\nx = 2");
    }

    @Test
    void ofRunsThatWereStoppedNobodySaysThatTheyHeld() {
        var rows = OutcomeRow.of(List.of(
                ended("finished", true, 9, "x", "2"), ended("stopped at the step limit", true, 4, "x", "1")));
        assertThat(rows)
                .extracting(OutcomeRow::sentence)
                .containsExactly(
                        "held: x = 2, in 9 orders.", "cut: stopped at the step limit, in 4 orders.");
    }
}
