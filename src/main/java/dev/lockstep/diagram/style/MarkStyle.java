package dev.lockstep.diagram.style;

import dev.lockstep.snapshot.EventKind;

/// The glyph and colour of a mark in the lanes. Of several marks in one place, the style that comes first here is
/// shown.
public enum MarkStyle {
    TROUBLE(Glyph.CROSS, ColourRole.FAILED_TEXT),
    CONTROL(Glyph.GEAR, ColourRole.ACCENT),
    WORK(Glyph.CHECK, ColourRole.RUNNING_TEXT),
    LOCKS(Glyph.PADLOCK, ColourRole.BLOCKED_TEXT),
    SCRIPT(Glyph.PLAY, ColourRole.TEXT),
    THREADS(Glyph.DOT, ColourRole.TEXT);

    private final Glyph glyph;
    private final ColourRole ink;

    MarkStyle(Glyph glyph, ColourRole ink) {
        this.glyph = glyph;
        this.ink = ink;
    }

    public static MarkStyle of(EventKind kind) {
        return switch (kind) {
            case TROUBLE -> TROUBLE;
            case CONTROL -> CONTROL;
            case WORK -> WORK;
            case LOCKS -> LOCKS;
            case SCRIPT -> SCRIPT;
            case THREADS -> THREADS;
        };
    }

    public Glyph glyph() {
        return glyph;
    }

    public ColourRole ink() {
        return ink;
    }
}
