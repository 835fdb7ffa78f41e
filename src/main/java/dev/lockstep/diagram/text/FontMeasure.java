package dev.lockstep.diagram.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Measures by the advance widths in the font files themselves. Kerning is left out: it changes a line of this length
/// by less than a hundredth, and mostly makes it shorter.
///
/// Reading the files takes some tenths of a second the first time; make one and keep it. Immutable.
public final class FontMeasure implements TextMeasure {

    private final Map<FontFace, FontTable> tables = new EnumMap<>(FontFace.class);

    /// Reads the font files.
    ///
    /// @throws java.io.UncheckedIOException if the program was packed without its fonts
    public FontMeasure() {
        for (FontFace face : FontFace.values()) {
            tables.put(face, FontTable.of(face));
        }
    }

    @Override
    public double width(String text, TextStyle type) {
        FontTable table = table(type);
        double ems = 0;
        for (int at = 0; at < text.length(); ) {
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
        return Objects.requireNonNull(tables.get(type.face()), "every face has a table");
    }
}
