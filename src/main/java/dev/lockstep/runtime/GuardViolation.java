package dev.lockstep.runtime;

/// Guarded state was touched by a thread that does not hold its lock: an error of the program that ends this thread, and
/// no other. On the way out operations work as ever, so that a `finally` gives back what it would; a lock that none gives
/// back stays held.
public final class GuardViolation extends ThreadEnded {

    private static final long serialVersionUID = 1L;

    /// @param what what the thread did, to be followed by why it must not: `looked at x without holding m, which guards it`
    public GuardViolation(String what) {
        super(what);
    }
}
