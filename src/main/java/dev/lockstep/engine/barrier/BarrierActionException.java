package dev.lockstep.engine.barrier;

/// Carries a checked exception of the action to the party that ran it. What [Barrier#await()] may throw anyway, an
/// interrupt or an unchecked error, reaches that party as it is.
public final class BarrierActionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BarrierActionException(String message, Throwable cause) {
        super(message, cause);
    }
}
