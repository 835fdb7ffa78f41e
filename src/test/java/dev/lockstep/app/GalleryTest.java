package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ScenarioCard;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Every built-in scenario, clicked in the gallery one after another.
@ExtendWith(WindowExtension.class)
class GalleryTest {
    private final LiveWindow window = new LiveWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "barrier-three-meet");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyScenarioStartsWhenItIsClicked(FxRobot robot) throws TimeoutException {
        List<ScenarioCard> live = window.titles().stream().filter(title -> title.modes().contains(WatchMode.LIVE))
                .toList();
        assertThat(live).hasSize(12);
        for (ScenarioCard title : live) {
            LiveWindow.pick(robot, title.id());
            window.until(
                    frame -> frame.title().equals(title) && frame.recording().recorded() > 10 && Engines.lives(frame));
            LiveWindow.until(() -> reads(robot, title.title()));
            LiveWindow.until(() -> hasToken(robot, letter(title)));
            assertThat(window.frame().complaint()).isEmpty();
            assertThat(LiveWindow.error(robot)).isEmpty();
        }
    }

    /// The first letter of those who are at work in an engine.
    private static String letter(ScenarioCard title) {
        return switch (title.id().substring(0, title.id().indexOf('-'))) {
            case "pool" -> "W";
            case "cache" -> "C";
            default -> "P";
        };
    }

    private static boolean hasToken(FxRobot robot, String letter) {
        return robot.lookup(".token").<Node>queryAll().stream()
                .filter(Node::isVisible)
                .anyMatch(node -> String.valueOf(node.getAccessibleText()).startsWith("Thread " + letter + "1,"));
    }

    /// Whether this stands on the stage.
    private static boolean reads(FxRobot robot, String text) {
        Parent stage = robot.lookup("#stage").query();
        return robot.from(stage)
                .lookup((Node node) -> node instanceof Text && node.isVisible())
                .<Text>queryAll()
                .stream()
                .anyMatch(each -> each.getText().equals(text));
    }
}
