package dev.lockstep.explore;

/// The methods of searching the orders of a program.
public enum SearchMethod {
    /// Every inequivalent order, each once.
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

    /// Its name for people.
    public String words() {
        return words;
    }

    /// The default bound of schedules.
    public long usualLimit() {
        return usualLimit;
    }

    /// Whether orders are drawn at random, so that it can never have run them all.
    public boolean isRandom() {
        return this == PCT || this == RANDOM;
    }
}
