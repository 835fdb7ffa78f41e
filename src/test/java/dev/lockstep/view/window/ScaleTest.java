package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"700, 1", "768, 1", "1080, 1", "1440, 1.25", "2160, 1.75"})
    void aScreenOfVeryManyPixelsIsRightWithoutATouch(double height, double expected) {
        assertThat(Scale.usual(height)).isEqualTo(expected);
    }

    @Test
    void fromTheSmallestToTheGreatestAndBackItGoesByTheSameLevels() {
        double scale = 1;
        int up = 0;
        while (Scale.bigger(scale) > scale) {
            scale = Scale.bigger(scale);
            up++;
        }
        assertThat(scale).isEqualTo(2.5);
        while (Scale.smaller(scale) < scale) {
            scale = Scale.smaller(scale);
            up--;
        }
        assertThat(scale).isEqualTo(1);
        assertThat(up).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, 2.5, 1.25", "2560, 1400, 2.5, 2.5", "1024, 700, 1.5, 1.1", "800, 500, 2, 1"})
    void aSceneTooSmallForTheWantedScaleHasTheGreatestThatFits(
            double width, double height, double wanted, double shown) {
        assertThat(Scale.fitting(width, height, wanted)).isEqualTo(shown);
    }
}
