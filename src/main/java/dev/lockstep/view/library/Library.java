package dev.lockstep.view.library;

import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.settings.RecentScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The scenarios there are, and the way to run one.
public interface Library {

    /// All of them, in the order of the gallery.
    List<ScenarioCard> titles();

    /// Adds the scenario or recorded run of a file to the titles; the same file again replaces its title.
    /// May take a moment; never called on the JavaFX thread.
    ///
    /// @throws IllegalArgumentException if the file cannot be read or is not right: one line that says what and where
    default ScenarioCard add(Path file) {
        throw new IllegalArgumentException(file + ": nothing can be opened from files here");
    }

    /// Has `edited` called, on any thread, whenever the file of a title was saved and the titles have changed for it.
    default void follow(Runnable edited) {}

    /// What is kept of this title as open not long ago; empty for a recording that is in no file. Does not touch the
    /// disk.
    default Optional<RecentScenario> recent(String id) {
        return titles().stream()
                .filter(title -> title.id().equals(id))
                .findFirst()
                .map(title -> new RecentScenario(title.title(), id, ""));
    }

    /// The file that the scenario or recorded run of this id came from; empty where it came from none. Does not touch
    /// the disk.
    default Optional<Path> file(String id) {
        return Optional.empty();
    }

    /// Starts the scenario of this id. May take a moment; never called on the JavaFX thread.
    ///
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be watched so
    Opened open(String id, WatchMode mode, FrameListener listener);

    /// Opens the scenario of this id in Step, at the start of a branch with the choices of this schedule; after them
    /// the choices are random. Where the schedule does not fit, the frames say so. May take a moment; never called on
    /// the JavaFX thread.
    ///
    /// @param schedule as schedules are written
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be stepped through
    default Opened watch(String id, String schedule, FrameListener listener) {
        throw new IllegalArgumentException(id + " cannot be watched by a schedule here");
    }

    /// Opens the scenario of this id in Step, with the choices of a run of its partner, as far as each is enabled in both
    /// and runs the same operation. May take a moment; never called on the JavaFX thread.
    ///
    /// @param partner the run of the partner
    /// @param hasFault whether the partner is the one with the fault
    /// @throws IllegalArgumentException if there is no such scenario, or it cannot be stepped through
    default Opened openLike(String id, RunSoFar partner, boolean hasFault, FrameListener listener) {
        throw new IllegalArgumentException(id + " cannot be watched beside a partner here");
    }

    /// The lectures there are, in the order of the gallery. May take a moment; never called on the JavaFX thread.
    default List<LectureCard> lectures() {
        return List.of();
    }

    /// Adds the lecture of a file to the lectures, if it is one; the same file again replaces it. May take a moment;
    /// never called on the JavaFX thread.
    ///
    /// @return empty where the file is no lecture
    /// @throws IllegalArgumentException if it is one, and is not right: one line that says what and where
    default Optional<LectureCard> addLecture(Path file) {
        return Optional.empty();
    }

    /// Opens a stop of a lecture in Step; what is done there is noted for [#saveAnswers]. May take a moment; never called
    /// on the JavaFX thread.
    ///
    /// @param stop its number, from 0
    /// @throws IllegalArgumentException if there is no such stop
    default Opened openStop(LectureCard lecture, int stop, FrameListener listener) {
        throw new IllegalArgumentException("there are no lectures here");
    }

    /// How many answers and ways of a challenge were noted in a lecture and are in no file yet. Does not touch the disk.
    default int unsavedAnswers(LectureCard lecture) {
        return 0;
    }

    /// Saves what was done in a lecture as a new file, and gives its path; fails with one line where that is not
    /// possible. May be called on the JavaFX thread, which does not wait for the disk.
    default CompletableFuture<Path> saveAnswers(LectureCard lecture, Path file) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(file + ": nothing can be saved here"));
    }

    /// Adds the shown step of the branch that these controls show as a stop to the lecture in `file`, which is made
    /// where there is none, and gives the lecture; fails with one line where that is not possible. May be called on the
    /// JavaFX thread, which does not wait for the disk.
    ///
    /// @param id of the card of the scenario that is stepped through
    /// @param text what the stop says, in the language that is spoken now
    default CompletableFuture<LectureCard> addStop(String id, StepControls shown, int step, String text, Path file) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(file + ": nothing can be saved here"));
    }

    /// Saves the branch that these controls show as a new file, and gives its path; fails with one line where that is
    /// not possible. A name that ends in `.json` is that of a timeline, which only a recording of real threads has. May be called on the JavaFX thread, which does not wait for the disk.
    default CompletableFuture<Path> save(StepControls shown, Path file) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(file + ": nothing can be saved here"));
    }

    /// The choices that lead to a step of the branch that these controls show, as schedules are written; empty where
    /// there are none. Does not wait for the session.
    default CompletableFuture<String> scheduleTo(StepControls shown, int step) {
        return CompletableFuture.completedFuture("");
    }

    /// Ends the recording of a session and adds it to the titles; where that is not possible, the frames of the session
    /// say why, and the future fails.
    default CompletableFuture<ScenarioCard> keep(Session.Live recording) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("nothing can be kept here"));
    }

    /// A session that was opened.
    ///
    /// @param before is run before the session is closed: ends the watch of its file
    record Opened(Session session, Runnable before) implements AutoCloseable {

        /// A session whose file is not watched.
        public static Opened of(Session session) {
            return new Opened(session, () -> {});
        }

        /// Ends the watch and the session, and waits for their threads.
        @Override
        public void close() {
            before.run();
            session.close();
        }
    }
}
