package dev.lockstep.session.control;

/// Who chooses the next thread while a run goes by itself.
public enum ChooserPolicy {
    /// Every enabled thread with equal chance, by the seed.
    RANDOM,
    /// One step of each thread in turn.
    FAIR,
    /// The running thread takes its next step until it cannot.
    KEEP_RUNNING
}
