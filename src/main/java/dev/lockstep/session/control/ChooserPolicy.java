package dev.lockstep.session.control;

/// Who chooses the next thread while a run goes by itself.
public enum ChooserPolicy {
    /// Every enabled thread with equal chance, by the seed.
    RANDOM("Random"),
    /// One step of each thread in turn.
    FAIR("Fair turns"),
    /// The running thread takes its next step until it cannot.
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
