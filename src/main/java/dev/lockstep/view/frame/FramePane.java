package dev.lockstep.view.frame;

/// A part of the window that shows frames.
public interface FramePane {

    /// Shows the newest frame, on the JavaFX thread, about 60 times a second: what has not changed must cost nothing.
    void show(DrawnFrame shown);
}
