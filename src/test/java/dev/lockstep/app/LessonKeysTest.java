package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Scores.Count;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// A person predicts, is wrong and right, takes a challenge up and wins it, in the real window and by keyboard alone.
@ExtendWith(WindowExtension.class)
class LessonKeysTest {

    private final BuiltInWindow opened = new BuiltInWindow();

    @Start
    void start(Stage stage) {
        opened.open(stage, "two-locks", WatchMode.STEP, 1200, 900);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().filter(Labeled::isVisible).map(Labeled::getText).orElse("");
    }

    private static boolean isSeen(FxRobot robot, String id) {
        Node node = robot.lookup(id).<Node>tryQuery().orElse(null);
        while (node != null && node.isVisible()) {
            if (node.getParent() == null) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    @Test
    void predictionsAndAChallengeNeedNoMouse(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#question").equals("Who goes next?"));
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#lastSentences").equals("A takes lock left."));

        robot.type(KeyCode.Q);
        until(() -> text(robot, "#askedText").equals("A takes the next step. Who holds lock right then?"));
        // Nothing says who could go, and no step is taken by a number.
        until(() -> !isSeen(robot, "#row"));
        robot.type(KeyCode.DIGIT3, KeyCode.UP, KeyCode.ENTER);
        until(() -> text(robot, "#judgedWord").equals("Not so"));
        assertThat(text(robot, "#option-1")).isEqualTo("✓ A");
        assertThat(text(robot, "#option-3")).isEqualTo("✕ nobody");
        assertThat(opened.window().scores().counts()).isEqualTo(Map.of(Concept.LOCKS, new Count(0, 1)));

        robot.type(KeyCode.Q);
        until(
                () -> text(robot, "#askedText").contains("takes the next step. Who holds lock")
                        && !isSeen(robot, "#judgedWord"));
        robot.type(KeyCode.ESCAPE);
        until(() -> isSeen(robot, "#row"));

        robot.type(KeyCode.C);
        until(() -> text(robot, "#dareGoal").equals("Be the scheduler: break it."));
        until(() -> text(robot, "#position").equals("step 0"));
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#lastSentences").equals("A takes lock left."));
        robot.type(KeyCode.H);
        until(() -> text(robot, "#dareTold").equals("B · take lock right: after this it can still be reached."));
        robot.type(KeyCode.DIGIT2);
        until(() -> text(robot, "#dareTold").endsWith("Reached in 2 steps. No way is shorter."));
    }
}
