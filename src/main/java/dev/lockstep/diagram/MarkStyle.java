package dev.lockstep.diagram;

import dev.lockstep.snapshot.EventKind;

/// How a mark in the lanes looks. Those that come first here are shown where several fall on one place.
enum MarkStyle {
    TROUBLE(Glyph.CROSS, Ink.FAILED_TEXT),
    CONTROL(Glyph.GEAR, Ink.ACCENT),
    WORK(Glyph.CHECK, Ink.RUNNING_TEXT),
    LOCKS(Glyph.PADLOCK, Ink.BLOCKED_TEXT),
    SCRIPT(Glyph.PLAY, Ink.TEXT),
    THREADS(Glyph.DOT, Ink.TEXT);

    private final Glyph glyph;
    private final Ink ink;

    MarkStyle(Glyph glyph, Ink ink) {
        this.glyph = glyph;
        this.ink = ink;
    }

    static MarkStyle of(EventKind kind) {
        return switch (kind) {
            case TROUBLE -> TROUBLE;
            case CONTROL -> CONTROL;
            case WORK -> WORK;
            case LOCKS -> LOCKS;
            case SCRIPT -> SCRIPT;
            case THREADS -> THREADS;
        };
    }

    Glyph glyph() {
        return glyph;
    }

    Ink ink() {
        return ink;
    }
}
