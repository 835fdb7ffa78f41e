package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
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
import org.testfx.util.WaitForAsyncUtils;

/// A question in a window as low as a small screen.
@ExtendWith(WindowExtension.class)
class LowLessonTest {

    private final BuiltInWindow opened = new BuiltInWindow();

    @Start
    void start(Stage stage) {
        opened.open(stage, "pool-two-conditions", WatchMode.STEP, 1024, 680);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().filter(Labeled::isVisible).map(Labeled::getText).orElse("");
    }

    private static Bounds inScene(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void leavesBothBarsInItBeforeAndAfterTheAnswer(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#question").equals("Who goes next?"));
        for (int step = 1; step <= 9; step++) {
            String here = "step " + step;
            robot.type(KeyCode.RIGHT);
            until(() -> text(robot, "#position").equals(here));
        }
        robot.type(KeyCode.Q);
        until(() -> text(robot, "#askedText").endsWith("?"));
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> isWhole(robot));
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        until(() -> !text(robot, "#judgedWord").isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> isWhole(robot));
        assertThat(inScene(robot, "#askAgain").getMaxX()).isLessThanOrEqualTo(1024);
    }

    private static boolean isWhole(FxRobot robot) {
        double height = robot.lookup(".window").query().getScene().getHeight();
        return inScene(robot, "#askedText").getHeight() > 0
                && inScene(robot, ".status-bar").getMaxY() <= height
                && inScene(robot, ".window").getMinY() >= 0;
    }
}
