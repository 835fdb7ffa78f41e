package dev.lockstep.view.settings;

/// Which colours the window has.
public enum Theme {
    LIGHT("Light"),
    DARK("Dark"),
    /// As the desktop has it, and changing with it.
    SYSTEM("As the system");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
