package dev.lockstep.app;

import static dev.lockstep.app.Engines.pool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.session.frame.LiveFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Every slider and button of a pool, and the pool obeying.
@ExtendWith(WindowExtension.class)
class PoolParametersTest {
    private final LiveWindow window = new LiveWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "pool-steady");
    }

    @BeforeEach
    void running() throws TimeoutException {
        window.until(frame -> Engines.lives(frame) && pool(frame).counts().succeeded() > 0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void workersComeAndLeave(FxRobot robot) throws TimeoutException {
        int many = (int) window.drag(robot, "workers", 0.3);
        assertThat(many).isGreaterThan(10);
        window.until(frame -> pool(frame).target() == many && pool(frame).workers().size() == many);
        assertThat(window.drag(robot, "workers", 0)).isEqualTo(1);
        window.until(frame -> pool(frame).workers().size() == 1);
    }

    @Test
    void theQueueTakesItsCapacity(FxRobot robot) throws TimeoutException {
        int room = (int) window.drag(robot, "capacity", 0.3);
        window.until(frame -> pool(frame).capacity().equals(OptionalInt.of(room)));
        window.drag(robot, "capacity", 1);
        window.until(frame -> pool(frame).capacity().isEmpty());
    }

    @Test
    void moreTasksArrive(FxRobot robot) throws TimeoutException {
        double rate = window.drag(robot, "arrivals", 0.8);
        assertThat(rate).isBetween(100.0, 2000.0);
        LiveFrame before = window.frame();
        LiveFrame after = window.later(before, Duration.ofSeconds(2));
        double seconds = (after.nanos() - before.nanos()) / 1e9;
        // Five a second came before; how near to the new rate it gets depends on the machine.
        assertThat((pool(after).counts().submitted() - pool(before).counts().submitted()) / seconds)
                .isBetween(30.0, 2 * rate);
    }

    @Test
    void tasksTakeLonger(FxRobot robot) throws TimeoutException {
        double millis = window.drag(robot, "task-time", 0.9);
        assertThat(millis).isGreaterThan(1400);
        // No task of the scenario takes longer than 900 ms.
        window.until(frame -> Engines.anyoneFor(frame, "W", Duration.ofMillis((long) (millis * 0.7))));
    }

    @Test
    void tasksThrowAndTheirWorkersLive(FxRobot robot) throws TimeoutException {
        assertThat(pool(window.frame()).counts().failed()).isZero();
        assertThat(window.drag(robot, "failing", 1)).isEqualTo(100);
        LiveFrame failed = window.until(frame -> pool(frame).counts().failed() >= 10);
        assertThat(pool(failed).workers()).hasSize(5);
    }

    @Test
    void oneMoreWorkerAndOneFewer(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "add-worker");
        window.until(frame -> pool(frame).workers().size() == 6);
        LiveWindow.press(robot, "remove-worker");
        window.until(frame -> pool(frame).workers().size() == 5);
    }

    @Test
    void aBurstIsSubmittedAtOnce(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "burst");
        // Five workers keep up with five tasks a second, so otherwise next to nothing is queued.
        LiveFrame burst = window.until(frame -> pool(frame).queue().size() >= 30);
        assertThat(pool(burst).counts().queued()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aGracefulShutdownFinishesTheQueueAndARestartBeginsAgain(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "burst");
        window.until(frame -> pool(frame).queue().size() >= 30);
        LiveWindow.press(robot, "shutdown");
        LiveFrame over = window.until(frame -> pool(frame).phase() == Phase.TERMINATED);
        PoolEvent.Counts counts = pool(over).counts();
        assertThat(counts.succeeded()).isEqualTo(counts.submitted());
        assertThat(counts.returned()).isZero();
        Mouse.click(robot, "#restart");
        window.until(frame -> frame.run() == 2 && Engines.lives(frame) && pool(frame).phase() == Phase.OPEN);
        window.until(frame -> pool(frame).counts().succeeded() > 0);
    }

    @Test
    void anImmediateShutdownGivesBackWhatNeverStarted(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "burst");
        window.until(frame -> pool(frame).queue().size() >= 30);
        LiveWindow.press(robot, "shutdown-now");
        LiveFrame over = window.until(frame -> pool(frame).phase() == Phase.TERMINATED);
        assertThat(pool(over).counts().returned()).isPositive();
        assertThat(pool(over).queue()).isEmpty();
    }

    @Test
    void afterAShutdownOnlyWhatStillWorksCanBePressedAndARestartBringsAllBack(FxRobot robot) throws TimeoutException {
        List<String> knobs = ids(window.frame().load().knobs(), Knob::id);
        List<String> acts = ids(window.frame().load().acts(), Act::id);
        acts.remove("restart");
        LiveWindow.press(robot, "shutdown-now");
        window.until(LiveFrame::isOver);
        LiveWindow.until(() -> robot.lookup("#shutDown").query().isVisible());
        for (String id : knobs) {
            assertThat(robot.lookup("#control-" + id).<Slider>query()).matches(Node::isDisabled, id + " is disabled");
        }
        for (String id : acts) {
            Button button = robot.lookup("#command-" + id).query();
            assertThat(button).matches(Node::isDisabled, id + " is disabled");
            assertThat(button.getAccessibleHelp()).startsWith("The pool is shut down");
        }
        LiveWindow.until(() -> robot.lookup("#freeze").query().isDisabled());
        assertThat(robot.lookup("#record").query().isDisabled()).isTrue();
        // By key it does nothing either.
        Mouse.click(robot, "#stage").type(KeyCode.SPACE);
        assertThat(robot.lookup("#restart").query().isDisabled()).isFalse();

        robot.interact(robot.lookup("#startAgain").<Button>query()::fire);
        LiveFrame anew = window.until(
                frame -> frame.run() == 2 && Engines.lives(frame) && pool(frame).counts().succeeded() > 0);
        assertThat(anew.clock().frozen()).isFalse();
        LiveWindow.until(() -> !robot.lookup("#shutDown").query().isVisible());
        for (String id : knobs) {
            assertThat(robot.lookup("#control-" + id).query().isDisabled()).isFalse();
        }
        for (String id : acts) {
            assertThat(robot.lookup("#command-" + id).query().isDisabled()).isFalse();
        }
        assertThat(robot.lookup("#freeze").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#record").query().isDisabled()).isFalse();
    }

    @Test
    void theKeyRBeginsAnew(FxRobot robot) throws TimeoutException {
        Mouse.click(robot, "#stage").type(KeyCode.R);
        window.until(frame -> frame.run() == 2 && Engines.lives(frame));
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return new ArrayList<>(all.stream().map(id).toList());
    }
}
