package dev.lockstep.app;

import static dev.lockstep.app.Engines.pool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.frame.LiveFrame;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// A freeze really stops the engines, and what was asked for meanwhile is done afterwards.
@ExtendWith(WindowExtension.class)
class FreezeTest {
    private final LiveWindow window = new LiveWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "pool-backpressure");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingHappensWhileFrozenAndWhatWasAskedForIsDoneAfterwards(FxRobot robot) throws TimeoutException {
        window.until(frame -> Engines.lives(frame) && pool(frame).counts().succeeded() > 0);
        Mouse.click(robot, "#freeze");
        window.until(liveFrame -> liveFrame.clock().frozen());
        window.dragOnly(robot, "workers", 0.2);
        LiveFrame before = window.until(frame -> asks(frame, "workers"));
        LiveWindow.press(robot, "burst");
        LiveWindow.press(robot, "add-worker");
        LiveFrame after = window.until(frame -> asks(frame, "burst") && asks(frame, "add-worker"));

        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(after.recording().recorded()).isEqualTo(before.recording().recorded());
        assertThat(after.nanos()).isEqualTo(before.nanos());
        assertThat(after.snapshot()).isEqualTo(before.snapshot());
        assertThat(after.load().pending()).extracting(PendingCommand::id)
                .containsExactly("workers", "burst", "add-worker");
        LiveWindow.until(
                () -> robot.lookup(".state").<Labeled>query().getText().equals("Frozen · 3 pending"));
        int asked = pool(after).target();

        Mouse.click(robot, "#freeze");
        LiveFrame thawed = window.until(frame -> !frame.clock().frozen() && frame.load().pending().isEmpty());
        assertThat(thawed.recording().recorded()).isGreaterThan(after.recording().recorded());
        int workers = (int) LiveWindow.control(thawed, "workers").value();
        assertThat(workers).isGreaterThan(asked + 1);
        window.until(frame -> pool(frame).workers().size() == workers);
        window.until(frame -> Engines.living(frame, "B1").count() == 1);
    }

    private static boolean asks(LiveFrame frame, String id) {
        return frame.load().pending().stream().anyMatch(pending -> pending.id().equals(id));
    }
}
