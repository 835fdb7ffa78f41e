package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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

/// The panes of the real window while somebody steps: each keeps its place and its size, whatever a step brings.
@ExtendWith(WindowExtension.class)
class StillWindowTest implements Library {
    private static final List<String> PARTS = List
            .of("#stage", "#sideTabs", "#timeline", "#narration", ".lanes-pane", "#position", "#lastStep", "#policy");

    private final Library library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
    private @Nullable LockstepWindow window;
    private volatile @Nullable StepFrame newest;

    @Override
    public List<ScenarioCard> titles() {
        return library.titles();
    }

    @Override
    public Opened open(String id, WatchMode mode, FrameListener frames) {
        return library.open(id, mode, frame -> {
            newest = (StepFrame) frame;
            frames.frame(frame);
        });
    }

    @Start
    void open(Stage stage) {
        window = new LockstepWindow(
                stage,
                this,
                new ShownPictures(),
                new Preferences(Theme.LIGHT, 1, "two-locks", WatchMode.STEP, 1240, 780, true));
        stage.show();
        // Other classes leave the shared stage small; there the choices push the lanes when they need another row.
        stage.setWidth(1240);
        stage.setHeight(860);
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void noPaneMovesFromStepToStepForwardOrBack(FxRobot robot) throws TimeoutException {
        for (String id : List.of(
                "lost-update", "two-locks", "pool-notify-one", "cache-one-compute", "barrier-reuse",
                "bounded-buffer")) {
            robot.interact(robot.lookup("#scenario-" + id).<ToggleButton>query()::fire);
            until(() -> newest != null && newest.scenario().id().equals(id) && step(robot) == 0);
            Map<String, Bounds> start = still(robot);
            for (int step = 1; step <= 12 && !robot.lookup("#step").query().isDisabled(); step++) {
                int now = step;
                type(robot, KeyCode.RIGHT);
                until(() -> step(robot) == now);
                assertThat(moved(start, still(robot))).as("%s, step %d", id, step).isEmpty();
            }
            int last = step(robot);
            for (int step = last - 1; step >= 0; step--) {
                int now = step;
                type(robot, KeyCode.LEFT);
                until(() -> step(robot) == now);
                assertThat(moved(start, still(robot))).as("%s, back at step %d", id, step).isEmpty();
            }
        }
    }

    private static List<String> moved(Map<String, Bounds> before, Map<String, Bounds> after) {
        return PARTS.stream()
                .filter(part -> !Objects.equals(before.get(part), after.get(part)))
                .map(part -> part + ": " + before.get(part) + ", then " + after.get(part))
                .toList();
    }

    private static int step(FxRobot robot) {
        return Integer.parseInt(robot.lookup("#position").<Labeled>query().getText().replaceAll("\\D", ""));
    }

    /// Where the parts are, once two layouts after one another leave them there.
    private static Map<String, Bounds> still(FxRobot robot) throws TimeoutException {
        AtomicReference<Map<String, Bounds>> last = new AtomicReference<>(Map.of());
        until(() -> places(robot).equals(last.getAndSet(places(robot))));
        return last.get();
    }

    private static Map<String, Bounds> places(FxRobot robot) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        for (String part : PARTS) {
            Node node = robot.lookup(part).query();
            // A text is as wide as it is, and a verdict takes of the room below the sentence.
            Bounds all = node.localToScene(node.getLayoutBounds());
            places.put(
                    part, node instanceof Labeled || part.equals("#lastStep")
                            ? new BoundingBox(all.getMinX(), all.getMinY(), 0, 0)
                            : all);
        }
        return places;
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }
}
