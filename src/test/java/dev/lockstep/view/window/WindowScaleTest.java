package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowScaleTest {

    @ParameterizedTest
    @CsvSource({"700, 1", "768, 1", "1080, 1", "1440, 1.25", "2160, 1.75"})
    void aScreenOfVeryManyPixelsIsRightWithoutATouch(double height, double expected) {
        assertThat(WindowScale.usual(height)).isEqualTo(expected);
    }

    @Test
    void fromTheSmallestToTheGreatestAndBackItGoesByTheSameLevels() {
        double scale = 1;
        int up = 0;
        while (WindowScale.bigger(scale) > scale) {
            scale = WindowScale.bigger(scale);
            up++;
        }
        assertThat(scale).isEqualTo(2.5);
        while (WindowScale.smaller(scale) < scale) {
            scale = WindowScale.smaller(scale);
            up--;
        }
        assertThat(scale).isEqualTo(1);
        assertThat(up).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, 2.5, 1.25", "2560, 1400, 2.5, 2.5", "1024, 700, 1.5, 1.1", "800, 500, 2, 1"})
    void aSceneTooSmallForTheWantedScaleHasTheGreatestThatFits(
            double width, double height, double wanted, double shown) {
        assertThat(WindowScale.fitting(width, height, wanted)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 1.25, 1", "1366, 768, 1.25, 1", "1366, 768, 1.75, 1", "1600, 900, 1.25, 1.25",
        "2560, 1340, 1.25, 1.25", "3840, 2060, 1.75, 1.75"})
    void aSmallWindowOnALargeScreenHasNoBiggerFrameAroundASmallerDrawing(
            double width, double height, double usual, double shown) {
        assertThat(WindowScale.comfortable(width, height, usual)).isEqualTo(shown);
    }
}
