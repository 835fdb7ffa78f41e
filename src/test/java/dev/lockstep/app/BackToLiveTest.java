package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// From a live run to a recording of it, and back.
@ExtendWith(WindowExtension.class)
class BackToLiveTest implements Library {
    private final Library library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private @Nullable LockstepWindow window;
    private volatile @Nullable Frame newest;

    @Override
    public List<ScenarioCard> titles() {
        return library.titles();
    }

    @Override
    public Opened open(String id, WatchMode mode, FrameListener frames) {
        opened.add(mode + " " + id);
        return library.open(id, mode, frame -> {
            // Of a run that stands still behind its recording, frames go nowhere.
            if (frame instanceof StepFrame || !(newest instanceof StepFrame) || !((LiveFrame) frame).clock().frozen()) {
                newest = frame;
            }
            frames.frame(frame);
        });
    }

    @Override
    public CompletableFuture<ScenarioCard> keep(Session.Live recording) {
        return library.keep(recording);
    }

    @Start
    void open(Stage stage) {
        Preferences preferences = new Preferences(Theme.LIGHT, 10, "pool-steady", WatchMode.LIVE, 1240, 780, true);
        window = new LockstepWindow(stage, this, new ShownPictures(), preferences);
        stage.show();
    }

    @AfterEach
    void close() {
        requireNonNull(window).close();
    }

    @Test
    void theLiveRunStandsStillWhileItsRecordingIsLookedAtAndGoesOnAfterwards(FxRobot robot) throws TimeoutException {
        live(Engines::lives);
        LiveWindow.press(robot, "add-worker");
        live(frame -> LiveWindow.control(frame, "workers").value() == 6);
        record(robot);
        long left = requireNonNull(newest).nanos();
        until(() -> newest instanceof StepFrame);
        until(() -> robot.lookup("#backToLive").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(robot.lookup("#mode-live").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#mode-live").query().getAccessibleHelp()).startsWith("Live again");

        robot.interact(robot.lookup("#backToLive").<Button>query()::fire);
        LiveFrame back = live(frame -> frame.nanos() > left && !frame.clock().frozen());
        assertThat(back.run()).isEqualTo(1);
        assertThat(LiveWindow.control(back, "workers").value()).isEqualTo(6);
        assertThat(opened).containsExactly("LIVE pool-steady", "STEP yours-1");
        until(() -> robot.lookup("#scenario-pool-steady").<ToggleButton>query().isSelected());
        until(() -> robot.lookup("#mode-live").<ToggleButton>query().isSelected());

        // The recording is still there, and who chooses it in Live looks at it.
        robot.interact(robot.lookup("#scenario-yours-1").<ToggleButton>query()::fire);
        until(() -> newest instanceof StepFrame);
        until(() -> robot.lookup("#mode-step").<ToggleButton>query().isSelected());
    }

    @Test
    void aRunThatAPersonHadFrozenIsFrozenWhenHeComesBack(FxRobot robot) throws TimeoutException {
        live(Engines::lives);
        record(robot, () -> Mouse.click(robot, "#stage").type(KeyCode.SPACE));
        until(() -> newest instanceof StepFrame);
        robot.interact(robot.lookup("#mode-live").<ToggleButton>query()::fire);
        until(() -> robot.lookup("#mode-live").<ToggleButton>query().isSelected());
        until(() -> robot.lookup("#freeze").query().getParent().getParent().isVisible());
        until(() -> robot.lookup("#freeze").<ToggleButton>query().getText().equals("Go on"));
        assertThat(opened).containsExactly("LIVE pool-steady", "STEP yours-1");
        Mouse.click(robot, "#freeze");
        live(frame -> !frame.clock().frozen());
    }

    @Test
    void whoOpensSomethingElseMeanwhileFindsANewRun(FxRobot robot) throws TimeoutException {
        live(Engines::lives);
        record(robot);
        until(() -> newest instanceof StepFrame);
        robot.interact(robot.lookup("#scenario-two-locks").<ToggleButton>query()::fire);
        until(() -> opened.contains("STEP two-locks"));
        robot.interact(robot.lookup("#scenario-yours-1").<ToggleButton>query()::fire);
        until(() -> opened.size() == 4);
        robot.interact(robot.lookup("#mode-live").<ToggleButton>query()::fire);
        live(Engines::lives);
        assertThat(opened).containsExactly(
                "LIVE pool-steady", "STEP yours-1", "STEP two-locks", "STEP yours-1", "LIVE pool-steady");
    }

    private void record(FxRobot robot) throws TimeoutException {
        record(robot, () -> {});
    }

    private void record(FxRobot robot, Runnable before) throws TimeoutException {
        Mouse.click(robot, "#record");
        live(frame -> frame.recording().taped() != null && frame.recording().taped().events() > 20);
        before.run();
        until(() -> robot.lookup("#record").<ToggleButton>query().isSelected());
        Mouse.click(robot, "#record");
    }

    private LiveFrame live(Predicate<LiveFrame> wanted) throws TimeoutException {
        until(() -> newest instanceof LiveFrame frame && wanted.test(frame));
        return (LiveFrame) requireNonNull(newest);
    }
}
