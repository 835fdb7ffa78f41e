package dev.lockstep.diagram;

import dev.lockstep.snapshot.ThreadSign;

/// How a thread's state looks: always a colour, a glyph and a word, so that nothing hangs on colour alone.
public enum SignStyle {
    RUNNING(ThreadSign.RUNNING, Glyph.PLAY, Ink.RUNNING, Ink.ON_RUNNING, Ink.RUNNING_TEXT, Ink.RUNNING_PALE),
    READY(ThreadSign.READY, Glyph.DOT, Ink.READY, Ink.ON_READY, Ink.READY_TEXT, Ink.READY_PALE),
    BLOCKED(ThreadSign.BLOCKED, Glyph.PADLOCK, Ink.BLOCKED, Ink.ON_BLOCKED, Ink.BLOCKED_TEXT, Ink.BLOCKED_PALE),
    WAITING(ThreadSign.WAITING, Glyph.HOURGLASS, Ink.WAITING, Ink.ON_WAITING, Ink.WAITING_TEXT, Ink.WAITING_PALE),
    SLEEPING(ThreadSign.SLEEPING, Glyph.MOON, Ink.SLEEPING, Ink.ON_SLEEPING, Ink.SLEEPING_TEXT, Ink.SLEEPING_PALE),
    FINISHED(ThreadSign.FINISHED, Glyph.CHECK, Ink.FINISHED, Ink.ON_FINISHED, Ink.FINISHED_TEXT, Ink.FINISHED_PALE),
    FAILED(ThreadSign.FAILED, Glyph.CROSS, Ink.FAILED, Ink.ON_FAILED, Ink.FAILED_TEXT, Ink.FAILED_PALE);

    private final ThreadSign sign;
    private final Glyph glyph;
    private final Ink fill;
    private final Ink on;
    private final Ink text;
    private final Ink pale;

    SignStyle(ThreadSign sign, Glyph glyph, Ink fill, Ink on, Ink text, Ink pale) {
        this.sign = sign;
        this.glyph = glyph;
        this.fill = fill;
        this.on = on;
        this.text = text;
        this.pale = pale;
    }

    /// How this state looks.
    public static SignStyle of(ThreadSign sign) {
        return switch (sign) {
            case RUNNING -> RUNNING;
            case READY -> READY;
            case BLOCKED -> BLOCKED;
            case WAITING -> WAITING;
            case SLEEPING -> SLEEPING;
            case FINISHED -> FINISHED;
            case FAILED -> FAILED;
        };
    }

    /// The state in a word or three, for the legend and for a screen reader.
    public String word() {
        return sign.word();
    }

    public Glyph glyph() {
        return glyph;
    }

    /// The colour of the disc, the segment, the swatch.
    public Ink fill() {
        return fill;
    }

    /// The colour of text on [#fill()].
    public Ink on() {
        return on;
    }

    /// The colour of text and glyphs that stand for the state on a card or on the sheet.
    public Ink text() {
        return text;
    }

    /// The colour of a segment that lies after the playhead.
    public Ink pale() {
        return pale;
    }
}
