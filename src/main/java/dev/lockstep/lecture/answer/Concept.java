package dev.lockstep.lecture.answer;

/// What a question asks to be understood.
public enum Concept {
    /// Who can take the next step.
    ENABLED_THREADS("who can go"),
    /// What a step does to a shared variable.
    SHARED_VALUES("value after"),
    /// What a step does to a lock.
    LOCKS("holder after"),
    /// Whether an operation returns.
    TERMINATION("returns"),
    /// Whether a state can be reached.
    REACHABLE_STATES("can come"),
    /// What must hold when all is over.
    FINAL_STATES("in the end");

    private final String word;

    Concept(String word) {
        this.word = word;
    }

    /// Its word in files.
    public String word() {
        return word;
    }
}
