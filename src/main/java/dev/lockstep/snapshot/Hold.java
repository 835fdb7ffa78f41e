package dev.lockstep.snapshot;

import dev.lockstep.event.LockId;

/// A lock that a thread holds, and since when.
public record Hold(LockId lock, Moment since) {}
