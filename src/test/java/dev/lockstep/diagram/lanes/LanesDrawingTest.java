package dev.lockstep.diagram.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Layout;
import dev.lockstep.diagram.Threads;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.Activity;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.english.English;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.LaneHistory;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesDrawingTest {

    private static final TextMeasure MEASURE = new FontMeasure();
    private static final long STRETCH = 1_000_000;

    @ParameterizedTest
    @CsvSource({"1, 3", "6, 40", "64, 40", "6, 500", "200, 5"})
    void nothingOverlapsOrLeavesTheSheet(int lanes, int stretches) {
        for (double width : new double[]{560, 1024, 1900}) {
            assertThat(Layout.faults(draw(width, lanes, stretches))).as("width %s", width).isEmpty();
        }
    }

    @Test
    void theNumberOfSegmentsIsBoundedByTheWidthNotByWhatHappened() {
        long segments = draw(400, 1, 500).elements().stream()
                .filter(one -> one.id().startsWith("lane:T0:"))
                .count();

        assertThat(segments).isBetween(100L, (long) (400 / LanesDrawing.FINEST));
    }

    @Test
    void lanesThatDoNotFitMakeTheDrawingHigherInsteadOfIllegible() {
        assertThat(draw(1024, 64, 3).height()).isGreaterThan(600);
        assertThat(draw(1024, 6, 3).height()).isEqualTo(210);
    }

    @Test
    void beforeAnAudienceLanesWithoutRoomAreCounted() {
        LanesSheet sheet = new LanesSheet(1024, 160, LanesStyle.audience(20));
        LanesPicture few = new LanesDrawing(MEASURE).draw(sheet, input(6, 3));
        LanesPicture many = new LanesDrawing(MEASURE).draw(sheet, input(13, 3));

        assertThat(few.folded()).isZero();
        assertThat(many.drawing().height()).isEqualTo(160);
        long names = many.drawing().elements().stream().filter(one -> one.id().matches("lane:T\\d+")).count();
        assertThat(many.drawing().elements()).anyMatch(
                one -> one instanceof Label label
                        && label.line().shown().equals("+ " + (13 - names) + " more threads"));
        assertThat(many.folded()).isEqualTo((int) (13 - names)).isGreaterThan(6);
        assertThat(Layout.faults(many.drawing())).isEmpty();
    }

    @Test
    void theLegendTellsAllSevenSigns() {
        List<Element> elements = draw(1024, 1, 1).elements();

        for (ThreadSign sign : EnumSet.complementOf(EnumSet.of(ThreadSign.HIDDEN))) {
            assertThat(elements).anyMatch(
                    one -> one instanceof Label label && label.line().shown().equals(new English().sign(sign)));
        }
    }

    private static Drawing draw(double width, int lanes, int stretches) {
        return new LanesDrawing(MEASURE).draw(new LanesSheet(width, 210), input(lanes, stretches)).drawing();
    }

    private static LanesInput input(int lanes, int stretches) {
        LaneHistory history = new LaneHistory(stretches * STRETCH);
        for (int at = 0; at < stretches; at++) {
            Threads threads = new Threads();
            for (int lane = 0; lane < lanes; lane++) {
                threads.add(
                        new ThreadId("T" + lane), (at + lane) % 2 == 0 ? Activity.RUNNING : new Activity.Sleeping(1));
            }
            Snapshot snapshot = threads.with(at * STRETCH);
            for (int lane = 0; lane < lanes; lane++) {
                ThreadId id = new ThreadId("T" + lane);
                history.after(new RecordedEvent(at + 1, at * STRETCH, id, new ThreadEvent.SleepEnded(false)), snapshot);
            }
        }
        long end = stretches * STRETCH;
        return new LanesInput(0, end, end / 2, history.view(end));
    }
}
