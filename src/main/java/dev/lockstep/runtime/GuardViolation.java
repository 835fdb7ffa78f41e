package dev.lockstep.runtime;

/// Guarded state was touched by a thread that does not hold its lock: an error of the program that ends this thread,
/// and no other. Operations still work while it unwinds, so that a `finally` releases its locks; a lock that none
/// releases stays held.
public final class GuardViolation extends ThreadEnded {

    private static final long serialVersionUID = 1L;

    /// @param what the access by the thread and why it is wrong: `looked at x without holding m, which guards it`
    public GuardViolation(String what) {
        super(what);
    }
}
