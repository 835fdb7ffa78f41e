package dev.lockstep.scenario.program;

/// What must come out of a program, in the order of every run there is.
public enum Expectation {
    /// Every property holds, and every run ends well.
    HOLDS("holds"),
    /// At least one run breaks a property, gets stuck or fails.
    BREAKS("breaks");

    private final String word;

    Expectation(String word) {
        this.word = word;
    }

    /// What files write.
    public String word() {
        return word;
    }
}
