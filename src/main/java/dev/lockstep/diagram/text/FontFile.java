package dev.lockstep.diagram.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// What measuring needs of an OpenType or TrueType file: how far the pen goes on with each character, and the two
/// heights of a line. Outlines and substitutions, which are nearly all of such a file, are not looked at: the first
/// picture waits for this.
final class FontFile {
    private static final int TABLE_RECORD = 16;
    private static final int ENCODING_RECORD = 8;
    private static final int GLYPH_METRICS = 4;
    private static final int SEGMENTS = 4;

    private final ByteBuffer bytes;
    private final float unitsPerEm;

    private FontFile(ByteBuffer bytes) throws IOException {
        this.bytes = bytes;
        this.unitsPerEm = unsigned(table("head") + 18);
    }

    /// Reads all of `file`, which the caller closes.
    ///
    /// @throws IOException if it cannot be read, or lacks a table that measuring needs
    static FontFile read(InputStream file) throws IOException {
        return new FontFile(ByteBuffer.wrap(file.readAllBytes()));
    }

    /// How far the line reaches above its base, per em.
    float ascent() throws IOException {
        return bytes.getShort(table("hhea") + 4) / unitsPerEm;
    }

    /// How far the line reaches below its base, per em.
    float descent() throws IOException {
        return -bytes.getShort(table("hhea") + 6) / unitsPerEm;
    }

    /// The advance widths of the characters from 0 up to `end`, per em.
    ///
    /// @param end at most 0x10000: only the Basic Multilingual Plane is looked up
    /// @param lacking the width of those that the font has not
    float[] advances(int end, float lacking) throws IOException {
        float[] advances = new float[end];
        Arrays.fill(advances, lacking);
        int metrics = table("hmtx");
        int characters = segments();
        int size = unsigned(characters + 6);
        for (int segment = characters + 14; segment < characters + 14 + size; segment += 2) {
            int start = segment + size + 2;
            int first = unsigned(start);
            int until = Math.min(unsigned(segment), end - 1);
            for (int character = first; character <= until; character++) {
                int glyph = glyph(start, size, character - first, character);
                if (glyph != 0) {
                    advances[character] = unsigned(metrics + glyph * GLYPH_METRICS) / unitsPerEm;
                }
            }
        }
        return advances;
    }

    /// The glyph of a character in a segment: either so far from the character's number, or listed.
    ///
    /// @param start where the segment's first character stands; behind it, each `size` bytes on, its distance and its
    ///     list
    /// @param index of the character in the segment
    private int glyph(int start, int size, int index, int character) {
        int distance = unsigned(start + size);
        int list = start + 2 * size;
        int away = unsigned(list);
        if (away == 0) {
            return (character + distance) & 0xFFFF;
        }
        int listed = unsigned(list + away + 2 * index);
        return listed == 0 ? 0 : (listed + distance) & 0xFFFF;
    }

    /// Where the table stands that gives characters of the Basic Multilingual Plane their glyphs, in segments.
    private int segments() throws IOException {
        int all = table("cmap");
        for (int number = 0; number < unsigned(all + 2); number++) {
            int record = all + 4 + number * ENCODING_RECORD;
            int encoding = all + bytes.getInt(record + 4);
            boolean isUnicode = unsigned(record) == 0 || (unsigned(record) == 3 && unsigned(record + 2) == 1);
            if (isUnicode && unsigned(encoding) == SEGMENTS) {
                return encoding;
            }
        }
        throw new IOException("the font names no characters in a way that is known");
    }

    private int table(String tag) throws IOException {
        int tables = bytes.limit() < TABLE_RECORD ? 0 : unsigned(4);
        for (int number = 0; number < tables; number++) {
            int record = 12 + number * TABLE_RECORD;
            if (tag.equals(tag(record))) {
                return bytes.getInt(record + 8);
            }
        }
        throw new IOException("the font has no table " + tag);
    }

    private String tag(int record) {
        StringBuilder tag = new StringBuilder();
        for (int at = record; at < record + 4; at++) {
            tag.append((char) bytes.get(at));
        }
        return tag.toString();
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
