package dev.lockstep.view.code;

import java.util.Locale;

/// What a piece of source is, as far as its colour goes.
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
