package dev.lockstep.diagram;

/// How a thread's state looks: always a colour, a glyph and a word, so that nothing hangs on colour alone.
public enum SignStyle {
    RUNNING("running", Glyph.PLAY, Ink.RUNNING, Ink.ON_RUNNING, Ink.RUNNING_TEXT),
    READY("ready", Glyph.DOT, Ink.READY, Ink.ON_READY, Ink.READY_TEXT),
    BLOCKED("blocked on a lock", Glyph.PADLOCK, Ink.BLOCKED, Ink.ON_BLOCKED, Ink.BLOCKED_TEXT),
    WAITING("waiting", Glyph.HOURGLASS, Ink.WAITING, Ink.ON_WAITING, Ink.WAITING_TEXT),
    SLEEPING("sleeping", Glyph.MOON, Ink.SLEEPING, Ink.ON_SLEEPING, Ink.SLEEPING_TEXT),
    FINISHED("finished", Glyph.CHECK, Ink.FINISHED, Ink.ON_FINISHED, Ink.FINISHED_TEXT),
    FAILED("failed", Glyph.CROSS, Ink.FAILED, Ink.ON_FAILED, Ink.FAILED_TEXT);

    private final String word;
    private final Glyph glyph;
    private final Ink fill;
    private final Ink on;
    private final Ink text;

    SignStyle(String word, Glyph glyph, Ink fill, Ink on, Ink text) {
        this.word = word;
        this.glyph = glyph;
        this.fill = fill;
        this.on = on;
        this.text = text;
    }

    /// The state in a word or three, for the legend and for a screen reader.
    public String word() {
        return word;
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
}
