package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;

/// A failure of a run, and its step.
///
/// @param step from 1; 0 before the first step, [#END] where only the end of the run shows it, [#CIRCLE] where a
///     livelock shows it
public record FailureAt(Outcome failure, int step) {

    /// Not at any step: the end of the run shows it.
    public static final int END = -1;

    /// Not at any step: a livelock shows it, some steps after the last change.
    static final int CIRCLE = -2;

    public boolean atTheEnd() {
        return step == END || step == CIRCLE;
    }

    public boolean inCircle() {
        return step == CIRCLE;
    }
}
