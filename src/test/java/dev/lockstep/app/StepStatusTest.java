package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// What the status bar says of a run that is stepped through.
@ExtendWith(WindowExtension.class)
class StepStatusTest {

    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        stage.setWidth(1024);
        stage.setHeight(700);
        window.open(stage, "lost-update", WatchMode.STEP, 1024, 700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aVariableIsShownAsAnAssignmentAndWhoMadeTheChoicesIsSaidOfThem(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#figures").startsWith("x\u00a0=\u00a00"));
        robot.type(KeyCode.DIGIT1);
        until(
                () -> robot.lookup(".status-bar .label").<Labeled>queryAll().stream()
                        .anyMatch(
                                label -> label.getText()
                                        .startsWith("Deterministic · choices by hand · virtual time ")));

        assertThat(text(robot, "#position")).isEqualTo("step 1");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
