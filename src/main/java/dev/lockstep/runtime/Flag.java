package dev.lockstep.runtime;

/// A fact about a thread that others may look at, as they do at memory: whether it lives, or is interrupted. It is written
/// by what the thread does, and by who starts or interrupts it; [#write] is not for it.
public interface Flag extends MemoryPlace {

    /// What it is now; no operation. Who has read it learns what it was in that moment.
    boolean isSet();
}
