package dev.lockstep.session;

/// Kinds of events, to choose by. The newest of each kind are kept, so that a crowd of one hides no other.
public enum Kind {
    /// What tasks, callers and parties do.
    WORK("Work"),
    /// What failed, broke, timed out or was refused.
    TROUBLE("Trouble"),
    /// Shutdowns, resizes, invalidations, resets: what was done to the engine.
    CONTROL("Control"),
    /// Locks and conditions.
    LOCKS("Locks"),
    /// Threads that start, sleep, wait for another and end.
    THREADS("Threads");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
