package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// What the last step did is told whole in a window of usual size, whatever stands above it.
@ExtendWith(WindowExtension.class)
class LongSentenceTest {

    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        stage.setWidth(1024);
        stage.setHeight(700);
        window.open(stage, "two-locks", WatchMode.STEP, 1024, 700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void besideAVerdictTheSentenceIsWholeAndTheStepStandsOnItsFirstLine(FxRobot robot) throws TimeoutException {
        step(robot, KeyCode.DIGIT1, 1);
        step(robot, KeyCode.DIGIT2, 2);
        until(() -> robot.lookup(".verdict").query().isVisible());

        assertWhole(robot, "B takes lock right. A waits for lock right, which B holds. B waits for lock left,");
    }

    @Test
    void belowThePartnersNoticeTheSentenceIsWhole(FxRobot robot) throws TimeoutException {
        robot.interact(robot.lookup("#scenario-philosophers").<ToggleButton>query()::fire);
        until(() -> text(robot, "#scenarios").equals("Dining philosophers"));
        until(() -> text(robot, "#position").equals("step 0"));
        step(robot, KeyCode.DIGIT1, 1);
        step(robot, KeyCode.DIGIT2, 2);
        step(robot, KeyCode.DIGIT3, 3);
        robot.type(KeyCode.W);
        until(() -> text(robot, "#position").equals("step 2") && robot.lookup("#partnerRun").query().isVisible());

        assertWhole(robot, "P2 takes lock fork2.");
    }

    /// The text beginning so is shown whole.
    private static void assertWhole(FxRobot robot, String beginning) throws TimeoutException {
        until(() -> text(robot, "#lastSentences").startsWith(beginning));
        until(() -> shown(robot, "#lastSentences").getText().equals(text(robot, "#lastSentences")));
        Node pane = robot.lookup("#narration").query();
        until(() -> bottom(shown(robot, "#lastSentences")) <= bottom(pane) + 1);
        assertThat(top(robot, "#stepNumber")).isEqualTo(top(robot, "#lastSentences"));
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    private static long top(FxRobot robot, String id) {
        Text text = shown(robot, id);
        return Math.round(text.localToScene(text.getBoundsInLocal()).getMinY());
    }

    private static Text shown(FxRobot robot, String id) {
        return (Text) robot.lookup(id).query().lookup(".text");
    }

    private static void step(FxRobot robot, KeyCode key, int step) throws TimeoutException {
        robot.type(key);
        until(() -> text(robot, "#position").equals("step " + step));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
