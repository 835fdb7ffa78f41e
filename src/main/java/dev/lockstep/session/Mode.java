package dev.lockstep.session;

/// How a scenario is watched.
public enum Mode {
    /// On real threads.
    LIVE("Live"),
    /// One operation at a time.
    STEP("Step"),
    /// Every order that differs.
    EXPLORE("Explore");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /// The word on the switch.
    public String label() {
        return label;
    }
}
