package dev.lockstep.app;

import static dev.lockstep.app.Engines.barrier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.session.frame.LiveFrame;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Every slider and button of a barrier, and the barrier obeying.
@ExtendWith(WindowExtension.class)
class BarrierParametersTest {
    private final LiveWindow window = new LiveWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "barrier-reuse");
    }

    @BeforeEach
    void running() throws TimeoutException {
        window.until(frame -> Engines.lives(frame) && barrier(frame).generation() > 0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void morePartiesMeetAndFewer(FxRobot robot) throws TimeoutException {
        int many = (int) window.drag(robot, "parties", 0.2);
        assertThat(many).isGreaterThan(7);
        LiveFrame more = window.until(
                frame -> barrier(frame).parties() == many && Engines.living(frame, "P").count() == many);
        goesOn(more);
        assertThat(window.drag(robot, "parties", 0)).isEqualTo(1);
        goesOn(window.until(frame -> barrier(frame).parties() == 1));
    }

    private void goesOn(LiveFrame from) throws TimeoutException {
        window.until(
                frame -> barrier(frame).broken() == null
                        && barrier(frame).generation() > barrier(from).generation());
    }

    @Test
    void afterTheLastRoundNobodyMeetsUntilThereAreMore(FxRobot robot) throws TimeoutException {
        assertThat(window.drag(robot, "rounds", 0)).isEqualTo(1);
        // No round takes longer than two seconds, so after six without one there is none to come.
        AtomicReference<LiveFrame> last = new AtomicReference<>(window.frame());
        LiveFrame still = window.until(frame -> {
            if (barrier(frame).generation() != barrier(last.get()).generation()) {
                last.set(frame);
            }
            return frame.nanos() - last.get().nanos() > Duration.ofSeconds(6).toNanos();
        });
        window.drag(robot, "rounds", 1);
        goesOn(still);
    }

    @Test
    void partiesWorkLonger(FxRobot robot) throws TimeoutException {
        double millis = window.drag(robot, "work-time", 0.95);
        assertThat(millis).isGreaterThan(2000);
        // The first party is not the laggard; in the scenario it works for at most half a second.
        window.until(frame -> Engines.anyoneFor(frame, "P1", Duration.ofMillis(600)));
    }

    @Test
    void theLaggardIsSlower(FxRobot robot) throws TimeoutException {
        assertThat(window.drag(robot, "laggard", 1)).isEqualTo(10);
        // Four times slower than half a second is at most two.
        window.until(frame -> Engines.anyoneFor(frame, "P", Duration.ofMillis(2100)));
    }

    @Test
    void aLimitBreaksTheBarrier(FxRobot robot) throws TimeoutException {
        assertThat(window.drag(robot, "limit", 0.4)).isBetween(10.0, 200.0);
        window.until(frame -> barrier(frame).broken() == Cause.TIMED_OUT);
    }

    @Test
    void oneIsInterrupted(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "interrupt");
        window.until(frame -> Engines.didYou(frame, ThreadEvent.InterruptSent.class));
    }

    @Test
    void anAbortBreaksItAndAResetMendsIt(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "abort");
        window.until(frame -> barrier(frame).broken() == Cause.ABORTED);
        LiveWindow.press(robot, "reset");
        goesOn(window.until(frame -> Engines.didYou(frame, BarrierEvent.Reset.class)));
    }
}
