package dev.lockstep.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void whatIsOrdinaryStaysAsItIs() {
        assertThat(OneLine.of("größe, 日本, 🙂: found \"x\"")).isEqualTo("größe, 日本, 🙂: found \"x\"");
    }

    @Test
    void whatMovesACursorOrTurnsALineIsWrittenOut() {
        assertThat(OneLine.of("a\u001b[31m\u0007\u202eb\u009bc\ud800"))
                .isEqualTo("a\\u001B[31m\\u0007\\u202Eb\\u009Bc\\uD800");
    }

    @Test
    void breaksOfLinesBecomeSpaces() {
        assertThat(OneLine.of(" a\n  b\r\nc\u2028d\u0085e\tf ")).isEqualTo("a b c d e f");
    }

    @Test
    void ofALongTextBeginningAndEndAreKept() {
        String line = OneLine.of("begin " + "x".repeat(10_000) + " end");
        assertThat(line)
                .hasSizeBetween(OneLine.MOST - 3, OneLine.MOST)
                .startsWith("begin x")
                .endsWith("x end")
                .contains(" … ");
    }

    @Test
    void whateverIsGivenIsOneShortLineWithNothingHidden() {
        SplittableRandom dice = new SplittableRandom(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = dice.nextInt(500); length > 0; length--) {
                text.append((char) dice.nextInt(dice.nextBoolean() ? 0x100 : 0x10000));
            }
            String line = OneLine.of(text.toString());
            assertThat(line.length()).isLessThanOrEqualTo(OneLine.MOST);
            assertThat(line.lines().count()).isLessThanOrEqualTo(1);
            assertThat(line.codePoints()).noneMatch(Character::isISOControl);
            assertThat(line.codePoints()).noneMatch(each -> Character.getType(each) == Character.SURROGATE);
        }
    }
}
