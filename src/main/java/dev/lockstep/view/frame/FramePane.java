package dev.lockstep.view.frame;

/// A part of the window that shows frames.
public interface FramePane {

    /// Shows the newest frame, on the JavaFX thread: what has not changed must cost nothing.
    void show(DrawnFrame shown);

    /// The most frames a second it is shown, since lists and tables need not change more often than they can be read.
    /// The last frame is always shown.
    default int framesPerSecond() {
        return 60;
    }
}
