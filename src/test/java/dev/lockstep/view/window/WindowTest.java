package dev.lockstep.view.window;

import static dev.lockstep.testing.WindowState.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The window by itself, over a tale instead of engines.
@ExtendWith(WindowExtension.class)
class WindowTest {
    private final StubLibrary library = new StubLibrary();
    private @Nullable LockstepWindow window;

    @Start
    void open(Stage stage) {
        window = new LockstepWindow(
                stage,
                library,
                new StubPictures(library.asked),
                new Preferences(Theme.DARK, 1, "pool-backpressure", WatchMode.LIVE, 1200, 800, false));
        stage.show();
    }

    @Stop
    void hide() {
        library.asked.clear();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void theScenarioOfThePreferencesIsOpened() throws TimeoutException {
        asked("open pool-backpressure");
    }

    @Test
    void aClickInTheGalleryClosesTheOldScenarioAndOpensTheNew(FxRobot robot) throws TimeoutException {
        Mouse.click(robot, "#scenario-pool-steady");
        asked("open pool-steady");
        assertThat(library.asked).contains("close");
        assertThat(robot.lookup("#scenario-pool-steady").<ToggleButton>query().isSelected()).isTrue();
    }

    @Test
    void spaceFreezesAndSpaceLetsGoOn(FxRobot robot) throws TimeoutException {
        asked("open pool-backpressure");
        Mouse.click(robot, "#stage").press(KeyCode.SPACE).release(KeyCode.SPACE);
        asked("freeze");
        until(() -> robot.lookup("#freeze").<ToggleButton>query().getText().equals("Go on"));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        asked("thaw");
    }

    @Test
    void aSliderTurnsItsKnobAndSaysThatTheTurnIsPendingWhileFrozen(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#control-workers").tryQuery().isPresent());
        Mouse.click(robot, "#freeze");
        asked("freeze");
        Slider workers = robot.lookup("#control-workers").query();
        robot.interact(() -> workers.setValue(1));
        asked("turn workers 64");
        until(() -> robot.lookup("#value-workers").<Labeled>query().getText().equals("64 · pending"));
    }

    @Test
    void lookingAtAScenarioTurnsNoKnob(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#value-workers").tryQuery().isPresent());
        assertThat(robot.lookup("#value-workers").<Labeled>query().getText()).isEqualTo("5");
        assertThat(library.asked).noneMatch(asked -> asked.startsWith("turn"));
    }

    @Test
    void aButtonGivesItsCommand(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#command-burst").tryQuery().isPresent());
        Mouse.click(robot, "#command-burst");
        asked("act burst");
    }

    @Test
    void theSpeedSliderIsLogarithmic(FxRobot robot) throws TimeoutException {
        asked("open pool-backpressure");
        Slider speed = robot.lookup("#speed").query();
        robot.interact(() -> speed.setValue(-1));
        asked("speed 0.10");
    }

    @Test
    void aScenarioIsOpenedAtItsUsualSpeedWhateverWasChosenForAnother(FxRobot robot) throws TimeoutException {
        asked("open pool-backpressure");
        Slider speed = robot.lookup("#speed").query();
        robot.interact(() -> speed.setValue(1));
        asked("speed 10.00");
        library.asked.clear();
        Mouse.click(robot, "#scenario-pool-steady");
        asked("open pool-steady");
        asked("speed 1.00");
        assertThat(library.asked).doesNotContain("speed 10.00");
        until(() -> speed.getValue() == 0);
        assertThat(robot.lookup("1× real time").tryQuery()).isPresent();
        assertThat(requireNonNull(window).preferences().speed()).isEqualTo(1);
    }

    @Test
    void aClickOnAWaitingTokenSaysWhyItIsStuck(FxRobot robot) throws TimeoutException {
        until(() -> token(robot, "P1").isPresent());
        Mouse.click(robot, token(robot, "P1").orElseThrow());
        until(() -> robot.lookup(".why > .heading").tryQuery().isPresent());
        assertThat(robot.lookup(".why > .heading").<Labeled>query().getText()).isEqualTo("P1 · waiting");
        assertThat(robot.lookup(".why > .sentence").<Labeled>query().getText()).contains("P1");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    }

    @Test
    void tokensTellAScreenReaderWhoTheyAreAndWhatTheyDo(FxRobot robot) throws TimeoutException {
        until(() -> token(robot, "W1").isPresent());
        assertThat(token(robot, "W1").orElseThrow().getAccessibleText()).isEqualTo("Thread W1, running");
    }

    @Test
    void eventsAreFilteredByText(FxRobot robot) throws TimeoutException {
        Mouse.click(robot, "Events");
        until(() -> !robot.lookup(".events > .list-view").queryListView().getItems().isEmpty());
        // The robot of the headless platform presses keys, but nobody there makes characters of them.
        TextInputControl text = Mouse.click(robot, ".events .text-field").lookup(".events .text-field").query();
        assertThat(text.isFocused()).isTrue();
        robot.interact(() -> text.setText("no such thing"));
        until(() -> robot.lookup(".events > .list-view").queryListView().getItems().isEmpty());
    }

    @Test
    void bothThemesColourTheWindowAsThePalettesDo(FxRobot robot) throws TimeoutException {
        until(() -> background(robot).equals(colour(Palette.DARK)));
        Mouse.click(Mouse.click(robot, "#theme"), "Light");
        until(() -> background(robot).equals(colour(Palette.LIGHT)));
    }

    @Test
    void presentHidesWhatIsBesideTheStageAndBringsItBack(FxRobot robot) throws TimeoutException {
        Mouse.click(robot, "#present");
        until(() -> robot.lookup("#scenario-pool-steady").tryQuery().isEmpty());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> robot.lookup("#scenario-pool-steady").tryQuery().isPresent());
    }

    @Test
    void exportAsksWhereToAndSaves(FxRobot robot) throws TimeoutException {
        until(() -> token(robot, "P1").isPresent());
        Mouse.click(robot, "#export");
        until(() -> robot.lookup("Figure… (Ctrl+E)").tryQuery().isPresent());
        Mouse.click(robot, "Figure… (Ctrl+E)");
        saves(robot);
    }

    /// The robot of the headless platform sends no modifiers, so the key is taken where the scene keeps it.
    @Test
    void controlEDoesWhatTheMenuDoes(FxRobot robot) throws TimeoutException {
        until(() -> token(robot, "P1").isPresent());
        Runnable pressed = Objects
                .requireNonNull(robot.lookup("#stage").<Node>query().getScene().getAccelerators().get(Keys.EXPORT));
        robot.interact(pressed);
        saves(robot);
    }

    private void saves(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#save").tryQuery().isPresent());
        Mouse.click(robot, "#save");
        until(() -> library.asked.stream().anyMatch(asked -> asked.startsWith("picture ")));
        until(() -> robot.lookup("#cancel").<Labeled>query().getText().equals("Close"));
        Mouse.click(robot, "#cancel");
    }

    private static Optional<Node> token(FxRobot robot, String thread) {
        return robot.lookup(".token").<Node>queryAll().stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith("Thread " + thread + ","))
                .findFirst();
    }

    private static Color background(FxRobot robot) {
        Region stage = robot.lookup("#stage").query();
        return (Color) stage.getBackground().getFills().getFirst().getFill();
    }

    private static Color colour(Palette palette) {
        return Color.web(palette.hex(ColourRole.SHEET));
    }

    private void asked(String what) throws TimeoutException {
        until(() -> library.asked.contains(what));
    }
}
