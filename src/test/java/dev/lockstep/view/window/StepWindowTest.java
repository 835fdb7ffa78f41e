package dev.lockstep.view.window;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window while a run is stepped through, over a tale instead of a session.
@ExtendWith(WindowExtension.class)
class StepWindowTest {
    private final StepStub library = new StepStub();
    private @Nullable LockstepWindow window;

    @Start
    void open(Stage stage) {
        window = opened(stage);
        stage.show();
    }

    private LockstepWindow opened(Stage stage) {
        return new LockstepWindow(
                stage,
                library,
                new StubPictures(library.asked),
                new Preferences(Theme.LIGHT, 1, StepStub.BOTH, WatchMode.STEP, 1024, 700, true));
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void theModeOfThePreferencesIsOpened() throws TimeoutException {
        asked("open both STEP");
    }

    @Test
    void theSwitchOpensTheSameScenarioTheOtherWay(FxRobot robot) throws TimeoutException {
        asked("open both STEP");
        Mouse.click(robot, "#mode-live");
        asked("open both LIVE");
        assertThat(robot.lookup("#mode-step").<ToggleButton>query().isSelected()).isFalse();
    }

    @Test
    void aScenarioWithoutTheModeIsOpenedTheOtherWayAndTheSegmentSaysWhy(FxRobot robot) throws TimeoutException {
        asked("open both STEP");
        Mouse.click(robot, "#scenario-live-only");
        asked("open live-only LIVE");
        assertThat(library.asked).doesNotContain("open live-only STEP");
        ToggleButton step = robot.lookup("#mode-step").query();
        assertThat(step.isDisabled()).isTrue();
        assertThat(step.getAccessibleHelp()).contains("no program to step through");
        assertThat(robot.lookup("#mode-live").<ToggleButton>query().isSelected()).isTrue();
    }

    @Test
    void theTransportSaysWhereItStandsAndStepsForwardAndBack(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        assertThat(text(robot, "#length")).isEqualTo("of 5 so far");
        Mouse.click(robot, "#step");
        until(() -> text(robot, "#position").equals("step 4"));
        Mouse.click(robot, "#back");
        until(() -> text(robot, "#position").equals("step 3"));
        Mouse.click(robot, "#start");
        asked("jump 0");
        until(() -> robot.lookup("#back").query().isDisabled());
    }

    @Test
    void keysStepRunChooseAndJump(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        type(robot, KeyCode.RIGHT);
        asked("step");
        type(robot, KeyCode.LEFT);
        asked("back");
        type(robot, KeyCode.END);
        asked("jump 5");
        type(robot, KeyCode.HOME);
        asked("jump 0");
        type(robot, KeyCode.DIGIT2);
        asked("choose B");
        type(robot, KeyCode.SPACE);
        asked("run End[]");
        until(() -> text(robot, "#run").equals("Pause"));
        type(robot, KeyCode.SPACE);
        asked("pause");
    }

    @Test
    void whoGoesNextIsAskedWithTheOperationAndTheOneThatWasTakenIsMarked(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#choice-3").tryQuery().isPresent());
        assertThat(text(robot, "#choice-1")).isEqualTo("A · look for user:2");
        assertThat(text(robot, "#choice-2")).isEqualTo("B · look for user:2  (taken)");
        Mouse.click(robot, "#choice-3");
        asked("choose C");
    }

    @Test
    void aTokenThatMayGoIsChosenAndOneThatMayNotSaysSinceWhichStep(FxRobot robot) throws TimeoutException {
        until(() -> token(robot, "C").isPresent());
        Mouse.click(robot, token(robot, "C").orElseThrow());
        asked("choose C");
        library.play("ABAB" + "ABAB", 8);
        until(() -> text(robot, "#position").equals("step 8"));
        Mouse.click(robot, token(robot, "A").orElseThrow());
        until(() -> robot.lookup(".why > .sentence").tryQuery().isPresent());
        assertThat(robot.lookup(".why > .sentence").<Labeled>query().getText()).contains("since step 4");
        type(robot, KeyCode.ESCAPE);
    }

    @Test
    void aDeadlockIsSaidInLargeLettersAsSoonAsItCloses(FxRobot robot) throws TimeoutException {
        library.play("ABABABAB", 7);
        until(() -> text(robot, "#position").equals("step 7"));
        assertThat(robot.lookup(".verdict").query().isVisible()).isFalse();
        type(robot, KeyCode.RIGHT);
        until(() -> robot.lookup(".verdict").query().isVisible());
        assertThat(robot.lookup(".verdict > .word").<Labeled>query().getText()).isEqualTo("Deadlock");
        assertThat(robot.lookup(".verdict > .message").<Labeled>query().getText())
                .isEqualTo("A waits for B, and B for A. Since step 8.");
    }

    @Test
    void theEndOfARunIsTold(FxRobot robot) throws TimeoutException {
        library.play("AAAAAAAAABBBBBBBBBCCCCCCCCC", 27);
        until(() -> robot.lookup(".verdict").query().isVisible());
        assertThat(robot.lookup(".verdict > .word").<Labeled>query().getText()).isEqualTo("Finished");
        assertThat(robot.lookup("#step").query().isDisabled()).isTrue();
        assertThat(text(robot, "#question")).isEqualTo("The run is over.");
    }

    @Test
    void whatWentWrongIsNotCutShort(FxRobot robot) throws TimeoutException {
        library.play("ABABABAB", 8);
        until(() -> robot.lookup(".verdict").query().isVisible());
        Labeled message = robot.lookup(".verdict > .message").query();
        robot.interact(
                () -> message.setText(
                        "B waits for left held by A, A waits for right held by B. Also waits forever:"
                                + " C cannot stop waiting on third.signalled. Also property broken: in the end: x = 2."));
        until(() -> message.getHeight() > 3 * message.getFont().getSize() && !message.isTextTruncated());
    }

    @Test
    void everythingIsScaledWithControlPlusAndLanesAreStillHit(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        Labeled position = robot.lookup("#position").query();
        double type = position.getFont().getSize();
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        until(() -> Math.abs(position.getFont().getSize() - 1.1 * type) < 0.05);
        // The panes are divided anew after that.
        WaitForAsyncUtils.waitForFxEvents();
        Bounds sheet = lanes(robot);
        robot.clickOn(new Point2D(sheet.getMinX() + 130 * 1.1, sheet.getMinY() + 33));
        asked("jump 1");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        until(() -> Math.abs(position.getFont().getSize() - type) < 0.05);
    }

    @Test
    void pressingInTheLanesGoesToThatStep(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        Bounds sheet = lanes(robot);
        robot.clickOn(new Point2D(sheet.getMinX() + 97, sheet.getMinY() + 30));
        asked("jump 1");
        until(() -> text(robot, "#position").equals("step 1"));
        robot.clickOn(new Point2D(sheet.getMinX() + 90, sheet.getMinY() + 30));
        asked("jump 0");
        until(() -> text(robot, "#position").equals("step 0"));
        robot.clickOn(new Point2D(sheet.getMaxX() - 30, sheet.getMinY() + 30));
        asked("jump 5");
    }

    @Test
    void thePointerOverTheLanesTellsAMarksSentenceAndElsewhereStepAndThread(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        Bounds sheet = lanes(robot);
        robot.moveTo(new Point2D(sheet.getMinX() + 110, sheet.getMinY() + 32));
        until(() -> robot.lookup(".hint").query().isVisible());
        assertThat(hint(robot)).isEqualTo("step 1: A finds no value of user:1.");
        robot.moveTo(new Point2D(sheet.getMinX() + 110, sheet.getMinY() + 60));
        until(() -> !hint(robot).startsWith("step 1: "));
        assertThat(hint(robot)).matches("step 1 · [B-D] · ready");
    }

    @Test
    void whoComesToTheLanesByKeyboardIsToldTheStepAtThePlayhead(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        Node sheet = robot.lookup(".lanes #sheet").query();
        robot.interact(sheet::requestFocus);
        robot.type(KeyCode.TAB);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        until(sheet::isFocusVisible);
        until(() -> hint(robot).equals("step 3: A begins to compute user:1."));
        type(robot, KeyCode.LEFT);
        until(() -> hint(robot).startsWith("step 2: A "));
    }

    @Test
    void eventsAfterThePlayheadAreNotThereAndAClickGoesToAnEvent(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        Mouse.click(robot, "Events");
        ListView<?> list = robot.lookup(".events > .list-view").queryListView();
        until(() -> robot.lookup("A begins to compute user:1.").tryQuery().isPresent());
        int before = list.getItems().size();
        library.play("AAABB", 2);
        until(() -> list.getItems().size() == before - 1);
        Mouse.click(robot, "step 1");
        asked("jump 1");
    }

    @Test
    void propertiesTakeThePlaceOfParameters(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#propertiesTab").tryQuery().isPresent());
        assertThat(robot.lookup("#parametersTab").tryQuery()).isEmpty();
        Mouse.click(robot, "Properties");
        until(() -> robot.lookup(".property.not-judged").tryQuery().isPresent());
        assertThat(robot.lookup(".property .state").<Labeled>queryAll().stream().map(Labeled::getText).toList())
                .isEqualTo(List.of("holds so far", "not judged", "not seen"));
    }

    @Test
    void aSeedIsEnteredOrRolledAndAPolicyChosen(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#seed").<TextInputControl>query().getText().equals("42"));
        TextInputControl seed = Mouse.click(robot, "#seed").lookup("#seed").query();
        robot.interact(() -> seed.setText("seven"));
        type(robot, KeyCode.ENTER);
        assertThat(library.asked).noneMatch(asked -> asked.startsWith("seed"));
        robot.interact(() -> seed.setText("7"));
        type(robot, KeyCode.ENTER);
        asked("seed 7");
        Mouse.click(robot, "#roll");
        until(() -> library.asked.stream().filter(asked -> asked.startsWith("seed")).count() == 2);
        pick(robot, "#policy", "Fair turns");
        asked("policy FAIR");
    }

    @Test
    void anotherWayIsBroughtBackFromTheMenuOfWays(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#branches").query().isVisible());
        pick(robot, "#branches", "from step 2: B first · 5 steps");
        asked("branch 1");
    }

    @Test
    void itRunsUntilWhatTheMenuOffers(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 3"));
        pick(robot, "#until", "A property breaks");
        asked("run PropertyBreaks[]");
    }

    @Test
    void aRecordedRunOnRealThreadsOffersNoChoicesAndNoSeed(FxRobot robot) throws TimeoutException {
        asked("open both STEP");
        Mouse.click(robot, "#scenario-recorded");
        until(() -> robot.lookup("#realThreads").query().isVisible());
        until(() -> text(robot, "#position").equals("event 3"));
        assertThat(robot.lookup(".choices").query().isVisible()).isFalse();
        assertThat(robot.lookup("#step").query().isDisabled()).isFalse();
    }

    @Test
    void aRecordingDoesNotSaySomethingOfStepWhileItIsShownThere(FxRobot robot) throws TimeoutException {
        asked("open both STEP");
        Mouse.click(robot, "#scenario-recorded");
        until(() -> text(robot, "#position").equals("event 3"));
        until(
                () -> robot.lookup(".code > .note").<Labeled>query().getText()
                        .startsWith("A recording of real threads "));
    }

    /// On a stage of its own: all tests share the other, and a stage that was given a height keeps it.
    @Test
    void onALowScreenEveryPartIsInTheWindow(FxRobot robot) throws TimeoutException {
        AtomicReference<Stage> low = new AtomicReference<>();
        AtomicReference<LockstepWindow> there = new AtomicReference<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            low.set(stage);
            there.set(opened(stage));
            stage.setMinHeight(0);
            stage.setHeight(475);
            stage.show();
        });
        try {
            Parent root = low.get().getScene().getRoot();
            until(() -> robot.from(root).lookup("#choice-3").tryQuery().isPresent());
            until(() -> root.getScene().getHeight() <= 475);
            until(() -> {
                Bounds status = bounds(robot.from(root).lookup(".status-bar").query());
                Bounds row = bounds(robot.from(root).lookup(".choices").query());
                Bounds lanes = bounds(robot.from(root).lookup(".lanes-pane").query());
                return status.getMaxY() <= root.getScene().getHeight() + 0.5
                        && row.getMaxY() <= lanes.getMinY() + 0.5
                        && lanes.getHeight() > 80
                        && lanes.getMaxY() <= status.getMinY() + 0.5
                        && bounds(robot.from(root).lookup("#stage").query()).getHeight() > 100;
            });
        } finally {
            robot.interact(low.get()::hide);
            there.get().close();
        }
    }

    @Test
    void choicesOfAFreshWindowPushNoDividerThatWouldStayThere(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#choice-3").tryQuery().isPresent());
        // As high as it wants to be now, where the stage keeps most: choices that fit into one row were never given
        // two.
        Region rows = robot.lookup("#rows").query();
        Region below = robot.lookup(".timeline").query();
        until(() -> {
            double wanted = Math.min(below.prefHeight(-1), PaneSizes.MOST_BELOW * rows.getHeight());
            return below.prefHeight(-1) > 0 && Math.abs(below.getHeight() - wanted) < 6;
        });
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theStatusSaysThatItIsDeterministic(FxRobot robot) throws TimeoutException {
        until(
                () -> robot.lookup(".status-bar .label").<Labeled>queryAll().stream()
                        .anyMatch(label -> label.getText().startsWith("Deterministic · seed 42 · virtual time ")));
    }

    @Test
    void nothingLiesOnAnythingElseInASmallWindow(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#choice-3").tryQuery().isPresent());
        Node row = robot.lookup(".choices").query();
        Node bar = robot.lookup(".transport").<Node>queryAll().stream().filter(Node::isVisible).findFirst()
                .orElseThrow();
        assertThat(bar.localToScene(bar.getBoundsInLocal()).getMaxY())
                .isLessThanOrEqualTo(row.localToScene(row.getBoundsInLocal()).getMinY() + 1);
        Labeled length = robot.lookup("#length").query();
        assertThat(length.getWidth()).isGreaterThanOrEqualTo(length.prefWidth(-1));
    }

    private static void pick(FxRobot robot, String menu, String item) throws TimeoutException {
        Mouse.click(robot, menu);
        until(() -> robot.lookup(item).tryQuery().isPresent());
        Mouse.click(robot, item);
    }

    private static String hint(FxRobot robot) {
        Labeled hint = robot.lookup(".hint").query();
        return hint.isVisible() ? hint.getText() : "";
    }

    private static Bounds lanes(FxRobot robot) {
        Node sheet = robot.lookup(".lanes #sheet").query();
        return Mouse.onScreen(sheet);
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static Optional<Node> token(FxRobot robot, String thread) {
        return robot.lookup(".token").<Node>queryAll().stream()
                .filter(Node::isVisible)
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith("Thread " + thread + ","))
                .findFirst();
    }

    private void asked(String what) throws TimeoutException {
        until(() -> library.asked.contains(what));
    }
}
