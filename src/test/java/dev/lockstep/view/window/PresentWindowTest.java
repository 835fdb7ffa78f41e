package dev.lockstep.view.window;

import static dev.lockstep.testing.WindowState.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The window before an audience, over a tale instead of a session.
@ExtendWith(WindowExtension.class)
class PresentWindowTest {
    private final StepStub library = new StepStub();
    private @Nullable LockstepWindow window;
    private @Nullable Stage stage;

    @Start
    void open(Stage opened) {
        stage = opened;
        window = new LockstepWindow(
                opened,
                library,
                new StubPictures(library.asked),
                new Preferences(Theme.LIGHT, 1, StepStub.BOTH, WatchMode.STEP, 1000, 700, true));
        opened.show();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void fTakesTheWholeScreenAndShowsStageSentenceChoicesAndNothingElse(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        String told = text(robot, ".narration .sentences");
        present(robot);
        until(() -> stage != null && stage.isFullScreen());
        Region screen = robot.lookup("#presented").query();
        assertThat(screen.getWidth()).isEqualTo(screen.getScene().getWidth());
        assertThat(screen.getHeight()).isEqualTo(screen.getScene().getHeight());
        for (String other : List.of(
                "#scenario-both", "#mode-live", "#sideTabs", "#position", "#choice-1", ".status-bar", ".transport")) {
            assertThat(robot.lookup(other).queryAll()).as(other).isEmpty();
        }
        assertThat(sentence(robot)).isEqualTo(told);
        assertThat(text(robot, "#presented-choice-1")).isEqualTo("A · look for user:2");
        assertThat(robot.lookup(".token").queryAll()).hasSize(3);
    }

    @Test
    void fEscAndADesktopThatTakesTheScreenAwayLeaveTheWindowAsItWas(FxRobot robot) throws TimeoutException {
        List<Runnable> ways = List.of(
                () -> type(robot, KeyCode.F), () -> type(robot, KeyCode.ESCAPE),
                () -> robot.interact(() -> requireNonNull(stage).setFullScreen(false)));
        for (Runnable leave : ways) {
            present(robot);
            until(() -> stage != null && stage.isFullScreen());
            leave.run();
            until(() -> robot.lookup("#scenario-both").tryQuery().isPresent());
            until(() -> stage != null && !stage.isFullScreen());
            assertThat(robot.lookup("#presented").queryAll()).isEmpty();
            until(() -> text(robot, "#position").equals("step 3"));
        }
    }

    @Test
    void whatIsToldOnHoverIsAsLargeAsTheSmallestWordOnTheScreen(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        Tooltip hover = new Tooltip("the whole of a name");
        Node step = robot.lookup("#step").query();
        robot.interact(() -> hover.show(step, 10, 10));
        double usual = size(hover);
        robot.interact(hover::hide);
        present(robot);
        Region screen = robot.lookup("#presented").query();
        until(() -> stage != null && stage.isFullScreen());
        robot.interact(() -> hover.show(screen, 10, 10));
        assertThat(usual).isLessThan(20);
        assertThat(size(hover))
                .isEqualTo(Math.rint(PresentAreas.of(screen.getWidth(), screen.getHeight()).leastType()))
                .isGreaterThanOrEqualTo(20);
        robot.interact(hover::hide);
    }

    private static double size(Tooltip hover) {
        Node root = hover.getScene().getRoot();
        root.applyCss();
        return ((Text) root.lookup(".text")).getFont().getSize();
    }

    @Test
    void theKeysOfAPresentersRemoteBeginStepBlackenAndEnd(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        type(robot, KeyCode.F5);
        until(() -> robot.lookup("#presented").tryQuery().isPresent());
        type(robot, KeyCode.PAGE_DOWN);
        asked("step");
        type(robot, KeyCode.PAGE_UP);
        asked("back");
        type(robot, KeyCode.PERIOD);
        until(() -> isBlack(robot));
        type(robot, KeyCode.PERIOD);
        until(() -> !isBlack(robot));
        type(robot, KeyCode.ESCAPE);
        until(() -> robot.lookup("#presented").tryQuery().isEmpty());
    }

    @Test
    void whileTheScreenIsBlackAKeyShowsItAgainAndTakesNoStepAndEscEndsBoth(FxRobot robot) throws TimeoutException {
        present(robot);
        for (KeyCode key : List.of(KeyCode.B, KeyCode.RIGHT, KeyCode.PAGE_DOWN, KeyCode.DIGIT1, KeyCode.SPACE)) {
            type(robot, KeyCode.B);
            until(() -> isBlack(robot));
            Region black = robot.lookup("#black").query();
            assertThat(black.getWidth()).isEqualTo(black.getScene().getWidth());
            assertThat(black.getHeight()).isEqualTo(black.getScene().getHeight());
            type(robot, key);
            until(() -> !isBlack(robot));
        }
        assertThat(library.asked).noneMatch(asked -> asked.matches("step|choose.*|run.*"));
        type(robot, KeyCode.RIGHT);
        asked("step");
        type(robot, KeyCode.DIGIT2);
        asked("choose B");
        type(robot, KeyCode.B);
        until(() -> isBlack(robot));
        type(robot, KeyCode.ESCAPE);
        until(() -> robot.lookup("#presented").tryQuery().isEmpty());
        present(robot);
        assertThat(isBlack(robot)).isFalse();
    }

    @Test
    void aSpotFollowsTheMouseWhoseClickOnAChoiceOrATokenThatCanGoTakesTheStep(FxRobot robot) throws TimeoutException {
        present(robot);
        Region screen = robot.lookup("#presented").query();
        Mouse.moveTo(robot, screen);
        Circle spot = robot.lookup("#spot").query();
        until(spot::isVisible);
        assertThat(spot.getCenterX()).isCloseTo(screen.getWidth() / 2, within(2));
        assertThat(spot.getCenterY()).isCloseTo(screen.getHeight() / 2, within(2));
        robot.moveBy(100, -50);
        until(() -> Math.abs(spot.getCenterX() - screen.getWidth() / 2 - 100) < 2);
        assertThat(spot.getCenterY()).isCloseTo(screen.getHeight() / 2 - 50, within(2));
        Mouse.click(robot, "#presented-choice-3");
        asked("choose C");
        library.asked.clear();
        Node token = robot.lookup(".token").<Node>queryAll().stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith("Thread C,"))
                .findFirst()
                .orElseThrow();
        Mouse.click(robot, token);
        asked("choose C");
    }

