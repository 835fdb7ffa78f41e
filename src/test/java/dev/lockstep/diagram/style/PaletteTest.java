package dev.lockstep.diagram.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    @Test
    void theLightStatesAreTheColoursOfOkabeAndIto() {
        assertThat(
                List.of(
                        ColourRole.RUNNING, ColourRole.READY, ColourRole.BLOCKED, ColourRole.WAITING,
                        ColourRole.SLEEPING, ColourRole.FAILED))
                .extracting(Palette.LIGHT::hex)
                .containsExactly("#009e73", "#56b4e9", "#d55e00", "#e69f00", "#cc79a7", "#b3261e");
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnWhateverItIsWrittenOn(Palette palette) {
        List<String> weak = new ArrayList<>();
        for (SignStyle style : SignStyle.values()) {
            check(palette, style.onFill(), style.fill(), weak);
            check(palette, style.text(), ColourRole.CARD, weak);
            check(palette, style.text(), ColourRole.SHEET, weak);
        }
        for (ColourRole ink : List.of(ColourRole.TEXT, ColourRole.MUTED, ColourRole.ACCENT)) {
            check(palette, ink, ColourRole.CARD, weak);
            check(palette, ink, ColourRole.SHEET, weak);
        }
        check(palette, ColourRole.ON_ACCENT_SOFT, ColourRole.ACCENT_SOFT, weak);
        check(palette, ColourRole.FAILED_TEXT, ColourRole.ACCENT_SOFT, weak);

        assertThat(weak).isEmpty();
    }

    @Test
    void noTwoSignsShareAGlyphOrAColourOrAWord() {
        Set<Object> seen = new HashSet<>();
        for (SignStyle style : SignStyle.values()) {
            seen.addAll(List.of(style.glyph(), style.fill(), style.word()));
        }

        assertThat(seen).hasSize(3 * SignStyle.values().length);
    }

    private static void check(Palette palette, ColourRole text, ColourRole ground, List<String> weak) {
        double one = luminance(palette.rgb(text));
        double other = luminance(palette.rgb(ground));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) {
            weak.add(text + " on " + ground + ": " + contrast);
        }
    }

    /// Relative luminance as WCAG 2 defines it.
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
