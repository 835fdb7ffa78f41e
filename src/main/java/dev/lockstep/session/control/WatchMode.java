package dev.lockstep.session.control;

/// How a scenario is watched.
public enum WatchMode {
    /// On real threads.
    LIVE("Live"),
    /// One simulated operation at a time.
    STEP("Step"),
    /// A search through every order that differs.
    EXPLORE("Explore");

    private final String label;

    WatchMode(String label) {
        this.label = label;
    }

    /// The word on the switch.
    public String label() {
        return label;
    }
}
