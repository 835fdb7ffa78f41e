package dev.lockstep.engine.barrier;

import dev.lockstep.event.BarrierEvent;

/// A party cannot pass because the barrier broke while it waited, or was broken when it came.
public final class BrokenBarrierException extends Exception {

    private static final long serialVersionUID = 1L;

    private final BarrierEvent.Cause reason;

    BrokenBarrierException(String message, BarrierEvent.Cause reason) {
        super(message);
        this.reason = reason;
    }

    /// What broke the barrier; the message names the thread.
    public BarrierEvent.Cause reason() {
        return reason;
    }
}
