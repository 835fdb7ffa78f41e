package dev.lockstep.diagram.style;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;

/// How a step looks: a glyph, with a word in the legend. The colour of its mark is that of the state it leads to.
public enum StepStyle {
    READ(StepSign.READ, Glyph.EYE),
    WRITE(StepSign.WRITE, Glyph.PENCIL),
    UPDATE(StepSign.UPDATE, Glyph.TO_AND_FRO),
    ASK(StepSign.ASK, Glyph.QUESTION),
    TAKE(StepSign.TAKE, Glyph.KEY),
    GIVE_BACK(StepSign.GIVE_BACK, Glyph.OPEN_PADLOCK),
    WAIT(StepSign.WAIT, Glyph.HOURGLASS),
    GO_ON(StepSign.GO_ON, Glyph.RESUME),
    SIGNAL(StepSign.SIGNAL, Glyph.BELL),
    INTERRUPT(StepSign.INTERRUPT, Glyph.LIGHTNING),
    START(StepSign.START, Glyph.PLUS),
    END(StepSign.END, Glyph.CHECK),
    FAIL(StepSign.FAIL, Glyph.CROSS),
    OTHER(StepSign.OTHER, Glyph.DIAMOND);

    private final StepSign sign;
    private final Glyph glyph;

    StepStyle(StepSign sign, Glyph glyph) {
        this.sign = sign;
        this.glyph = glyph;
    }

    public static StepStyle of(StepSign sign) {
        return switch (sign) {
            case READ -> READ;
            case WRITE -> WRITE;
            case UPDATE -> UPDATE;
            case ASK -> ASK;
            case TAKE -> TAKE;
            case GIVE_BACK -> GIVE_BACK;
            case WAIT -> WAIT;
            case GO_ON -> GO_ON;
            case SIGNAL -> SIGNAL;
            case INTERRUPT -> INTERRUPT;
            case START -> START;
            case END -> END;
            case FAIL -> FAIL;
            case OTHER -> OTHER;
        };
    }

    public Glyph glyph() {
        return glyph;
    }

    /// The kind of step in a word or two, for the legend.
    public String word() {
        return Spoken.language().sign(sign);
    }
}
