package dev.lockstep.view.window;

import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.step.NarrationController;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for files of lectures and of answers, and writes them. For the JavaFX thread, which never waits for the disk.
///
/// @param saved shows a person, on the JavaFX thread, that a file was written
/// @param refused shows a person that it was not
/// @param added receives a lecture that was written, on the JavaFX thread
record LectureFiles(
        Library library,
        OpenScenario open,
        Executor fx,
        Consumer<String> saved,
        Consumer<String> refused,
        Consumer<LectureCard> added) {
    /// The ending of the name of a file of answers.
    static final String ANSWERS = ".answers";
    private static final String LECTURE = ".yaml";

    /// Asks where the answers to `lecture` are to be saved.
    void saveAnswers(Window owner, LectureCard lecture) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Labels.text("saveAnswersTitle"));
        chooser.setInitialFileName(lecture.lecture().id() + ANSWERS);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Labels.text("answerFiles"), "*" + ANSWERS));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            saveAnswers(lecture, chosen.toPath());
        }
    }

    void saveAnswers(LectureCard lecture, Path file) {
        var _ = library.saveAnswers(lecture, file).whenComplete(
                (place, failure) -> fx.execute(() -> {
                    if (failure == null) {
                        saved.accept(Labels.text("answersSaved", place));
                    } else {
                        refused.accept(Labels.text("answersNotSaved", ErrorLine.of(cause(failure))));
                    }
                }));
    }

    /// Asks for the lecture to which the shown state is added.
    ///
    /// @param id of the card of the shown scenario
    /// @param begin whether it is a new one
    void addStop(Window owner, String id, StepFrame shown, boolean begin) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Labels.text(begin ? "newLectureTitle" : "addStopTitle"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Labels.text("lectureFiles"), "*" + LECTURE));
        if (begin) {
            chooser.setInitialFileName("lecture" + LECTURE);
        }
        File chosen = begin ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
        if (chosen == null) {
            return;
        }
        if (begin && chosen.exists()) {
            // What is there is somebody's work: a stop can be added to it, and nothing takes its place.
            refused.accept(Labels.text("lectureExists", chosen));
            return;
        }
        addStop(id, shown, chosen.toPath());
    }

    void addStop(String id, StepFrame shown, Path file) {
        var _ = open.addStop(id, shown.position().step(), NarrationController.sentences(shown), file).whenComplete(
                (card, failure) -> fx.execute(() -> {
                    if (failure == null) {
                        added.accept(card);
                        saved.accept(
                                Labels.text("stopAdded", card.lecture().stops().getLast().id(), file));
                    } else {
                        refused.accept(Labels.text("stopNotAdded", ErrorLine.of(cause(failure))));
                    }
                }));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
