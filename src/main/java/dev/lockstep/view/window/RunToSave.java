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

    /// The ending of the name of a timeline's file.
    private static final String TIMELINE = ".json";

    /// @param scenario the id of the shown scenario
    /// @param recorded whether its threads were real, so that it has a timeline
    void ask(Window owner, String scenario, boolean recorded) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Labels.text("saveRunTitle"));
        chooser.setInitialFileName(scenario + EXTENSION);
        ExtensionFilter timeline = new ExtensionFilter(Labels.text("timelines"), "*" + TIMELINE);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Labels.text("recordedRuns"), "*" + EXTENSION));
        if (recorded) {
            chooser.getExtensionFilters().add(timeline);
        }
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            save(chosen.toPath(), timeline.equals(chooser.getSelectedExtensionFilter()) ? TIMELINE : EXTENSION);
        }
    }

    void save(Path chosen) {
        save(chosen, EXTENSION);
    }

    private void save(Path chosen, String extension) {
        var _ = open.save(CompletableFuture.supplyAsync(() -> place(chosen, extension)))
                .whenComplete(
                        (file, failure) -> fx.execute(() -> {
                            if (failure == null) {
                                saved.accept(Labels.text("runSaved", file));
                            } else {
                                refused.accept(refusal(failure));
                            }
                        }));
    }

    private static Path place(Path chosen, String extension) {
        Path file = withExtension(chosen, extension);
        if (!file.equals(chosen) && Files.exists(file)) {
            // The dialog asked about the name as typed, not about this one.
            throw new IllegalArgumentException(Labels.text("fileExists", file));
        }
        return file;
    }

    private static Path withExtension(Path chosen, String extension) {
        String name = String.valueOf(chosen.getFileName());
        return name.contains(".") ? chosen : chosen.resolveSibling(name + extension);
    }

    private static String refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        return Labels.text("runNotSaved", ErrorLine.of(cause));
    }
}
