package dev.lockstep.scenario.program;

/// The expected result of a program, over all orders of its steps.
public enum Expectation {
    /// Every property holds, and every run ends well.
    HOLDS("holds"),
    /// At least one run breaks a property, gets stuck or fails.
    BREAKS("breaks");

    private final String word;

    Expectation(String word) {
        this.word = word;
    }

    /// Its word in files.
    public String word() {
        return word;
    }
}
