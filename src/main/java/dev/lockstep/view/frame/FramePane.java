package dev.lockstep.view.frame;

/// A part of the window that shows frames.
public interface FramePane {

    /// Shows the newest frame, on the JavaFX thread: what has not changed must cost nothing.
    void show(DrawnFrame shown);

    /// How often it wants one, since lists and tables need not change more often than they can be read. It is always
    /// shown the last one.
    default int framesPerSecond() {
        return 60;
    }
}
