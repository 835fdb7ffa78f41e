package dev.lockstep.runtime;

/// Thrown by every operation of a run that is being ended, so that its threads unwind through their `finally` blocks.
public final class RunEnded extends ThreadEnded {

    private static final long serialVersionUID = 1L;

    public RunEnded() {
        super("the run is over");
    }
}
