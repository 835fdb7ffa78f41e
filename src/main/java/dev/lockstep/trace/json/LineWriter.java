package dev.lockstep.trace.json;

import tools.jackson.core.JsonGenerator;

/// The output of shapes: JSON, and whether all of it reads back equal.
public final class LineWriter {

    /// U+FFFD, which replaces half a surrogate pair.
    private static final int MARK = 0xFFFD;

    private final JsonGenerator json;
    private boolean exact = true;

    public LineWriter(JsonGenerator json) {
        this.json = json;
    }

    JsonGenerator json() {
        return json;
    }

    /// Whether all values written read back equal: no object became text, and no text had a character replaced.
    public boolean isExact() {
        return exact;
    }

    /// Notes that a text was written in place of an object.
    void standsFor() {
        exact = false;
    }

    void text(String text) {
        json.writeString(wellFormed(text));
    }

    void name(String text) {
        json.writeName(wellFormed(text));
    }

    /// UTF-8 has no half of a surrogate pair.
    private String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        String mended = text.codePoints()
                .map(point -> point <= Character.MAX_VALUE && Character.isSurrogate((char) point) ? MARK : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        exact &= mended.equals(text);
        return mended;
    }
}
