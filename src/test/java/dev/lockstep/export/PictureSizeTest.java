package dev.lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.InGerman;
import dev.lockstep.testing.Row;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {
    @Test
    void aSheetAtAScaleHasThatManyPixels() throws IOException {
        assertThat(PictureSize.of(820, 590, 4)).isEqualTo(new PictureSize(3280, 2360));
    }

    @ParameterizedTest
    @CsvSource({"46341,46341,1", "30000,30000,1", "12000,12000,1", "1440,900,16"})
    @Row("F25")
    void morePixelsThanFitAreRefusedAlsoWhereIntsWouldOverflow(double width, double height, double scale) {
        assertThatThrownBy(() -> PictureSize.of(width, height, scale))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too many")
                .satisfies(
                        refused -> assertThat(InGerman.line(refused))
                                .contains("Pixel sind zu viele, möglich sind höchstens 64 Millionen"));
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "-1,10,1", "10,10,NaN", "10,10,1e9", "10,10,0", "NaN,10,1"})
    @Row("F26")
    void sizesAndScalesThatMakeNoSenseAreRefused(double width, double height, double scale) {
        assertThatThrownBy(() -> PictureSize.of(width, height, scale))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected")
                .satisfies(InGerman::line);
    }
}
