package dev.lockstep.runtime;

/// Thrown by every operation of a run that is being ended, so that its threads unwind through their `finally` blocks.
///
/// It is an error and carries no stack: nobody but the runtime may catch it, and whoever catches every throwable around
/// someone else's code lets it through first.
public final class RunEnded extends Error {

    private static final long serialVersionUID = 1L;

    public RunEnded() {
        super("the run is over", null, false, false);
    }
}
