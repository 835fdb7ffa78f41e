package dev.lockstep.view.settings;

/// The theme of the window.
public enum Theme {
    LIGHT,
    DARK,
    /// That of the desktop, and changing with it.
    SYSTEM
}
