package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.testing.Mouse;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.WindowBounds;
import dev.lockstep.view.window.LockstepWindow;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The real window over real sessions of steps, as a student would use it.
@ExtendWith(WindowExtension.class)
class StepRunTest {
    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "two-locks", WatchMode.STEP, 1240, 780);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void twoLocksCanBeLedIntoADeadlockAndOutOfItAgainByAnotherChoice(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        choose(robot, "A · ");
        choose(robot, "B · ");
        until(() -> robot.lookup(".verdict").query().isVisible());
        assertThat(robot.lookup(".verdict > .word").<Labeled>query().getText()).isEqualTo("Deadlock");
        type(robot, KeyCode.LEFT);
        until(() -> text(robot, "#position").equals("step 1"));
        assertThat(robot.lookup(".verdict").query().isVisible()).isFalse();
        choose(robot, "A · ");
        until(() -> robot.lookup("#branches").query().isVisible());
        assertThat(text(robot, "#position")).isEqualTo("step 2");
    }

    @Test
    void theNextWindowShowsTheSameStepOfTheSameRunInTheSamePanes(FxRobot robot) throws Exception {
        until(() -> text(robot, "#position").equals("step 0"));
        choose(robot, "A · ");
        choose(robot, "B · ");
        // Only a divider that a person has moved is kept.
        Mouse.click(robot, robot.lookup("#columns > .split-pane-divider").<Node>query());
        robot.interact(() -> {
            Stage stage = (Stage) robot.lookup("#stage").query().getScene().getWindow();
            stage.setX(33);
            stage.setY(44);
            robot.lookup("#sideTabs").queryAs(TabPane.class).getSelectionModel().select(1);
            robot.lookup("#columns").queryAs(SplitPane.class).setDividerPositions(0.2, 0.7);
        });
        LockstepWindow first = window.window();
        Preferences kept = first.preferences();
        assertThat(kept.watched()).isEqualTo(new Preferences.Watched("two-locks", "", WatchMode.STEP, 2, "A,B"));
        assertThat(kept.panes().stepTab()).isEqualTo("objectsTab");
        assertThat(kept.panes().columns().getFirst()).isCloseTo(0.2, within(0.02));
        assertThat(kept.bounds().corner()).isEqualTo(new WindowBounds.Corner(33, 44));
        first.close();
        robot.interact(() -> {
            robot.lookup("#stage").query().getScene().getWindow().hide();
            Stage stage = new Stage();
            window.open(stage, kept);
            assertThat(stage.getX()).isEqualTo(33);
        });
        until(() -> text(robot, "#position").equals("step 2"));
        until(() -> robot.lookup(".verdict > .word").<Labeled>query().getText().equals("Deadlock"));
        until(() -> robot.lookup("#objects-list").tryQuery().isPresent());
        assertThat(window.window().preferences().watched()).isEqualTo(kept.watched());
        robot.interact(() -> robot.lookup("#stage").query().getScene().getWindow().hide());
    }

    @Test
    void noSpeedIsCarriedIntoAnotherScenarioButIntoTheSameRunOfThePartner(FxRobot robot) throws TimeoutException {
        Slider speed = robot.lookup("#stepSpeed").query();
        robot.interact(() -> speed.setValue(3));
        robot.interact(robot.lookup("#scenario-lost-update").<ToggleButton>query()::fire);
        until(() -> reads(robot, Scenarios.builtIn("lost-update").title().english()) && speed.getValue() == 0);
        robot.interact(() -> speed.setValue(3));
        type(robot, KeyCode.W);
        until(() -> robot.lookup("#scenario-update-locked").<ToggleButton>query().isSelected());
        assertThat(speed.getValue()).isEqualTo(3);
    }

    @Test
    void everyScenarioWithAProgramStepsToItsEndAndBackToItsStart(FxRobot robot) throws TimeoutException {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                robot.interact(
                        () -> robot.lookup("#scenario-" + scenario.id())
                                .<ToggleButton>query()
                                .fire());
                until(() -> reads(robot, scenario.title().english()) && text(robot, "#position").equals("step 0"));
                robot.interact(() -> robot.lookup("#stepSpeed").<Slider>query().setValue(5));
                robot.interact(
                        () -> robot.lookup("#until").<MenuButton>query().getItems().stream()
                                .filter(item -> "The end".equals(item.getText()))
                                .forEach(MenuItem::fire));
                until(() -> robot.lookup(".verdict").query().isVisible() && robot.lookup("#step").query().isDisabled());
                type(robot, KeyCode.HOME);
                until(() -> text(robot, "#position").equals("step 0"));
            }
        }
    }

    private static void choose(FxRobot robot, String who) throws TimeoutException {
        int before = Integer.parseInt(text(robot, "#position").replaceAll("\\D", ""));
        until(() -> press(robot, who));
        until(() -> text(robot, "#position").equals("step " + (before + 1)));
    }

    /// Buttons are made anew with each step, so one is looked for and pressed at once.
    private static boolean press(FxRobot robot, String who) {
        Optional<Button> wanted = robot.lookup(".choice").<Button>queryAll().stream()
                .filter(button -> button.getText().startsWith(who))
                .findFirst();
        wanted.ifPresent(Button::fire);
        return wanted.isPresent();
    }

    private static boolean reads(FxRobot robot, String title) {
        Labeled menu = robot.lookup("#scenarios").query();
        return menu.getText().equals(title);
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
