package dev.lockstep.app;

import dev.lockstep.export.PngPictures;
import dev.lockstep.scenario.Scenarios;
import dev.lockstep.view.Library;
import dev.lockstep.view.LockstepWindow;
import dev.lockstep.view.settings.PreferencesFile;
import java.io.IOException;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window, from reading what it needs to keeping what it leaves. What touches the disk happens on the main thread.
final class Window {
    private final PreferencesFile file;
    private final PreferencesFile.Found found;
    private final Library library;
    private @Nullable LockstepWindow window;

    private Window(PreferencesFile file, Library library) {
        this.file = file;
        this.library = library;
        found = file.read();
    }

    /// Reads scenarios and preferences.
    static Window prepare() {
        return new Window(PreferencesFile.ofUser(), new LiveLibrary(Scenarios.builtIn()));
    }

    /// Fills the stage and shows it. Called once, on the FX thread; the program ends when the stage is hidden.
    void open(Stage stage) {
        var opened = new LockstepWindow(stage, library, new PngPictures(), found.preferences());
        window = opened;
        stage.show();
        opened.say(found.notice());
    }

    /// Ends what runs and keeps the preferences. Called on the main thread, when the stage is hidden.
    ///
    /// @throws IOException if they cannot be kept
    void close() throws IOException {
        var opened = window;
        if (opened != null) {
            opened.close();
            file.write(opened.preferences());
        }
    }
}
