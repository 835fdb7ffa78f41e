package dev.lockstep.diagram;

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
        assertThat(List.of(Ink.RUNNING, Ink.READY, Ink.BLOCKED, Ink.WAITING, Ink.SLEEPING, Ink.FAILED))
                .extracting(Palette.LIGHT::hex)
                .containsExactly("#009e73", "#56b4e9", "#d55e00", "#e69f00", "#cc79a7", "#b3261e");
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnWhateverItIsWrittenOn(Palette palette) {
        List<String> weak = new ArrayList<>();
        for (SignStyle style : SignStyle.values()) {
            check(palette, style.on(), style.fill(), weak);
            check(palette, style.text(), Ink.CARD, weak);
            check(palette, style.text(), Ink.SHEET, weak);
        }
        for (Ink ink : List.of(Ink.TEXT, Ink.MUTED, Ink.ACCENT)) {
            check(palette, ink, Ink.CARD, weak);
            check(palette, ink, Ink.SHEET, weak);
        }
        check(palette, Ink.ON_ACCENT_SOFT, Ink.ACCENT_SOFT, weak);
        check(palette, Ink.FAILED_TEXT, Ink.ACCENT_SOFT, weak);

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

    private static void check(Palette palette, Ink text, Ink ground, List<String> weak) {
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
