package dev.lockstep.engine.cache;

/// Thrown to the caller whose own compute threw; the cause is what the loader threw.
///
/// Callers who waited meanwhile do not get it: each tries for itself. If the cause is an `InterruptedException`, the
/// caller's interrupt flag is set again.
public final class ComputeFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ComputeFailedException(Object key, Throwable cause) {
        super("the compute of key " + KeyText.of(key) + " failed: " + cause.getClass().getSimpleName(), cause);
    }
}
