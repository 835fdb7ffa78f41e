package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Scenarios that are found, opened and run by keyboard.
@ExtendWith(WindowExtension.class)
class GalleryKeysTest {
    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "philosophers", WatchMode.STEP, 1240, 780);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void afterAScenarioWasOpenedByEnterSpaceRunsItAndPauses(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        // The second time its entry need not move to the recent ones, and would keep the keyboard.
        for (String id : List.of("two-locks", "lost-update", "two-locks")) {
            search(robot, Scenarios.builtIn(id).title().english());
            robot.type(KeyCode.DOWN);
            until(() -> isFocused(robot, "#scenario-" + id));
            robot.type(KeyCode.ENTER);
            until(() -> opened(robot, id));
        }
        robot.type(KeyCode.SPACE);
        until(() -> !text(robot, "#position").equals("step 0"));
    }

    @Test
    void afterTheSearchWasLeftByEnterDigitsAndArrowsAreForTheRun(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        search(robot, "Two locks");
        robot.type(KeyCode.ENTER);
        until(() -> opened(robot, "two-locks"));
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.RIGHT);
        until(() -> text(robot, "#position").equals("step 2"));
        assertThat(robot.lookup("#gallery-words").<TextField>query().getText()).isEqualTo("Two locks");
    }

    @Test
    void onAnEntryOfTheGallerySpaceRunsAndLosesNoRun(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        robot.type(KeyCode.RIGHT);
        until(() -> text(robot, "#position").equals("step 1"));
        search(robot, "Two locks");
        robot.type(KeyCode.DOWN);
        until(() -> isFocused(robot, "#scenario-two-locks"));
        robot.type(KeyCode.SPACE);
        until(() -> !text(robot, "#position").equals("step 1"));
        assertThat(isOpen(robot, "two-locks")).isFalse();
        assertThat(isFocused(robot, "#scenario-two-locks")).isTrue();
    }

    @Test
    void whoTypesTheTitleOfAScenarioFindsItFirstWhateverStandsAbove(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        for (Scenario scenario : Scenarios.builtIn()) {
            if (titles(scenario.title().english()) > 1) {
                continue;
            }
            // Fifty times by keys takes a long time and says no more.
            robot.interact(() -> {
                TextField field = robot.lookup("#gallery-words").query();
                field.requestFocus();
                field.setText(scenario.title().english());
            });
            robot.type(KeyCode.DOWN);
            until(() -> !isFocused(robot, "#gallery-words"));
            assertThat(focusedId(robot)).as(scenario.id()).isEqualTo("scenario-" + scenario.id());
        }
    }

    @Test
    void theBeginningOfATitleGoesBeforeItsWordsAndThoseBeforeTheText(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        search(robot, "lost upd");
        robot.type(KeyCode.ENTER);
        until(() -> isOpen(robot, "lost-update"));
        search(robot, "philosophers order");
        robot.type(KeyCode.ENTER);
        until(() -> isOpen(robot, "philosophers-ordered"));
    }

    @Test
    void theKeysThatAreShownGoWhenTheModeChanges(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        robot.interact(() -> robot.lookup("#stage").query().getParent().requestFocus());
        robot.write("?");
        until(() -> robot.lookup(".keys").tryQuery().isPresent());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#mode-explore").<ToggleButton>query().isSelected());
        until(() -> robot.lookup(".keys").tryQuery().isEmpty());
    }

    private static long titles(String title) {
        return Scenarios.builtIn().stream().filter(other -> other.title().english().equalsIgnoreCase(title)).count();
    }

    private static void search(FxRobot robot, String words) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        until(() -> isFocused(robot, "#gallery-words"));
        robot.interact(() -> robot.lookup("#gallery-words").<TextField>query().setText(words));
    }

    private static boolean isOpen(FxRobot robot, String id) {
        return robot.lookup("#scenario-" + id).<ToggleButton>tryQuery().filter(ToggleButton::isSelected).isPresent();
    }

    private static boolean opened(FxRobot robot, String id) {
        return isOpen(robot, id) && text(robot, "#scenarios").equals(Scenarios.builtIn(id).title().english())
                && text(robot, "#position").equals("step 0");
    }

    private static boolean isFocused(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private static String focusedId(FxRobot robot) {
        return robot.lookup("#stage").query().getScene().getFocusOwner().getId();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
