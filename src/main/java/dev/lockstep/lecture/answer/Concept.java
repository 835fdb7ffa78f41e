package dev.lockstep.lecture.answer;

/// What a question asks to be understood.
public enum Concept {
    /// Who can take the next step.
    ENABLED_THREADS,
    /// What a step does to a shared variable.
    SHARED_VALUES,
    /// What a step does to a lock.
    LOCKS,
    /// Whether an operation returns.
    TERMINATION,
    /// Whether a state can be reached.
    REACHABLE_STATES,
    /// What must hold when all is over.
    FINAL_STATES
}
