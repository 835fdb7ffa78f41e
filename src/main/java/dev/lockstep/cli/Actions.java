package dev.lockstep.cli;

import dev.lockstep.session.control.WatchTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What the command line can set in motion. The composition root supplies it; each method gives the exit code.
public interface Actions {

    /// Opens the window and returns when it is closed; with no display, says so and writes pictures instead.
    ///
    /// @param wanted shown under a heading of their own unless built in, the first one open; may be empty
    /// @param pictures the folder of those pictures
    int openWindow(List<WatchTarget> wanted, Path pictures) throws IOException;

    /// Runs each scenario for a moment, or a recorded run to its end, and writes its picture, without a window.
    ///
    /// @param wanted empty for the first built-in one of each subject
    /// @param pictures the folder they are written to
    int writePictures(List<WatchTarget> wanted, Path pictures) throws IOException;

    /// Draws one step of a run to a file.
    int render(Still still) throws IOException;
}
