package dev.lockstep.export;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Progress;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextLine;
import java.awt.geom.GeneralPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.LogFactoryImpl;
import org.apache.commons.logging.impl.NoOpLog;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters of the program's faces, and where each stands in a line: after the measured widths of those before it,
/// without kerning or ligatures, so that a line is as long as its layout took it to be.
///
/// A character that a face lacks is drawn as an empty square in the middle of the width that it was given. What has no
/// picture of its own, such as the sign that joins two emoji, leaves its width empty.
///
/// Each face is read when it is first asked for. For one thread.
final class FaceOutlines implements Closeable {
    /// Stands for what a face lacks; every face has it.
    static final int SQUARE = 0x25A1;

    private static final FontMeasure MEASURE = new FontMeasure();

    static {
        // PDFBox would write to standard error what a program of its own might want to know, such as that the JDK keeps
        // it from what it can do without. What goes wrong here is an exception.
        LogFactory.getFactory().setAttribute(LogFactoryImpl.LOG_PROPERTY, NoOpLog.class.getName());
    }

    private final Map<FontFace, TrueTypeFont> fonts = new EnumMap<>(FontFace.class);

    /// A letter in its place.
    ///
    /// @param character what is drawn: the character itself, or a square
    /// @param meant what was to be drawn
    /// @param x how far right of the line's begin it stands, per em
    record PlacedLetter(int character, int meant, int glyph, double x) {
        boolean isLacking() {
            return character != meant;
        }
    }

    /// The font of this face; closed with this.
    TrueTypeFont font(FontFace face) throws IOException {
        TrueTypeFont known = fonts.get(face);
        if (known != null) {
            return known;
        }
        try (InputStream file = face.open()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            fonts.put(face, font);
            return font;
        }
    }

    /// The letters of a line, from left to right.
    List<PlacedLetter> letters(TextLine line) throws IOException {
        FontFace face = line.type().face();
        TrueTypeFont font = font(face);
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        List<PlacedLetter> letters = new ArrayList<>();
        double x = 0;
        String shown = SvgText.of(line.shown());
        for (int at = 0; at < shown.length();) {
            int character = shown.codePointAt(at);
            at += Character.charCount(character);
            double advance = MEASURE.width(Character.toString(character), face.at(1));
            int glyph = glyphs.getGlyphId(character);
            if (glyph != 0) {
                letters.add(new PlacedLetter(character, character, glyph, x));
            } else if (!isUnseen(character)) {
                int square = glyphs.getGlyphId(SQUARE);
                double spare = advance - (double) font.getAdvanceWidth(square) / font.getUnitsPerEm();
                letters.add(new PlacedLetter(SQUARE, character, square, x + spare / 2));
            }
            x += advance;
        }
        return letters;
    }

    /// The outline of a letter, in units of which an em has [TrueTypeFont#getUnitsPerEm], y upwards; empty for a space.
    GeneralPath outline(FontFace face, PlacedLetter letter) throws IOException {
        GlyphData glyph = font(face).getGlyph().getGlyph(letter.glyph());
        return glyph == null ? new GeneralPath() : glyph.getPath();
    }

    /// The characters among the texts of these drawings that are drawn as squares.
    SortedSet<Integer> lacking(List<Drawing> drawings) throws IOException {
        SortedSet<Integer> lacking = new TreeSet<>();
        for (Drawing drawing : drawings) {
            for (Element element : drawing.elements()) {
                for (TextLine line : element.lines()) {
                    for (PlacedLetter letter : letters(line)) {
                        if (letter.isLacking()) {
                            lacking.add(letter.meant());
                        }
                    }
                }
            }
        }
        return lacking;
    }

    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || (character >= 0xFE00 && character <= 0xFE0F);
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : fonts.values()) {
            font.close();
        }
    }
}
