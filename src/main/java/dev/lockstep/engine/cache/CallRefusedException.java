package dev.lockstep.engine.cache;

/// Thrown at once, before any wait, to a caller that would otherwise wait for ever.
public abstract sealed class CallRefusedException extends IllegalStateException
        permits RecursiveComputeException, CallerCycleException {

    private static final long serialVersionUID = 1L;

    private final String chain;

    CallRefusedException(String message, String chain) {
        super(message);
        this.chain = chain;
    }

    /// The cycle that the call would have closed, as text; it ends where it began.
    public String chain() {
        return chain;
    }
}
