package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The real window without a mouse.
@ExtendWith(WindowExtension.class)
class KeyboardTest {
    private static final int MOST_STOPS = 60;

    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "philosophers", WatchMode.STEP, 1240, 780);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aLectureIsHeldFromTheSearchForAScenarioToTheKeptSearchOfItsOrders(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        // Finds a scenario by words, and opens it.
        with(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("lost update");
        until(
                () -> robot.lookup("#scenario-lost-update").tryQuery().isPresent()
                        && robot.lookup("#scenario-philosophers").tryQuery().isEmpty());
        robot.type(KeyCode.DOWN);
        until(() -> isFocused(robot, "#scenario-lost-update"));
        for (int up = 0; up < MOST_STOPS && !isFocused(robot, "#gallery-words"); up++) {
            robot.type(KeyCode.UP);
        }
        until(() -> isFocused(robot, "#gallery-words"));
        robot.type(KeyCode.DOWN);
        until(() -> isFocused(robot, "#scenario-lost-update"));
        robot.type(KeyCode.ENTER);
        until(() -> text(robot, "#scenarios").equals("Lost update"));

        // Chooses, steps, and goes back.
        until(() -> text(robot, "#position").equals("step 0"));
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.DIGIT2);
        until(() -> text(robot, "#position").equals("step 2"));
        robot.type(KeyCode.LEFT);
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.RIGHT);
        until(() -> text(robot, "#position").equals("step 2"));

        // Presents it, with a black screen for a while.
        robot.type(KeyCode.F);
        until(() -> robot.lookup("#presented .token").tryQuery().isPresent());
        robot.type(KeyCode.B);
        until(() -> isSeen(robot, ".black"));
        robot.type(KeyCode.RIGHT);
        until(() -> !isSeen(robot, ".black"));
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#position").tryQuery().isPresent());
        assertThat(text(robot, "#position")).isEqualTo("step 2");

        // Searches every order, watches the failure that was found, and comes back to the same search.
        with(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> robot.lookup("#watchRun").tryQuery().isPresent() && isSeen(robot, "#watchRun"));
        Node watch = robot.lookup("#watchRun").query();
        tabTo(robot, watch);
        String found = text(robot, "#shownHeading");
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup("#mode-step").<ToggleButton>query().isSelected());
        until(() -> text(robot, "#position").startsWith("step "));
        with(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> robot.lookup("#mode-explore").<ToggleButton>query().isSelected());
        until(() -> isSeen(robot, "#watchRun") && text(robot, "#shownHeading").equals(found));
    }

    private static void tabTo(FxRobot robot, Node wanted) {
        for (int stop = 0; stop < MOST_STOPS && !wanted.isFocused(); stop++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(wanted.isFocused()).isTrue();
    }

    private static void with(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
    }

    private static boolean isFocused(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private static boolean isSeen(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
