package dev.lockstep.app;

import dev.lockstep.export.PictureFiles;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.PreferencesFile;
import dev.lockstep.view.window.LockstepWindow;
import java.io.IOException;
import java.util.List;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The life of the window, from reading scenarios and preferences to writing the preferences. The disk is touched on
/// the main thread alone.
final class Window {
    private final PreferencesFile file;
    private final PreferencesFile.Found found;
    private final ScenarioLibrary library;
    private @Nullable LockstepWindow window;

    private Window(PreferencesFile file, PreferencesFile.Found found, ScenarioLibrary library) {
        this.file = file;
        this.found = found;
        this.library = library;
    }

    /// Reads preferences, and of the built-in scenarios the one that is shown first.
    ///
    /// @param wanted the targets named on the command line; the first is open at the start
    static Window prepare(List<WatchTarget> wanted) {
        PreferencesFile file = PreferencesFile.ofUser();
        PreferencesFile.Found found = file.read();
        String kept = found.preferences().scenario();
        String first = Scenarios.isBuiltIn(kept) ? kept : Scenarios.FIRST;
        return new Window(file, found, ScenarioLibrary.beginningWith(first, wanted));
    }

    /// Fills the stage and shows it. Called once, on the FX thread; the program ends when the stage is hidden.
    void open(Stage stage) {
        LockstepWindow opened = new LockstepWindow(stage, library, new PictureFiles(), preferences());
        window = opened;
        stage.show();
        opened.say(found.notice());
    }

    private Preferences preferences() {
        Preferences kept = found.preferences();
        return library.firstWanted().map(kept::withScenario).orElse(kept);
    }

    /// Ends the session and writes the preferences. Called on the main thread, when the stage is hidden.
    ///
    /// @throws IOException if they cannot be kept
    void close() throws IOException {
        LockstepWindow opened = window;
        if (opened != null) {
            opened.close();
            file.write(opened.preferences());
        }
    }
}
