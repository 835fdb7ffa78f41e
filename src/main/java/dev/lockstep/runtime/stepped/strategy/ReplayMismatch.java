package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import java.util.List;

/// A schedule does not fit the program, or a recorded run is not a run of the program. Comes out of
/// [SteppedRuntime#run].
public final class ReplayMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int step;
    private final transient List<Choice> enabled;

    ReplayMismatch(int step, String what, List<Choice> enabled) {
        this("replay differs at step " + step + ": " + what + "; can be chosen: " + enabled, enabled, step);
    }

    private ReplayMismatch(String message, List<Choice> enabled, int step) {
        super(message);
        this.step = step;
        this.enabled = List.copyOf(enabled);
    }

    /// For a schedule, which need not come from a recorded run.
    static ReplayMismatch ofSchedule(int step, String what, List<Choice> enabled) {
        return new ReplayMismatch(
                "step " + step + " of the schedule is " + what + "; can be chosen: " + enabled, enabled, step);
    }

    /// The first step that differs, from 1.
    public int step() {
        return step;
    }

    /// What can be chosen there.
    public List<Choice> enabled() {
        return enabled;
    }
}
