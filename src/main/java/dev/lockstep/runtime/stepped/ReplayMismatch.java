package dev.lockstep.runtime.stepped;

import java.util.List;

/// A schedule was replayed on a program that it was not recorded from. Comes out of [SteppedRuntime#run].
public final class ReplayMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int step;

    ReplayMismatch(int step, String what, List<Choice> enabled) {
        super("replay differs at step " + step + ": " + what + "; can be chosen: " + enabled);
        this.step = step;
    }

    /// The first step that differs, from 1.
    public int step() {
        return step;
    }
}
