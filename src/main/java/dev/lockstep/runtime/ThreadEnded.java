package dev.lockstep.runtime;

/// Ends the thread through which it is thrown. Only the runtime may catch it, and code that catches every throwable
/// around a callback rethrows it first; `finally` blocks run on its way.
///
/// It is an error and carries no stack trace: a search throws thousands, and the run itself shows where each was
/// thrown.
public abstract sealed class ThreadEnded extends Error permits RunEnded, GuardViolation {

    private static final long serialVersionUID = 1L;

    ThreadEnded(String message) {
        super(message, null, false, false);
    }
}
