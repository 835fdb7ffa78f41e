package dev.lockstep.app;

import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.util.List;
import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The real window over real sessions of the built-in scenarios.
final class BuiltInWindow implements AutoCloseable {
    private @Nullable LockstepWindow window;

    /// Opens it in the light theme, without motion. On the JavaFX thread.
    ///
    /// @param width of the window, if other test classes have not left the shared stage with another
    void open(Stage stage, String scenario, WatchMode mode, double width, double height) {
        open(stage, new Preferences(Theme.LIGHT, 1, scenario, mode, width, height, true));
    }

    /// Opens it as somebody has left it. On the JavaFX thread.
    void open(Stage stage, Preferences preferences) {
        window = new LockstepWindow(
                stage, ScenarioLibrary.of(Scenarios.builtIn(), List.of()), new ShownPictures(), preferences);
        stage.show();
    }

    LockstepWindow window() {
        return Objects.requireNonNull(window, "not open");
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }
}
