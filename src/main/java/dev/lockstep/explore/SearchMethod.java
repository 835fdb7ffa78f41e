package dev.lockstep.explore;

/// The ways of going through the orders of a program.
public enum SearchMethod {
    /// Every order that differs, each once.
    DPOR("partial-order reduction", 1_000_000),
    /// Every order.
    DFS("depth first, without reduction", 1_000_000),
    /// Random priorities.
    PCT("random priorities", 10_000),
    /// Random choices.
    RANDOM("random orders", 10_000);

    private final String words;
    private final long usualLimit;

    SearchMethod(String words, long usualLimit) {
        this.words = words;
        this.usualLimit = usualLimit;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    /// The most schedules where nobody says another number.
    public long usualLimit() {
        return usualLimit;
    }

    /// Whether orders are drawn by chance, so that it never has run them all.
    public boolean isRandom() {
        return this == PCT || this == RANDOM;
    }
}
