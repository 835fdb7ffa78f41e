package dev.lockstep.runtime;

/// What a run of a person's own program may use up. A run that does is stopped, which says nothing of the program.
public enum RunBudget {
    /// Rounds of loops and calls of methods, so that a program that computes for ever is stopped on every machine at the
    /// same line.
    ROUNDS("it computes for too long without an end"),
    /// Calls within calls.
    STACK("its calls are nested too deep"),
    MEMORY("the memory is full"),
    /// It does what nothing here can order.
    MEANS("it does what Lockstep cannot order"),
    /// It needs accesses to be steps that are none in this form of the run.
    STEPS("what it reads has to be a step");

    private final String words;

    RunBudget(String words) {
        this.words = words;
    }

    /// The end of a sentence in reports.
    public String words() {
        return words;
    }
}
