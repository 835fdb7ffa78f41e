package dev.lockstep.diagram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontMeasureTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    @ParameterizedTest
    @EnumSource
    void everyFaceComesWithTheProgram(FontFace face) throws IOException {
        try (InputStream file = face.open()) {
            assertThat(file.readAllBytes()).hasSizeGreaterThan(100_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySignThatPicturesUseIsInEveryFace(FontFace face) throws IOException {
        try (InputStream file = face.open();
                TrueTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();

            assertThat("…·–−×→←≤≥≠µ“”✓".chars())
                    .allSatisfy(sign -> assertThat(glyphs.getGlyphId(sign)).as(Character.toString(sign)).isPositive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "JetBrainsMono"})
    void everyFamilyHasItsLicenceBesideIt(String family) throws IOException {
        try (InputStream licence = FontFace.class.getResourceAsStream("/fonts/" + family + "-OFL.txt")) {
            assertThat(licence).isNotNull();
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Copyright")
                    .contains("SIL OPEN FONT LICENSE Version 1.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterIsAsWideAsAnotherReaderOfFontsSays(FontFace face) throws IOException {
        try (InputStream file = face.open();
                TrueTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            float em = font.getUnitsPerEm();
            TextStyle oneEm = face.at(1);

            for (int character = 0; character < 0x2C00; character++) {
                int glyph = glyphs.getGlyphId(character);
                // Nobody can know how wide a character is in the font that stands in for this one.
                double expected = glyph == 0 ? MEASURE.width("漢", oneEm) : font.getAdvanceWidth(glyph) / em;
                assertThat(MEASURE.width(Character.toString(character), oneEm))
                        .as("U+%04X", character)
                        .isEqualTo(expected, within(1e-6));
            }
            assertThat(MEASURE.ascent(oneEm)).isEqualTo(font.getHorizontalHeader().getAscender() / em, within(1e-6));
            assertThat(MEASURE.descent(oneEm)).isEqualTo(-font.getHorizontalHeader().getDescender() / em, within(1e-6));
        }
    }

    /// Layouts, pictures in the manual and figures in print were made with these widths.
    @ParameterizedTest
    @CsvSource({
        "SANS,          33b7b5c6d3865737", "SANS_SEMIBOLD, 71534ae46e944c2f", "SANS_BOLD,     2b98740766e40abf",
        "MONO,          c49605437d88620f"
    })
    void everyCharacterIsAsWideAsInTheOpenTypeFilesOfTheSameRelease(FontFace face, String digest) throws Exception {
        try (InputStream file = face.open();
                TrueTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            ByteBuffer widths = ByteBuffer.allocate(2 * 0x2C00);
            for (int character = 0; character < 0x2C00; character++) {
                int glyph = glyphs.getGlyphId(character);
                widths.putShort((short) (glyph == 0 ? -1 : font.getAdvanceWidth(glyph)));
            }
            byte[] found = MessageDigest.getInstance("SHA-256").digest(widths.array());

            assertThat(HexFormat.of().formatHex(found)).startsWith(digest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaceHasTheOutlinesThatPdfFilesCanEnclose(FontFace face) throws IOException {
        try (InputStream file = face.open();
                OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            assertThat(font.isPostScript()).isFalse();
            assertThat(font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId('a')).getNumberOfContours())
                    .isPositive();
        }
    }

    @Test
    void aFileThatIsNoFontIsNotMeasured() {
        for (byte[] file : List.of(new byte[0], new byte[100])) {
            assertThatThrownBy(() -> FontFile.read(new ByteArrayInputStream(file)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the font has no table head");
        }
    }

    @Test
    void everyLetterOfTheMonospacedFaceIsSixTenthsOfAnEm() {
        assertThat(MEASURE.width("iW#0…", new TextStyle(FontFace.MONO, 10))).isCloseTo(30, within(1e-4));
    }

    @Test
    void aProportionalFaceTellsNarrowFromWide() {
        assertThat(MEASURE.width("iiii", TextStyle.BODY)).isLessThan(MEASURE.width("WWWW", TextStyle.BODY) / 2);
    }

    @Test
    void widthGrowsWithSize() {
        double small = MEASURE.width("Worker pool", FontFace.SANS.at(10));

        assertThat(MEASURE.width("Worker pool", FontFace.SANS.at(25))).isCloseTo(2.5 * small, within(1e-9));
    }

    @Test
    void aCharacterTheFontLacksIsNotTakenForNarrow() {
        assertThat(MEASURE.width("漢", FontFace.SANS.at(10))).isGreaterThanOrEqualTo(10);
        assertThat(MEASURE.width("🐢", FontFace.SANS.at(10))).isGreaterThanOrEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "short", "a very long name that nobody would give", "漢字漢字漢字漢字", "🐢🐢🐢🐢🐢🐢🐢"})
    void whatWasCutFits(String text) {
        Typesetter typesetter = new Typesetter(MEASURE);

        String cut = typesetter.cut(text, TextStyle.BODY, 60);

        assertThat(MEASURE.width(cut, TextStyle.BODY)).isLessThanOrEqualTo(60);
        assertThat(cut).satisfiesAnyOf(
                shown -> assertThat(shown).isEqualTo(text), shown -> assertThat(shown).endsWith("…"));
        assertThat(cut.codePoints()).noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF);
    }
}
