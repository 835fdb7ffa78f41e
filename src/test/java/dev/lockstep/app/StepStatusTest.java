package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.export.PictureFiles;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the status bar says of a run that is stepped through.
@ExtendWith(ApplicationExtension.class)
class StepStatusTest {

    private @Nullable LockstepWindow window;

    @Start
    void open(Stage stage) {
        window = new LockstepWindow(
                stage,
                ScenarioLibrary.of(Scenarios.builtIn(), List.of()),
                new PictureFiles(),
                new Preferences(Theme.LIGHT, 1, "lost-update", WatchMode.STEP, 1024, 700, true));
        stage.setWidth(1024);
        stage.setHeight(700);
        stage.show();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void aVariableIsShownAsAnAssignmentAndWhoMadeTheChoicesIsSaidOfThem(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#figures").startsWith("x\u00a0=\u00a00"));
        robot.type(KeyCode.DIGIT1);
        until(
                () -> robot.lookup(".status-bar .label").<Labeled>queryAll().stream()
                        .anyMatch(
                                label -> label.getText()
                                        .startsWith("Deterministic · choices by hand · virtual time ")));

        assertThat(text(robot, "#position")).isEqualTo("step 1");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
