package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.testing.Mouse;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.KnobView;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.testing.WindowState;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.MouseButton;
import javafx.event.EventType;
import javafx.scene.input.PickResult;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// The real window over real engines, run at ten times their speed, with what the session tells of them read on its way
/// there.
final class LiveWindow implements Library, AutoCloseable {

    private final Library library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
    private @Nullable LockstepWindow window;
    private volatile @Nullable LiveFrame newest;

    /// On the JavaFX thread.
    void open(Stage stage, String scenario) {
        Preferences preferences = new Preferences(
                Theme.DARK, Preferences.FASTEST, scenario, WatchMode.LIVE, 1240, 780, false);
        window = new LockstepWindow(stage, this, new ShownPictures(), preferences);
        stage.show();
    }

    @Override
    public List<ScenarioCard> titles() {
        return library.titles();
    }

    @Override
    public Opened open(String id, WatchMode mode, FrameListener frames) {
        return library.open(id, mode, frame -> {
            newest = (LiveFrame) frame;
            frames.frame(frame);
        });
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }

    /// The first frame, from now on, of which `state` is true.
    LiveFrame until(Predicate<LiveFrame> state) throws TimeoutException {
        AtomicReference<@Nullable LiveFrame> found = new AtomicReference<@Nullable LiveFrame>();
        until(() -> {
            LiveFrame frame = newest;
            found.set(frame);
            return frame != null && state.test(frame);
        });
        return Objects.requireNonNull(found.get());
    }

    /// Clicks a scenario of the gallery, having scrolled to where it is.
    static void pick(FxRobot robot, String id) throws TimeoutException {
        Node entry = robot.lookup("#scenario-" + id).query();
        reveal(robot, ".gallery", entry);
        Mouse.click(robot, entry);
    }

    /// Scrolls to where the node is, once the panes stand still: they are divided anew with every lane that comes.
    private static void reveal(FxRobot robot, String scrolled, Node node) throws TimeoutException {
        ScrollPane pane = robot.lookup(scrolled).query();
        Region rows = robot.lookup("#rows").query();
        Region below = robot.lookup(".timeline").query();
        until(() -> {
            double wanted = Math.min(below.prefHeight(-1), 0.36 * rows.getHeight());
            return below.prefHeight(-1) > 150 && Math.abs(below.getHeight() - wanted) < 12;
        });
        robot.interact(() -> {
            double sight = pane.getViewportBounds().getHeight();
            double hidden = pane.getContent().getLayoutBounds().getHeight() - sight;
            Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            if (hidden > 0) {
                pane.setVvalue(Math.clamp((place.getCenterY() - sight / 2) / hidden, 0, 1));
            }
        });
    }

    /// Waits for a state of the window, as [WindowState#until].
    static void until(Callable<Boolean> state) throws TimeoutException {
        WindowState.until(state);
    }

    LiveFrame frame() throws TimeoutException {
        return until(frame -> true);
    }

    /// A frame of the same run, at least so much of the engines' own time later.
    LiveFrame later(LiveFrame before, Duration time) throws TimeoutException {
        return until(frame -> frame.run() == before.run() && frame.nanos() - before.nanos() >= time.toNanos());
    }

    /// Drags the thumb of a parameter to this share of its slider and waits until the engine has been told.
    ///
    /// @return the value it has then
    double drag(FxRobot robot, String id, double share) throws TimeoutException {
        double before = control(frame(), id).value();
        dragOnly(robot, id, share);
        Labeled label = robot.lookup("#value-" + id).query();
        LiveFrame told = until(
                frame -> frame.load().pending().isEmpty()
                        && control(frame, id).value() != before
                        && control(frame, id).text().equals(label.getText()));
        return control(told, id).value();
    }

    /// Drags the thumb of a parameter to this share of its slider.
    void dragOnly(FxRobot robot, String id, double share) throws TimeoutException {
        // A slider has a thumb once it was laid out.
        until(
                () -> robot.lookup("#control-" + id)
                        .<Slider>tryQuery()
                        .map(found -> found.lookup(".thumb"))
                        .filter(found -> found.getBoundsInParent().getWidth() > 0)
                        .isPresent());
        Slider slider = robot.lookup("#control-" + id).query();
        Node thumb = Objects.requireNonNull(slider.lookup(".thumb"));
        robot.interact(() -> {
            Bounds all = slider.localToScene(slider.getBoundsInLocal());
            Bounds held = thumb.localToScene(thumb.getBoundsInLocal());
            Point2D from = new Point2D(held.getCenterX(), held.getCenterY());
            double left = all.getMinX() + held.getWidth() / 2;
            Point2D to = new Point2D(left + share * (all.getWidth() - held.getWidth()), from.getY());
            fire(thumb, MouseEvent.MOUSE_PRESSED, from);
            fire(thumb, MouseEvent.MOUSE_DRAGGED, to);
            fire(thumb, MouseEvent.MOUSE_RELEASED, to);
        });
        assertThat(slider.isValueChanging()).isFalse();
        assertThat(slider.getValue()).isCloseTo(share, within(0.06));
    }

    /// The robot would send the release to the tooltip that comes up under it on a busy machine: without a display, the
    /// window under the mouse gets what another has begun.
    private static void fire(Node target, EventType<MouseEvent> type, Point2D scene) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                target,
                new MouseEvent(
                        type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY, 1, false,
                        false, false, false, down, false, false, false, false, false,
                        new PickResult(target, scene.getX(), scene.getY())));
    }

    /// Presses the button of a command.
    static void press(FxRobot robot, String id) throws TimeoutException {
        until(() -> robot.lookup("#command-" + id).tryQuery().isPresent());
        Node command = robot.lookup("#command-" + id).query();
        reveal(robot, ".parameters", command);
        Mouse.click(robot, command);
    }

    static KnobView control(LiveFrame frame, String id) {
        return frame.load().sliders().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /// The error that is shown; empty where there is none.
    static String error(FxRobot robot) {
        return robot.lookup("#notice-error").<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
