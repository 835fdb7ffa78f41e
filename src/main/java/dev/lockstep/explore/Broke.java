package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Outcome;

/// Something that went wrong in a run, and when.
///
/// @param step in which step, from 1; 0 before the first, [#END] where only the end of the run shows it
public record Broke(Outcome failure, int step) {

    /// Not at any step: nothing was left to do, and then it was wrong.
    public static final int END = -1;

    boolean atTheEnd() {
        return step == END;
    }
}
