package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.session.explore.ExploreSession;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The outcomes of the built-in scenarios, as they are told in the list.
class BuiltInOutcomesTest {

    static Stream<String> programs() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.program() != null).map(Scenario::id);
    }

    private static SearchReport found(String id) throws Exception {
        CompletableFuture<SearchReport> over = new CompletableFuture<>();
        SearchPlan plan = new SearchPlan(Strategy.DPOR, 3_000, null, 1);
        try (ExploreSession _ = ExploreSession.open(Scenarios.builtIn(id), plan, frame -> {
            if (frame instanceof ExploreFrame explore && explore.search().phase() == Phase.DONE) {
                over.complete(Objects.requireNonNull(explore.search().found()));
            }
        })) {
            return over.get(60, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void areToldApartByTheirWordsAndEachOfThemIsThere(String id) throws Exception {
        SearchReport found = found(id);
        List<OutcomeRow> rows = OutcomeRow.of(found);

        assertThat(rows).extracting(OutcomeRow::label).doesNotHaveDuplicates().doesNotContain("");
        assertThat(rows).allSatisfy(
                row -> assertThat(row.alike()).extracting(OutcomeRow::label).doesNotHaveDuplicates());
        assertThat(rows.stream().flatMap(row -> row.isSeveral() ? row.alike().stream() : Stream.of(row)))
                .extracting(OutcomeRow::index)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.iterate(0, at -> at + 1).limit(found.outcomes().size()).toList());
        assertThat(rows).allSatisfy(
                row -> assertThat(row.alike().stream().mapToLong(OutcomeRow::schedules).sum())
                        .isEqualTo(row.isSeveral() ? row.schedules() : 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lost-update | x = 1, not 2; x = 2
            pool-if-for-while | any one of W1, W2 was ended by NoSuchElementException; finished
            bounded-buffer-signal | any one of P1, P2 and any one of C1, C2 wait for a signal on changed, for ever; finished
            pool-swallowed-error | succeeded = 2, not 1; failed = 0, not 1
            pool-notify-one | W1, W2 and any one of A, B wait for a task or room, for ever; A, B: accepted
            """)
    void sayInOneLineWhatWentWrong(String id, String labels) throws Exception {
        assertThat(OutcomeRow.of(found(id)).stream().map(OutcomeRow::label).reduce((one, other) -> one + "; " + other))
                .hasValue(labels);
    }
}
