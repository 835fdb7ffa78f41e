package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToolkitTest {
    @Start
    void show(Stage stage) {
        var button = new Button("press");
        button.setId("button");
        button.setOnAction(pressed -> button.setText("pressed"));
        stage.setScene(new Scene(button, 200, 100));
        stage.show();
    }

    @Test
    void aClickOfTheRobotReachesAButtonWithoutADisplay(FxRobot robot) {
        robot.clickOn("press");
        assertThat(robot.lookup("#button").queryButton().getText()).isEqualTo("pressed");
    }
}
