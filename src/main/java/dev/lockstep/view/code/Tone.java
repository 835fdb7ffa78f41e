package dev.lockstep.view.code;

import java.util.Locale;

/// The kinds of source text that differ in colour.
enum Tone {
    PLAIN,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    ANNOTATION,
    KEY;

    /// Its class in stylesheets.
    String styleClass() {
        return "code-" + name().toLowerCase(Locale.ROOT);
    }
}
