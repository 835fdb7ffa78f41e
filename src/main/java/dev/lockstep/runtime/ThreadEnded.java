package dev.lockstep.runtime;

/// Ends the thread through which it is thrown. Nobody but the runtime may catch it, and whoever catches every throwable
/// around someone else's code lets it through first; `finally` blocks run on its way.
///
/// It is an error and carries no stack: a search throws thousands, and where it came from the run itself tells.
public abstract sealed class ThreadEnded extends Error permits RunEnded, GuardViolation {

    private static final long serialVersionUID = 1L;

    ThreadEnded(String message) {
        super(message, null, false, false);
    }
}
