package dev.lockstep.engine.barrier;

/// A party's limit passed before all had arrived, which broke the barrier for the others.
public final class BarrierTimeoutException extends Exception {

    private static final long serialVersionUID = 1L;

    public BarrierTimeoutException(String message) {
        super(message);
    }
}
