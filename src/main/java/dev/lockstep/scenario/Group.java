package dev.lockstep.scenario;

/// The subject of a scenario.
public enum Group {
    POOL("pool"),
    CACHE("cache"),
    BARRIER("barrier"),
    /// Well-known programs over free objects.
    CLASSICS("classics");

    private final String word;

    Group(String word) {
        this.word = word;
    }

    /// Its word in files.
    public String word() {
        return word;
    }
}
