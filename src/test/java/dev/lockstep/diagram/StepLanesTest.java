package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.lanes.LanesDrawing;
import dev.lockstep.diagram.lanes.StepLanesInput;
import dev.lockstep.diagram.lanes.StepScale;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.Activity;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.snapshot.history.LaneHistory;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLanesTest {

    private static final TextMeasure MEASURE = new FontMeasure();
    private static final List<EventKind> KINDS = List.of(EventKind.values());

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 3", "4, 17", "6, 40", "8, 500", "64, 40", "3, 10000"})
    void nothingOverlapsOrLeavesTheSheet(int threads, int steps) {
        for (double width : new double[]{560, 1024, 1900}) {
            for (int step : new int[]{0, steps / 2, steps}) {
                assertThat(Layout.faults(draw(width, threads, steps, step)))
                        .as("width %s, step %s", width, step)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 100, 400, 800})
    void everyStepIsFoundWhereItsPlayheadStands(int steps) {
        StepScale scale = StepScale.of(1024, 0, steps);

        assertThat(IntStream.rangeClosed(0, steps)).allMatch(step -> scale.step(scale.x(step)) == step);
        assertThat(scale.step(0)).isZero();
        assertThat(scale.step(5000)).isEqualTo(steps);
    }

    @Test
    void fewStepsHaveWideCellsAndTheScaleRestsWhileARunGoesOn() {
        assertThat(StepScale.of(1024, 0, 17).cell()).isBetween(24.0, 30.0);
        assertThat(StepScale.of(1024, 0, 18)).returns(StepScale.of(1024, 0, 17).cell(), StepScale::cell);
    }

    @Test
    void whatLiesAfterThePlayheadIsPaler() {
        Drawing drawing = draw(1024, 2, 10, 4);
        double head = StepScale.of(1024, 0, 10).x(4);
        List<ColourRole> pale = List.of(ColourRole.READY_PALE, ColourRole.SLEEPING_PALE);

        assertThat(segments(drawing, "T0")).isNotEmpty()
                .allMatch(bar -> bar.box().x() < head - 0.01 ? !pale.contains(bar.fill()) : pale.contains(bar.fill()));
    }

    @Test
    void joinedCellsBeginAtTheSameStepsInAllLanes() {
        Drawing drawing = draw(560, 2, 10_000, 10_000);
        StepScale scale = StepScale.of(560, 0, 10_000);

        for (String thread : List.of("T0", "T1")) {
            assertThat(segments(drawing, thread)).allSatisfy(
                    bar -> assertThat((bar.box().x() - scale.left()) / scale.cell() % scale.joined())
                            .satisfiesAnyOf(
                                    rest -> assertThat(rest).isLessThan(0.01),
                                    rest -> assertThat(rest).isGreaterThan(scale.joined() - 0.01)));
            assertThat(segments(drawing, thread).size()).isLessThanOrEqualTo((int) (560 / LanesDrawing.FINEST));
        }
        assertThat(drawing.elements())
                .anyMatch(one -> one instanceof Label label && label.line().full().endsWith(" steps each"));
    }

    @Test
    void theStepsOfARecordingAreCalledEventsAlsoBelowTheLanes() {
        for (int steps : new int[]{20, 10_000}) {
            Drawing drawing = new LanesDrawing(MEASURE).draw(
                    new StepLanesInput(
                            560, 210, new StepLanesInput.Range(0, steps, 9), lanes(2, steps), List.of(), List.of(),
                            Set.of(), StepUnit.EVENT));

            assertThat(drawing.elements()).filteredOn(Label.class::isInstance)
                    .extracting(one -> ((Label) one).line().full())
                    .anyMatch(text -> text.matches("event|[0-9]+ events each"))
                    .noneMatch(text -> text.contains("step"));
        }
    }

    @Test
    void marksOnOnePlaceTellOfAllAndShowTheWorst() {
        StepLanesInput.Mark good = new StepLanesInput.Mark(500, new ThreadId("T0"), EventKind.WORK, "T0 put #1");
        StepLanesInput.Mark bad = new StepLanesInput.Mark(501, new ThreadId("T0"), EventKind.TROUBLE, "T0 threw");
        Drawing drawing = new LanesDrawing(MEASURE).draw(
                new StepLanesInput(
                        1024, 210, new StepLanesInput.Range(0, 1000, 9), lanes(1, 1000), List.of(good, bad), List.of(),
                        Set.of(), StepUnit.STEP));

        assertThat(drawing.elements()).filteredOn(one -> one instanceof Icon && one.id().startsWith("mark:"))
                .singleElement()
                .isInstanceOfSatisfying(Icon.class, icon -> {
                    assertThat(icon.glyph()).isEqualTo(Glyph.CROSS);
                    assertThat(icon.name()).contains("step 500: T0 put #1").contains("step 501: T0 threw");
                });
    }

    @Test
    void aForkSaysWhereAnotherWayWasTaken() {
        assertThat(draw(1024, 2, 20, 5).elements())
                .anyMatch(
                        one -> one instanceof Icon icon && icon.glyph() == Glyph.FORK
                                && icon.name().contains("step 3"));
    }

    private static List<Bar> segments(Drawing drawing, String thread) {
        return drawing.elements().stream()
                .filter(one -> one.id().startsWith("lane:" + thread + ":"))
                .map(Bar.class::cast)
                .toList();
    }

    private static Drawing draw(double width, int threads, int steps, int step) {
        List<StepLanesInput.Mark> marks = IntStream.rangeClosed(1, steps)
                .filter(at -> at % 3 == 0)
                .mapToObj(
                        at -> new StepLanesInput.Mark(
                                at, new ThreadId("T" + at % threads), KINDS.get(at % KINDS.size()), "it happened"))
                .toList();
        List<StepLanesInput.Fork> forks = List
                .of(new StepLanesInput.Fork(3, "T1 first"), new StepLanesInput.Fork(4, "T0 first"));
        return new LanesDrawing(MEASURE)
                .draw(
                        new StepLanesInput(
                                width, 210, new StepLanesInput.Range(0, steps, step), lanes(threads, steps), marks,
                                forks, Set.of(), StepUnit.STEP));
    }

    private static List<Lane> lanes(int threads, int steps) {
        LaneHistory history = new LaneHistory(steps + 2);
        for (int at = 0; at <= steps; at++) {
            Threads made = new Threads();
            for (int thread = 0; thread < threads; thread++) {
                boolean ready = (at / 3 + thread) % 3 != 0;
                made.add(new ThreadId("T" + thread), ready ? Activity.RUNNING : new Activity.Sleeping(1));
            }
            Snapshot snapshot = made.with(at);
            for (int thread = 0; thread < threads; thread++) {
                history.after(
                        new RecordedEvent(at + 1, at, new ThreadId("T" + thread), new ThreadEvent.SleepEnded(false)),
                        snapshot);
            }
        }
        return history.view(steps + 1);
    }
}
