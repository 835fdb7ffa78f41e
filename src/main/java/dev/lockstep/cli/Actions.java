package dev.lockstep.cli;

import java.io.IOException;
import java.nio.file.Path;

/// What the command line can set in motion. The composition root supplies it; each method gives the exit code.
public interface Actions {

    /// Opens the window and returns when it is closed; with no display, says so and writes pictures instead.
    ///
    /// @param pictures the folder of those pictures
    int openWindow(Path pictures) throws IOException;

    /// Runs each scenario for a moment and writes its picture, without a window.
    ///
    /// @param pictures the folder they are written to
    int writePictures(Path pictures) throws IOException;
}
