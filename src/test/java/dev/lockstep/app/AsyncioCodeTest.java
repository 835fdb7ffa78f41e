package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.PaneLayout;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.settings.WindowBounds;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The code pane of the real window in Python.
@ExtendWith(WindowExtension.class)
class AsyncioCodeTest {
    private static final int MOST_STOPS = 60;

    private final BuiltInWindow window = new BuiltInWindow();

    private @Nullable Stage stage;

    @Start
    void open(Stage opened) {
        stage = opened;
        window.open(
                opened,
                new Preferences(
                        Theme.LIGHT, 1, 1, true,
                        Preferences.Watched.fromStart("pool-forgotten-task-done", WatchMode.STEP),
                        WindowBounds.anywhere(1240, 900),
                        new PaneLayout("", "codeTab", List.of(), List.of(), false)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theListingInPythonIsChosenByKeysFollowsTheStepsAndIsKept(FxRobot robot) throws TimeoutException {
        until(() -> isLine(robot, "A", "lock.acquire();"));
        assertThat(text(robot, "#code-file")).endsWith(".java");

        tabTo(robot, robot.lookup("#code-asyncio").query());
        robot.type(KeyCode.SPACE);
        until(() -> isLine(robot, "A", "await self.queue.put(task)"));
        assertThat(text(robot, "#code-file")).isEqualTo("forgotten_task_done.py");
        assertThat(isLine(robot, "W1", "task = await self.queue.get()")).isTrue();

        // The engine refuses a join by its own worker; the listing does not look, and says so. Until then A submits.
        until(() -> {
            robot.lookup("#code-lines").query().requestFocus();
            return true;
        });
        for (int step = 0; step < 6; step++) {
            robot.type(KeyCode.DIGIT1);
        }
        until(() -> text(robot, "#code-absent").startsWith("A: "));
        assertThat(lineOf(robot, "A")).isEmpty();
        robot.type(KeyCode.LEFT);
        until(() -> isLine(robot, "A", "await self.queue.put(task)"));
        assertThat(text(robot, "#code-absent")).isEmpty();

        // What was chosen holds for another engine too; where there is no listing, there is no switch.
        choose(robot, "#scenario-barrier-notify-one");
        until(() -> text(robot, "#code-file").equals("notify_one.py"));
        until(() -> lineOf(robot, "A").contains("async with self.gate:"));
        choose(robot, "#scenario-philosophers");
        until(() -> text(robot, "#code-file").equals("Script"));
        assertThat(robot.lookup("#code-asyncio").query().getParent().getParent().isVisible()).isFalse();
        choose(robot, "#scenario-cache-stampede");
        until(() -> text(robot, "#code-file").equals("stampede.py"));
        assertThat(window.window().preferences().panes().asyncio()).isTrue();

        tabTo(robot, robot.lookup("#code-java").query());
        robot.type(KeyCode.SPACE);
        until(() -> text(robot, "#code-file").equals("Stampede.java"));
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#code-java").<ToggleButton>query().isSelected()).isTrue();
        assertThat(window.window().preferences().panes().asyncio()).isFalse();
    }

    @Test
    void inTheSmallestWindowTheSwitchSaysBothLanguagesWhole(FxRobot robot) throws TimeoutException {
        Stage small = Objects.requireNonNull(stage);
        robot.interact(() -> {
            small.setWidth(1024);
            small.setHeight(700);
        });
        until(() -> robot.lookup("#code-asyncio").tryQuery().filter(Node::isVisible).isPresent());
        until(() -> isWhole(robot, "#code-java") && isWhole(robot, "#code-asyncio") && isWhole(robot, "#code-follow"));
        // With what is long, the note below leaves room for lines.
        robot.interact(() -> robot.lookup("#code-asyncio").<ToggleButton>query().fire());
        until(() -> text(robot, "#code-file").equals("forgotten_task_done.py"));
        // Enough of the file's name to know it by; the rest is in its tooltip.
        until(() -> robot.lookup("#code-file .text").<Text>query().getText().length() >= 6);
        assertThat(robot.lookup("#code-file").<MenuButton>query().getTooltip().getText())
                .startsWith("forgotten_task_done.py: ");
        for (int step = 0; step < 6; step++) {
            robot.type(KeyCode.DIGIT1);
        }
        until(() -> text(robot, "#code-absent").startsWith("A: "));
        until(
                () -> isWhole(robot, "#code-absent")
                        && robot.lookup("#code-lines").query().getBoundsInLocal().getHeight() > 150);
    }

    /// Whether no part of its text is left out, and all of it is inside its pane.
    private static boolean isWhole(FxRobot robot, String id) {
        Labeled label = robot.lookup(id).query();
        Node pane = robot.lookup(".code").query();
        boolean shown = label.lookup(".text") instanceof Text text
                && text.getText().replaceAll("\\s+", " ").equals(label.getText());
        return shown && pane.localToScene(pane.getBoundsInLocal())
                .contains(label.localToScene(label.getBoundsInLocal()));
    }

    private static void choose(FxRobot robot, String id) throws TimeoutException {
        until(() -> {
            robot.lookup(id).<Labeled>query().requestFocus();
            return true;
        });
        robot.type(KeyCode.ENTER);
    }

    private static void tabTo(FxRobot robot, Node wanted) {
        for (int stop = 0; stop < MOST_STOPS && !wanted.isFocused(); stop++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(wanted.isFocused()).isTrue();
    }

    private static boolean isLine(FxRobot robot, String thread, String code) {
        return lineOf(robot, thread).contains(code);
    }

    /// The lines with a filled chip of the thread, as a screen reader says them.
    private static String lineOf(FxRobot robot, String thread) {
        return robot.lookup("#code-lines .list-cell").<IndexedCell<?>>queryAll().stream()
                .filter(
                        cell -> cell.lookupAll(".chip").stream()
                                .anyMatch(
                                        chip -> chip instanceof Labeled label && label.getText().equals(thread)
                                                && !label.getStyleClass().contains("outlined")))
                .map(Node::getAccessibleText)
                .reduce("", String::concat);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
