package dev.lockstep.session.control;

/// Who decides when a run is left to itself.
public enum ChooserPolicy {
    /// Every thread alike, by the seed.
    RANDOM("Random"),
    /// One step each.
    FAIR("Fair turns"),
    /// The thread that runs goes on until it cannot.
    KEEP_RUNNING("Keep running");

    private final String label;

    ChooserPolicy(String label) {
        this.label = label;
    }

    /// What people call it.
    public String label() {
        return label;
    }
}
