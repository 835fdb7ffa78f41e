package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.ShortName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"W1, W1", "W64, W64", "producer-12, P12", "user import worker 7, UI7", "Ada, Ada", "laggard, lag",
        "生产者者-3, 生3"})
    void aLongNameIsShortenedToItsInitialsAndNumber(String name, String expected) {
        assertThat(ShortName.of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4087, 4087", "10000, 10_000", "999999, 999_999", "1000000, 1.0 M", "123456789, 123 M"})
    void numbersAreGroupedFromFiveDigitsOn(long number, String expected) {
        assertThat(PictureNumbers.brief(number)).isEqualTo(expected.replace('_', '\u2009'));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 /s", "0.44, 0.4 /s", "3, 3 /s", "184.4, 184 /s", "12345, 12_345 /s", "NaN, 0 /s"})
    void ratesAreAsExactAsTheyAreSmall(double perSecond, String expected) {
        assertThat(PictureNumbers.rate(perSecond)).isEqualTo(expected.replace('_', '\u2009'));
    }
}
