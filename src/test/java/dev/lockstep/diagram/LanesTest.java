package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    @ParameterizedTest
    @CsvSource({"1, 3", "6, 40", "64, 40", "6, 20000", "200, 5"})
    void nothingOverlapsOrLeavesTheSheet(int lanes, int stretches) {
        for (double width : new double[] {560, 1024, 1900}) {
            assertThat(Layout.faults(draw(width, lanes, stretches))).as("width %s", width).isEmpty();
        }
    }

    @Test
    void theNumberOfSegmentsIsBoundedByTheWidthNotByWhatHappened() {
        long segments = draw(1024, 1, 100_000).elements().stream()
                .filter(one -> one.id().startsWith("lane:T0:"))
                .count();

        assertThat(segments).isBetween(100L, (long) (1024 / Lanes.FINEST));
    }

    @Test
    void lanesThatDoNotFitMakeTheDrawingHigherInsteadOfIllegible() {
        assertThat(draw(1024, 64, 3).height()).isGreaterThan(600);
        assertThat(draw(1024, 6, 3).height()).isEqualTo(210);
    }

    @Test
    void theLegendTellsAllSevenSigns() {
        List<Element> elements = draw(1024, 1, 1).elements();

        for (ThreadSign sign : ThreadSign.values()) {
            assertThat(elements).anyMatch(one -> one instanceof Label label && label.line().shown().equals(sign.word()));
        }
    }

    private static Drawing draw(double width, int lanes, int stretches) {
        List<Lane> all = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            List<Lane.Stretch> some = new ArrayList<>();
            for (int at = 0; at < stretches; at++) {
                ThreadSign sign = ThreadSign.values()[(at + lane) % ThreadSign.values().length];
                some.add(new Lane.Stretch(sign, at * 1_000_000L, (at + 1) * 1_000_000L));
            }
            all.add(new Lane(new ThreadId("T" + lane), some));
        }
        long end = stretches * 1_000_000L;
        return new Lanes(MEASURE).draw(new LanesInput(width, 210, 0, end, end / 2, all));
    }
}
