package dev.lockstep.snapshot;

import dev.lockstep.event.LockId;

/// A lock that a thread holds, and since when.
public record HeldLock(LockId lock, Moment since) {}
