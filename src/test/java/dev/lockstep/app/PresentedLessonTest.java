package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
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

/// A question before an audience.
@ExtendWith(WindowExtension.class)
class PresentedLessonTest {

    private final BuiltInWindow opened = new BuiltInWindow();

    @Start
    void start(Stage stage) {
        opened.open(stage, "philosophers", WatchMode.STEP, 1200, 900);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static boolean is(FxRobot robot, String id, String state) {
        return robot.lookup(id).<Node>tryQuery()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().filter(Labeled::isVisible).map(Labeled::getText).orElse("");
    }

    @Test
    void tellsARightAnswerThatWasMissedFromOneThatWasMarked(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#question").equals("Who goes next?"));
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.DIGIT3);
        until(() -> text(robot, "#position").equals("step 2"));
        robot.type(KeyCode.F, KeyCode.Q);
        until(() -> robot.lookup("#presented-option-3").tryQuery().isPresent());
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        until(() -> text(robot, "#presented-option-2").startsWith("✓"));
        assertThat(is(robot, "#presented-option-1", "good")).isTrue();
        assertThat(is(robot, "#presented-option-2", "missed")).isTrue();
        assertThat(is(robot, "#presented-option-2", "good")).isFalse();
    }
}
