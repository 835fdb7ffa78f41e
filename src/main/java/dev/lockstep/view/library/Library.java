package dev.lockstep.view.library;

import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The scenarios there are, and the way to run one.
public interface Library {

    /// All of them, in the order of the gallery.
    List<ScenarioCard> titles();

    /// Adds what is in a file, a scenario or a recorded run, to the titles; the same file again replaces what it was.
    /// May take a moment; never called on the JavaFX thread.
    ///
    /// @throws IllegalArgumentException if the file cannot be read or is not right: one line that says what and where
    default ScenarioCard add(Path file) {
        throw new IllegalArgumentException(file + ": nothing can be opened from files here");
    }

    /// Has `edited` told, on any thread, whenever the file of a title was saved and the titles have changed for it.
    default void follow(Runnable edited) {}

    /// Starts the scenario of this id. May take a moment; never called on the JavaFX thread.
    ///
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be watched so
    Opened open(String id, WatchMode mode, FrameListener listener);

    /// Opens the scenario of this id in Step: the branch it shows, from its start, is the run that this schedule makes,
    /// and chance goes on from there. Where the schedule does not fit, frames complain. May take a moment; never called
    /// on the JavaFX thread.
    ///
    /// @param schedule as schedules are written
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be stepped through
    default Opened watch(String id, String schedule, FrameListener listener) {
        throw new IllegalArgumentException(id + " cannot be watched by a schedule here");
    }

    /// Saves the branch that these controls show as a file of its own, which it gives; fails with one line where that
    /// cannot be. May be asked for on the JavaFX thread, which does not wait for the disk.
    default CompletableFuture<Path> save(StepControls shown, Path file) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(file + ": nothing can be saved here"));
    }

    /// Ends the recording of a session and adds it to the titles; where that cannot be, the frames of the session say
    /// why, and what is given fails.
    default CompletableFuture<ScenarioCard> keep(Session.Live recording) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("nothing can be kept here"));
    }

    /// A session that was opened.
    ///
    /// @param before is run before the session is closed: ends what follows its file
    record Opened(Session session, Runnable before) implements AutoCloseable {

        /// A session that follows no file.
        public static Opened of(Session session) {
            return new Opened(session, () -> {});
        }

        /// Ends all of it and waits for it.
        @Override
        public void close() {
            before.run();
            session.close();
        }
    }
}