    @Test
    void aFailureStandsOverTheChoicesOfThoseThatStillGo(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        library.play("ABABABAB", 8);
        until(() -> text(robot, "#position").equals("step 8"));
        present(robot);
        until(() -> robot.lookup("#presented .alarm").tryQuery().isPresent());
        assertThat(text(robot, "#presented .alarm")).isEqualTo("Deadlock: A waits for B, and B for A.");
        assertThat(text(robot, "#presented-choice-3")).startsWith("C · ");
    }

    @Test
    void liveNobodyIsAskedAndTheFiguresStandWhereTheSentenceStood(FxRobot robot) throws TimeoutException {
        StubLibrary live = new StubLibrary();
        AtomicReference<LockstepWindow> other = new AtomicReference<>();
        robot.interact(() -> {
            Stage second = new Stage();
            other.set(
                    new LockstepWindow(
                            second, live, new StubPictures(live.asked),
                            new Preferences(Theme.DARK, 1, "pool-backpressure", WatchMode.LIVE, 1000, 700, true)));
            second.show();
            requireNonNull(stage).hide();
        });
        until(() -> robot.lookup("#freeze").tryQuery().isPresent());
        type(robot, KeyCode.F);
        until(() -> robot.lookup("#presented .token").tryQuery().isPresent());
        assertThat(robot.lookup(".figures .value").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".sentence").query().isVisible()).isFalse();
        assertThat(robot.lookup(".presented-choice").queryAll()).isEmpty();
        type(robot, KeyCode.SPACE);
        until(() -> live.asked.contains("freeze"));
        type(robot, KeyCode.PAGE_DOWN);
        type(robot, KeyCode.ESCAPE);
        until(() -> robot.lookup("#freeze").tryQuery().isPresent());
        other.get().close();
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }

    private static void present(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#position").tryQuery().isPresent());
        type(robot, KeyCode.F);
        until(() -> robot.lookup("#presented .token").tryQuery().isPresent());
    }

    private static boolean isBlack(FxRobot robot) {
        return robot.lookup("#black").query().isVisible();
    }

    private static String sentence(FxRobot robot) {
        StringBuilder all = new StringBuilder();
        robot.lookup(".sentence").<TextFlow>query().getChildren().forEach(part -> all.append(((Text) part).getText()));
        return all.toString();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    private void asked(String what) throws TimeoutException {
        until(() -> library.asked.contains(what));
    }
}
