package dev.lockstep.view.desk;

import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.WatchMode;
import java.nio.file.Path;
import java.util.List;

/// The scenarios there are, and the way to run one.
public interface Library {

    /// All of them, in the order of the gallery.
    List<ScenarioCard> titles();

    /// Adds what is in a file, a scenario or a recorded run, to the titles; the same file again replaces what it was. May
    /// take a moment; never called on the JavaFX thread.
    ///
    /// @throws IllegalArgumentException if the file cannot be read or is not right: one line that says what and where
    default ScenarioCard add(Path file) {
        throw new IllegalArgumentException(file + ": nothing can be opened from files here");
    }

    /// Has `edited` told, on any thread, whenever the file of a title was saved and the titles have changed for it.
    default void follow(Runnable edited) {}

    /// Starts the scenario of this id. May take a moment; never called on the JavaFX thread.
    ///
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be watched in this branch
    SessionSteering open(String id, WatchMode mode, FrameListener listener);

    /// Opens the scenario of this id in Step: the branch it shows, from its start, is the run that this schedule makes, and
    /// chance goes on from there. Where the schedule does not fit, frames complain. May take a moment; never called on the
    /// JavaFX thread.
    ///
    /// @param schedule as schedules are written
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be stepped through
    default SessionSteering watch(String id, String schedule, FrameListener listener) {
        throw new IllegalArgumentException(id + " cannot be watched by a schedule here");
    }
}
