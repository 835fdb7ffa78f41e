package dev.lockstep.view.window;

import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for a file and saves the shown run there. For the JavaFX thread, which never waits for the disk.
///
/// @param saved shows a person, on the JavaFX thread, that it was saved
/// @param refused shows a person that it was not
record RunToSave(OpenScenario open, Executor fx, Consumer<String> saved, Consumer<String> refused) {
    /// The ending of the name of a recorded run's file.
    static final String EXTENSION = ".trace";

    /// @param scenario the id of the shown scenario
    void ask(Window owner, String scenario) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Labels.text("saveRunTitle"));
        chooser.setInitialFileName(scenario + EXTENSION);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Labels.text("recordedRuns"), "*" + EXTENSION));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    void save(Path chosen) {
        var _ = open.save(CompletableFuture.supplyAsync(() -> place(chosen)))
                .whenComplete(
                        (file, failure) -> fx.execute(() -> {
                            if (failure == null) {
                                saved.accept(Labels.text("runSaved", file));
                            } else {
                                refused.accept(refusal(failure));
                            }
                        }));
    }

    private static Path place(Path chosen) {
        Path file = withExtension(chosen);
        if (!file.equals(chosen) && Files.exists(file)) {
            // The dialog asked about the name as typed, not about this one.
            throw new IllegalArgumentException(Labels.text("fileExists", file));
        }
        return file;
    }

    private static Path withExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.contains(".") ? chosen : chosen.resolveSibling(name + EXTENSION);
    }

    private static String refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        return Labels.text("runNotSaved", ErrorLine.of(cause));
    }
}
