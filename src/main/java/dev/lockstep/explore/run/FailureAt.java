package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;

/// Something that went wrong in a run, and when.
///
/// @param step in which step, from 1; 0 before the first, [#END] where only the end of the run shows it, [#CIRCLE] where
///     it shows as the run goes round in circles
public record FailureAt(Outcome failure, int step) {

    /// Not at any step: nothing was left to do, and then it was wrong.
    public static final int END = -1;

    /// Not at any step: the run went round without progress, which is seen only some steps after the last change.
    static final int CIRCLE = -2;

    public boolean atTheEnd() {
        return step == END || step == CIRCLE;
    }

    public boolean inCircle() {
        return step == CIRCLE;
    }
}
