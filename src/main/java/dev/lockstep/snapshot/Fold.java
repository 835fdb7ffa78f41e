package dev.lockstep.snapshot;

import dev.lockstep.event.Recorded;

/// The one pure function from a snapshot and an event to the snapshot after it.
public final class Fold {

    private Fold() {}

    /// What is true after `recorded`, if `before` was true before it.
    public static Snapshot fold(Snapshot before, Recorded recorded) {
        return before;
    }
}
