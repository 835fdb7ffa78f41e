package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// A file is saved in an editor while a window shows it.
@ExtendWith(WindowExtension.class)
class EditedWindowTest {
    private static final String LIVE = """
            lockstep: 1
            id: mine
            title: Live only
            about: One.
            group: pool
            live: {workers: 2, capacity: 8, producers: 1, arrivals: 20 /s, task time: 40 ms, failing: 0 %}
            """;

    private static final String BOTH = LIVE.replace("Live only", "Both_ways") + """
            program:
              pool: {workers: 1, task time: 1 ms}
              threads:
                A: [submit a]
            """;

    private static final String STEPS = BOTH.replace("Both_ways", "Steps only").replaceFirst("live: .*\\n", "");

    @TempDir
    static Path folder = Path.of("");

    private Path file = Path.of("");
    private @Nullable LockstepWindow window;

    @Start
    void open(Stage stage) throws Exception {
        file = folder.resolve("mine.yaml");
        Files.writeString(file, LIVE);
        ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of(WatchTarget.find(file.toString())));
        window = new LockstepWindow(
                stage,
                library,
                new ShownPictures(),
                new Preferences(Theme.LIGHT, 1, library.firstWanted().orElseThrow(), WatchMode.LIVE, 1240, 780, true));
        stage.show();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void titleAndModesFollowWhatIsSaved(FxRobot robot) throws Exception {
        shows(robot, "Live only", false, WatchMode.LIVE);
        save(BOTH);
        shows(robot, "Both_ways", true, WatchMode.LIVE);
        assertThat(entry(robot).getText()).isEqualTo("Both_ways");
        save(STEPS);
        // What was watched live cannot be any more.
        shows(robot, "Steps only", true, WatchMode.STEP);
        LiveWindow.until(
                () -> robot.lookup("#position").<Labeled>tryQuery()
                        .filter(position -> position.getText().equals("step 0"))
                        .isPresent());
        // An underscore is not the mark of a key, wherever names are shown.
        assertThat(robot.lookup(".menu-button").<MenuButton>queryAll())
                .hasSizeGreaterThan(5)
                .noneMatch(MenuButton::isMnemonicParsing);
        assertThat(button(robot, WatchMode.LIVE).isDisabled()).isTrue();
    }

    @Test
    void theWindowFitsOnItsScreen(FxRobot robot) throws Exception {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Stage[] made = new Stage[1];
        LockstepWindow[] huge = new LockstepWindow[1];
        robot.interact(() -> {
            Stage stage = new Stage();
            made[0] = stage;
            Preferences large = new Preferences(Theme.LIGHT, 1, "two-locks", WatchMode.STEP, 4_000, 3_000, true);
            ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
            huge[0] = new LockstepWindow(stage, library, new ShownPictures(), large);
            stage.show();
        });
        try {
            assertThat(made[0].getWidth()).isLessThanOrEqualTo(screen.getWidth());
            assertThat(made[0].getHeight()).isLessThanOrEqualTo(screen.getHeight());
            assertThat(made[0].getX()).isGreaterThanOrEqualTo(screen.getMinX());
            assertThat(made[0].getY()).isGreaterThanOrEqualTo(screen.getMinY());
            assertThat(made[0].getMinHeight()).isLessThanOrEqualTo(screen.getHeight());
        } finally {
            robot.interact(() -> {
                huge[0].close();
                made[0].close();
            });
        }
    }

    private void save(String text) throws Exception {
        Path fresh = Files.writeString(folder.resolve("fresh"), text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void shows(FxRobot robot, String title, boolean steps, WatchMode mode) throws TimeoutException {
        LiveWindow.until(
                () -> robot.lookup("#scenarios").<Labeled>query().getText().equals(title)
                        && button(robot, WatchMode.STEP).isDisabled() != steps
                        && button(robot, mode).isSelected());
    }

    private static ToggleButton button(FxRobot robot, WatchMode mode) {
        return robot.lookup("#mode-" + mode.name().toLowerCase(Locale.ROOT)).query();
    }

    private static ToggleButton entry(FxRobot robot) {
        Node entry = robot.lookup("#scenario-yours-1").query();
        return (ToggleButton) entry;
    }
}
