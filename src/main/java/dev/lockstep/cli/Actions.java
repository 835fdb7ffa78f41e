package dev.lockstep.cli;

import dev.lockstep.lecture.Lecture;
import dev.lockstep.session.control.WatchTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// The work behind the command line that needs JavaFX. The composition root supplies it; each method gives the exit
/// code.
public interface Actions {

    /// Opens the window and returns when it is closed; with no display, says so and writes pictures instead.
    ///
    /// @param wanted the targets named on the command line, the first of which is opened; may be empty
    /// @param pictures the folder of those pictures
    int openWindow(List<WatchTarget> wanted, Path pictures) throws IOException;

    /// Opens the window at the first stop of a lecture and returns when it is closed; with no display, says so and writes
    /// pictures of its scenarios instead.
    ///
    /// @param file where the lecture came from; null where it is built in
    /// @param pictures the folder of those pictures
    default int openLecture(Lecture lecture, @Nullable Path file, Path pictures) throws IOException {
        throw new UnsupportedOperationException("no lecture can be held here");
    }

    /// Runs each scenario for a moment, or a recorded run to its end, and writes its picture, without a window.
    ///
    /// @param wanted empty for the first built-in scenario of each group
    /// @param pictures the folder they are written to
    int writePictures(List<WatchTarget> wanted, Path pictures) throws IOException;

    /// Writes a figure to its file.
    ///
    /// @param progress receives the share that is written, from 0 to 1
    int render(DrawnFigure figure, DoubleConsumer progress) throws IOException;
}
