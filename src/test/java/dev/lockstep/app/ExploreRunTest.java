package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The real window over a real search.
@ExtendWith(WindowExtension.class)
class ExploreRunTest {
    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        Preferences preferences = new Preferences(Theme.DARK, 1, "lost-update", WatchMode.EXPLORE, 1440, 900, true);
        window.open(stage, preferences);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void lostUpdateIsSearchedToTheEndAndItsShortestFailureIsWatchedInStep(FxRobot robot) throws TimeoutException {
        LiveWindow.until(() -> shown(robot, "#counter-coverage").equals("every order"));
        LiveWindow.until(() -> shown(robot, "#counter-failures").equals("1"));
        LiveWindow.until(() -> shown(robot, "#judgementText").equals("x = 1, not 2"));
        LiveWindow.until(() -> robot.lookup("#outcomes").queryListView().getItems().size() == 2);
        LiveWindow.until(() -> !robot.lookup("#sentences").queryListView().getItems().isEmpty());
        int steps = robot.lookup("#sentences").queryListView().getItems().size();
        LiveWindow.until(() -> shown(robot, "#position").equals("step " + steps));

        Mouse.click(robot, "#watchRun");
        LiveWindow.until(() -> robot.lookup("#mode-step").<ToggleButton>query().isSelected());
        LiveWindow.until(
                () -> shown(robot, "#position").equals("step 0") && shown(robot, "#length").startsWith("of " + steps));
        Mouse.click(robot, "#step");
        LiveWindow.until(() -> shown(robot, "#position").equals("step 1"));
    }

    @Test
    void theFailureIsHeldAgainstAnOrderThatEndsWell(FxRobot robot) throws TimeoutException {
        LiveWindow.until(() -> robot.lookup("#compareRun").query().isVisible());
        Mouse.click(robot, "#compareRun");
        LiveWindow.until(() -> well(robot) != null);
        Mouse.click(robot, Objects.requireNonNull(well(robot)));
        LiveWindow.until(() -> robot.lookup(".list-cell:diverging").tryQuery().isPresent());
        assertThat(robot.lookup(".list-cell:diverging").<Node>query().getAccessibleText())
                .startsWith("The first choice that differs: ");
        assertThat(shown(robot, "#divergence")).startsWith("They ");
        Mouse.click(robot, "#closeComparison");
        LiveWindow.until(() -> !robot.lookup("#comparison").query().isVisible());
    }

    private static @Nullable Node well(FxRobot robot) {
        return robot.lookup(
                (Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().startsWith("✓  x = 2"))
                .<Node>tryQuery()
                .orElse(null);
    }

    private static String shown(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
