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

/// The tour of a first start.
@ExtendWith(WindowExtension.class)
class TourTest {

    private final BuiltInWindow opened = new BuiltInWindow();

    @Start
    void start(Stage stage) {
        opened.open(stage, "lost-update", WatchMode.STEP, 1200, 800);
        opened.window().beginTour();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#tourText").<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    @Test
    void itEndsInHavingSteppedGoneBackAndBrokenSomething(FxRobot robot) throws TimeoutException {
        until(() -> told(robot).equals("1 of 3: press → to take one step."));
        robot.type(KeyCode.RIGHT);
        until(() -> told(robot).equals("2 of 3: press ← to take it back."));
        robot.type(KeyCode.LEFT);
        until(() -> told(robot).startsWith("3 of 3: break it."));
        // Both read before either writes.
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT2);
        until(() -> told(robot).startsWith("Done: you have stepped, gone back, and broken something."));
        robot.type(KeyCode.ESCAPE);
        until(() -> told(robot).isEmpty());
        assertThat(robot.lookup("#tourRow").query().isVisible()).isFalse();
    }
}
