package dev.lockstep.scenario;

/// The subject of a scenario, and its heading in the gallery.
public enum Group {
    POOL("pool", "Worker pool"),
    CACHE("cache", "Keyed-lock cache"),
    BARRIER("barrier", "Barrier"),
    /// Well-known programs over free objects.
    CLASSICS("classics", "Classics");

    private final String word;
    private final String title;

    Group(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// Its word in files.
    public String word() {
        return word;
    }

    /// Its heading.
    public String title() {
        return title;
    }
}
