package dev.lockstep.diagram.code;

import java.util.Locale;

/// The kinds of source text that differ in colour.
public enum Tone {
    PLAIN,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    ANNOTATION,
    KEY;

    /// Its class in stylesheets.
    public String styleClass() {
        return "code-" + name().toLowerCase(Locale.ROOT);
    }
}
