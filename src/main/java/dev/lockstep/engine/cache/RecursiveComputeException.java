package dev.lockstep.engine.cache;

/// Thrown to a caller that asks for a key it is computing itself, directly or inside another compute: it would wait for
/// its own lock. The chain names the keys, outermost first: `A → B → A`.
public final class RecursiveComputeException extends CallRefusedException {

    private static final long serialVersionUID = 1L;

    RecursiveComputeException(String chain) {
        super("the compute asks for its own key: " + chain, chain);
    }
}
