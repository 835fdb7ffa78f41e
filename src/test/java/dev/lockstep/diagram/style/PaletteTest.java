package dev.lockstep.diagram.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @EnumSource
    void theBarsOfLocksCanBeToldApartWithoutColoursAndTheirLettersRead(Palette palette) {
        List<String> weak = new ArrayList<>();
        List<Double> lightness = new ArrayList<>();
        for (int at = 0; at < LockStyle.COLOURS; at++) {
            LockStyle style = LockStyle.of(at);
            check(palette, style.onFill(), style.fill(), weak);
            double contrast = contrast(palette, style.fill(), ColourRole.SHEET);
            assertThat(contrast).as("%s on the sheet", style.fill()).isGreaterThan(3);
            lightness.add(116 * Math.cbrt(luminance(palette.rgb(style.fill()))) - 16);
        }
        lightness.sort(null);

        assertThat(weak).isEmpty();
        for (int at = 1; at < lightness.size(); at++) {
            assertThat(lightness.get(at) - lightness.get(at - 1)).as("%s", lightness).isGreaterThan(6);
        }
    }

    @Test
    void withMoreLocksThanColoursTheLettersStillDiffer() {
        assertThat(IntStream.range(0, 800).mapToObj(at -> LockStyle.of(at).letter())).doesNotHaveDuplicates();
        assertThat(List.of(LockStyle.of(0).letter(), LockStyle.of(25).letter(), LockStyle.of(26).letter()))
                .containsExactly("a", "z", "aa");
    }

    @Test
    void inPrintTheSignsAreALadderOfLightnessThatIsLegibleInGrey() {
        List<ColourRole> ladder = new ArrayList<>(told().map(SignStyle::fill).toList());
        ladder.add(ColourRole.SHEET);
        ladder.sort(Comparator.comparingDouble(ink -> -luminance(Palette.PRINT.rgb(ink))));
        List<String> rungs = new ArrayList<>();
        for (int at = 1; at < ladder.size(); at++) {
            double contrast = contrast(Palette.PRINT, ladder.get(at - 1), ladder.get(at));
            rungs.add(String.format(Locale.ROOT, "%s %.2f", ladder.get(at), contrast));
        }

        assertThat(rungs).containsExactly(
                "READY 1.47", "FINISHED 1.47", "WAITING 1.48", "SLEEPING 1.47", "RUNNING 1.49", "FAILED 1.46",
                "BLOCKED 1.47");
    }

    @Test
    void inPrintStatesThatFollowOneAnotherAreFarApartInGrey() {
        List<ColourRole> often = List.of(ColourRole.RUNNING, ColourRole.READY, ColourRole.WAITING, ColourRole.BLOCKED);
        for (ColourRole one : often) {
            for (ColourRole other : often) {
                if (one != other) {
                    assertThat(contrast(Palette.PRINT, one, other)).as("%s and %s", one, other).isGreaterThan(2.1);
                }
            }
        }
    }

    @Test
    void inPrintWhatIsNotThereYetCanBeToldFromWhatIs() {
        for (SignStyle style : told().toList()) {
            assertThat(contrast(Palette.PRINT, style.pale(), style.fill())).as("%s", style).isGreaterThan(1.25);
        }
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
        double contrast = contrast(palette, text, ground);
        if (contrast < 4.5) {
            weak.add(text + " on " + ground + ": " + contrast);
        }
    }

    /// The states but the one that says nothing of its thread.
    private static Stream<SignStyle> told() {
        return Stream.of(SignStyle.values()).filter(style -> style != SignStyle.HIDDEN);
    }

    private static double contrast(Palette palette, ColourRole text, ColourRole ground) {
        double one = luminance(palette.rgb(text));
        double other = luminance(palette.rgb(ground));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
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
