package dev.lockstep.diagram.style;

import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.ThreadSign;

/// How a thread's state looks: always a colour, a glyph and a word, so that nothing hangs on colour alone.
public enum SignStyle {
    RUNNING(ThreadSign.RUNNING, Glyph.PLAY, ColourRole.RUNNING, ColourRole.ON_RUNNING, ColourRole.RUNNING_TEXT,
            ColourRole.RUNNING_PALE),
    READY(ThreadSign.READY, Glyph.DOT, ColourRole.READY, ColourRole.ON_READY, ColourRole.READY_TEXT,
            ColourRole.READY_PALE),
    BLOCKED(ThreadSign.BLOCKED, Glyph.PADLOCK, ColourRole.BLOCKED, ColourRole.ON_BLOCKED, ColourRole.BLOCKED_TEXT,
            ColourRole.BLOCKED_PALE),
    WAITING(ThreadSign.WAITING, Glyph.HOURGLASS, ColourRole.WAITING, ColourRole.ON_WAITING, ColourRole.WAITING_TEXT,
            ColourRole.WAITING_PALE),
    SLEEPING(ThreadSign.SLEEPING, Glyph.MOON, ColourRole.SLEEPING, ColourRole.ON_SLEEPING, ColourRole.SLEEPING_TEXT,
            ColourRole.SLEEPING_PALE),
    FINISHED(ThreadSign.FINISHED, Glyph.CHECK, ColourRole.FINISHED, ColourRole.ON_FINISHED, ColourRole.FINISHED_TEXT,
            ColourRole.FINISHED_PALE),
    FAILED(ThreadSign.FAILED, Glyph.CROSS, ColourRole.FAILED, ColourRole.ON_FAILED, ColourRole.FAILED_TEXT,
            ColourRole.FAILED_PALE),
    HIDDEN(ThreadSign.HIDDEN, Glyph.QUESTION, ColourRole.HIDDEN, ColourRole.ON_HIDDEN, ColourRole.HIDDEN_TEXT,
            ColourRole.HIDDEN_PALE);

    private final ThreadSign sign;
    private final Glyph glyph;
    private final ColourRole fill;
    private final ColourRole onFill;
    private final ColourRole text;
    private final ColourRole pale;

    SignStyle(ThreadSign sign, Glyph glyph, ColourRole fill, ColourRole on, ColourRole text, ColourRole pale) {
        this.sign = sign;
        this.glyph = glyph;
        this.fill = fill;
        this.onFill = on;
        this.text = text;
        this.pale = pale;
    }

    /// The state that looks so.
    public ThreadSign sign() {
        return sign;
    }

    /// How this state looks.
    public static SignStyle of(ThreadSign sign) {
        return switch (sign) {
            case RUNNING -> RUNNING;
            case READY -> READY;
            case BLOCKED -> BLOCKED;
            case WAITING -> WAITING;
            case SLEEPING -> SLEEPING;
            case HIDDEN -> HIDDEN;
            case FINISHED -> FINISHED;
            case FAILED -> FAILED;
        };
    }

    /// The state in a word or three, for the legend and for a screen reader.
    public String word() {
        return Spoken.language().sign(sign);
    }

    public Glyph glyph() {
        return glyph;
    }

    /// The colour of the disc, the segment, the swatch.
    public ColourRole fill() {
        return fill;
    }

    /// The colour of text on [#fill()].
    public ColourRole onFill() {
        return onFill;
    }

    /// The colour of text and glyphs that stand for the state on a card or on the sheet.
    public ColourRole text() {
        return text;
    }

    /// The colour of a segment that lies after the playhead.
    public ColourRole pale() {
        return pale;
    }
}
