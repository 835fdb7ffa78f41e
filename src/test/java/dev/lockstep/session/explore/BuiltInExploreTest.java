package dev.lockstep.session.explore;

import static dev.lockstep.session.explore.Explored.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.step.StepSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every built-in scenario that must break.
class BuiltInExploreTest {

    @ParameterizedTest
    @MethodSource("thatBreak")
    void itsShortestFailureIsShownComparedAndWatchedInStep(String id) throws Exception {
        Scenario scenario = Scenarios.find(id);
        try (Explored explored = Explored.of(id)) {
            ExploreFrame frame = explored.searched();
            SearchReport found = found(frame);
            assertThat(frame.complaint()).isEmpty();
            if (found.failures().isEmpty()) {
                assertThat(found.missed()).isNotEmpty();
                return;
            }
            int shown = Objects.requireNonNull(frame.failure());
            SearchReport.Failure failure = found.failures().get(shown);
            assertThat(frame.shown().position().step()).isEqualTo(failure.steps());
            assertThat(frame.sentences()).hasSize(failure.steps()).allMatch(line -> !line.sentence().isBlank());
            assertThat(wrongs(frame.shown())).contains(failure.kind());

            watchedInStep(scenario, failure);
            int good = IntStream.range(0, found.outcomes().size())
                    .filter(each -> found.outcomes().get(each).ok())
                    .findFirst()
                    .orElse(-1);
            if (good >= 0) {
                compared(explored, scenario, found, shown, good);
            }
        }
    }

    private static void compared(Explored explored, Scenario scenario, SearchReport found, int failure, int outcome)
            throws Exception {
        explored.session.compare(failure, outcome);
        RunComparison comparison = Objects.requireNonNull(
                explored.await("a comparison", frame -> frame.comparison() != null).comparison());

        assertThat(comparison.failure()).isEqualTo(failure);
        assertThat(comparison.outcome()).isEqualTo(outcome);
        assertThat(comparison.left().ok()).isFalse();
        assertThat(comparison.left().schedule()).isEqualTo(found.failures().get(failure).schedule());
        assertThat(comparison.right().ok()).isTrue();
        List<StepSentence> left = comparison.left().lines();
        List<StepSentence> right = comparison.right().lines();
        int first = comparison.first();
        assertThat(left.subList(0, first)).isEqualTo(right.subList(0, first));
        assertThat(left.get(first).choice()).isNotEqualTo(right.get(first).choice());

        TracedRun run = TracedRun.bySchedule(scenario, Schedule.parse(comparison.right().schedule()));
        assertThat(run.report().outcome().good()).isTrue();
        assertThat(run.report().failures()).isEmpty();
        assertThat(right).hasSize(run.report().steps());
        assertThat(run.report().endState()).isEqualTo(found.outcomes().get(outcome).left());
        assertThat(comparison.right().heading()).isEqualTo(found.outcomes().get(outcome).headline());

        explored.session.uncompare();
        explored.await("no comparison", frame -> frame.comparison() == null);
    }

    private static void watchedInStep(Scenario scenario, SearchReport.Failure failure) throws Exception {
        CompletableFuture<StepFrame> start = new CompletableFuture<StepFrame>();
        CompletableFuture<StepFrame> end = new CompletableFuture<StepFrame>();
        try (StepSession session = StepSession.open(scenario, Schedule.parse(failure.schedule()), frame -> {
            StepFrame step = (StepFrame) frame;
            start.complete(step);
            if (step.position().step() == failure.steps()) {
                end.complete(step);
            }
        })) {
            StepFrame before = start.get(60, TimeUnit.SECONDS);
            assertThat(before.complaint()).isEmpty();
            assertThat(before.position().step()).isZero();
            assertThat(before.position().steps()).isEqualTo(failure.steps());
            session.controls().jump(failure.steps());
            assertThat(wrongs(end.get(60, TimeUnit.SECONDS))).contains(failure.kind());
        }
    }

    /// The kinds of all that is wrong at the shown step.
    private static List<OutcomeKind> wrongs(StepFrame frame) {
        return Stream.of(
                frame.narration().alarms().stream().map(Alarm::kind),
                frame.narration().properties().stream().filter(PropertyState::broken)
                        .map(_ -> OutcomeKind.PROPERTY_BROKEN),
                Stream.ofNullable(frame.position().finish()).map(RunEnd::kind))
                .flatMap(each -> each)
                .toList();
    }

    static Stream<String> thatBreak() {
        return Scenarios.builtIn().stream()
                .filter(
                        scenario -> scenario.program() != null
                                && scenario.program().expected().equals(Optional.of(Expectation.BREAKS)))
                .map(Scenario::id);
    }
}
