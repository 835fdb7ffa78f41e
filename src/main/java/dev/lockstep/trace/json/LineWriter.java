package dev.lockstep.trace.json;

import tools.jackson.core.JsonGenerator;

/// Where shapes write: JSON, and whether all of it can be read back as it was.
public final class LineWriter {

    /// Stands for what cannot be shown.
    private static final int MARK = 0xFFFD;

    private final JsonGenerator json;
    private boolean exact = true;

    public LineWriter(JsonGenerator json) {
        this.json = json;
    }

    JsonGenerator json() {
        return json;
    }

    /// Whether what was written reads back equal: no object became text, and no text had to be mended.
    public boolean isExact() {
        return exact;
    }

    /// Takes note that a text stands for something else.
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
