package dev.lockstep.diagram.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Measures by the advance widths in the font files themselves. Kerning is left out: it changes a line of this length
/// by less than a hundredth, and mostly makes it shorter.
///
/// A file is read when its face is first measured, and only once.
public final class FontMeasure implements TextMeasure {

    private static final Map<FontFace, FontTable> TABLES = new ConcurrentHashMap<>();

    /// @throws java.io.UncheckedIOException if the program was packed without its fonts
    @Override
    public double width(String text, TextStyle type) {
        FontTable table = table(type);
        double ems = 0;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            ems += table.advance(character);
            at += Character.charCount(character);
        }
        return ems * type.size();
    }

    @Override
    public double ascent(TextStyle type) {
        return table(type).ascent() * type.size();
    }

    @Override
    public double descent(TextStyle type) {
        return table(type).descent() * type.size();
    }

    private FontTable table(TextStyle type) {
        return TABLES.computeIfAbsent(type.face(), FontTable::of);
    }

    /// What measuring needs of one font file, per em: the advance widths of the characters below [#KNOWN] and the two
    /// heights. The file itself is not kept.
    ///
    /// Pens draw a character that the font lacks in another font, whose width nobody can know here: it counts as the
    /// widest that is usual, so that text rather ends early than runs over.
    private static final class FontTable {

        /// Covers Latin, Greek, Cyrillic, punctuation, arrows and mathematical signs: what the faces have.
        private static final int KNOWN = 0x2C00;

        private static final float LACKING = 1.05f;
        private static final float LACKING_PICTOGRAPH = 1.4f;

        private final float[] advances;
        private final double ascent;
        private final double descent;

        private FontTable(float[] advances, double ascent, double descent) {
            this.advances = advances;
            this.ascent = ascent;
            this.descent = descent;
        }

        static FontTable of(FontFace face) {
            try (InputStream opened = face.open()) {
                FontFile file = FontFile.read(opened);
                return new FontTable(file.advances(KNOWN, LACKING), file.ascent(), file.descent());
            } catch (IOException missing) {
                throw new UncheckedIOException(
                        "The font of " + face.family() + " cannot be read from the program",
                        missing);
            }
        }

        double advance(int character) {
            if (character < KNOWN) {
                return advances[character];
            }
            return Character.isSupplementaryCodePoint(character) ? LACKING_PICTOGRAPH : LACKING;
        }

        double ascent() {
            return ascent;
        }

        double descent() {
            return descent;
        }
    }
}
