package dev.lockstep.engine.cache;

/// Thrown to the caller whose wait would have closed a cycle of callers, each computing a key that the one before it
/// wants. The other callers go on once this one has released its own key. The chain names a caller, the key it wants,
/// the caller who computes that key, and so on back to the first: `T1 → B → T2 → A → T1`.
public final class CallerCycleException extends CallRefusedException {

    private static final long serialVersionUID = 1L;

    CallerCycleException(String chain) {
        super("waiting would never end: " + chain + "; ask for keys inside a compute in one order everywhere", chain);
    }
}
