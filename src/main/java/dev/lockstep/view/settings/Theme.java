package dev.lockstep.view.settings;

/// The theme of the window.
public enum Theme {
    LIGHT("Light"),
    DARK("Dark"),
    /// That of the desktop, and changing with it.
    SYSTEM("As the system");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
