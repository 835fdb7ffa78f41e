package dev.lockstep.view.window;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX opens the window before each test.
class PaneSizesTest {
    private final Region gallery = new Region();
    private final Region stage = new Region();
    private final Region side = new Region();
    private final VBox below = new VBox();
    private SplitPane columns;
    private SplitPane rows;
    private PaneSizes sizes;

    @Start
    void open(Stage shown) {
        columns = new SplitPane(gallery, stage, side);
        rows = new SplitPane(columns, below);
        rows.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(gallery, false);
        SplitPane.setResizableWithParent(side, false);
        SplitPane.setResizableWithParent(below, false);
        below.setPrefHeight(200);
        sizes = new PaneSizes(columns, rows, below);
        // Sized by hand: test classes share the stage, and what others left there keeps the scene from its size.
        rows.setManaged(false);
        shown.setScene(new Scene(new Pane(rows)));
        rows.resize(1024, 640);
        shown.show();
    }

    @Test
    void theStageGetsItsRoomFirstAndTheSideTakesMoreOfAWiderWindow(FxRobot robot) throws TimeoutException {
        until(() -> isAbout(side.getWidth(), 312) && isAbout(gallery.getWidth(), 238));
        robot.interact(() -> rows.resize(1440, 640));
        until(() -> isAbout(side.getWidth(), 0.27 * 1440 - 28));
        robot.interact(() -> rows.resize(1130, 640));
        until(() -> isAbout(side.getWidth(), 312) && stage.getWidth() > 540);
        robot.interact(() -> rows.resize(2560, 640));
        until(() -> isAbout(side.getWidth(), 0.27 * 2560 - 28));
        assertThat(gallery.getWidth()).isBetween(252.0, 280.0);
    }

    @Test
    void atNoScaleIsTheStageNarrowerThanAtTheUsualOne(FxRobot robot) throws TimeoutException {
        until(() -> isAbout(side.getWidth(), 312));
        double usual = stage.getWidth();
        for (double scale : new double[]{1.1, 1.25, 1.5, 2.5}) {
            robot.interact(() -> sizes.scale(scale));
            until(() -> isAbout(stage.getWidth(), usual));
        }
        robot.interact(() -> rows.resize(2560, 640));
        until(() -> columns.getWidth() > 2500 && isAbout(stage.getWidth(), 560 * 2.5));
    }

    @Test
    void thePanesBelowGetWhatTheyWantAsFarAsTheStageKeepsMost(FxRobot robot) throws TimeoutException {
        until(() -> isAbout(below.getHeight(), 200));
        robot.interact(() -> {
            below.setPrefHeight(900);
            sizes.divideRows();
        });
        until(() -> isAbout(below.getHeight(), 0.36 * rows.getHeight()));
    }

    @Test
    void aQuestionLeavesRoomForATextOfManyLinesAboveTheStage(FxRobot robot) throws TimeoutException {
        Label text = new Label("a word ".repeat(20));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        stage.setMinHeight(240);
        VBox middle = new VBox(text);
        robot.interact(() -> {
            columns.getItems().set(1, middle);
            middle.getChildren().add(stage);
        });
        until(() -> text.getHeight() > 50 && isAbout(middle.getHeight(), 440));
        robot.interact(() -> {
            below.setPrefHeight(400);
            sizes.asked(300);
        });

        until(() -> isAbout(below.getHeight(), rows.getHeight() - 240 - text.getHeight()));
    }

    @Test
    void thePanesBelowGiveBackTheRoomOfOneThatGoes(FxRobot robot) throws TimeoutException {
        Region choices = new Region();
        choices.setMinHeight(60);
        Region lanes = new Region();
        lanes.setPrefHeight(120);
        robot.interact(() -> {
            below.setPrefHeight(Region.USE_COMPUTED_SIZE);
            below.getChildren().setAll(choices, lanes);
            sizes.divideRows();
        });
        until(() -> isAbout(below.getHeight(), 180));
        robot.interact(() -> choices.setManaged(false));
        until(() -> isAbout(below.getHeight(), 120));
        robot.interact(() -> choices.setManaged(true));
        until(() -> isAbout(below.getHeight(), 180));
    }

    @Test
    void whatAPersonHasDividedStays(FxRobot robot) throws TimeoutException {
        until(() -> isAbout(side.getWidth(), 312));
        // No drag of the headless robot is captured, and the scene may be smaller than the panes: the divider is
        // pressed without a pointer, and then moved.
        robot.interact(() -> press(lastDivider()));
        robot.interact(() -> columns.setDividerPosition(1, 1 - 412 / columns.getWidth()));
        until(() -> isAbout(side.getWidth(), 412));
        robot.interact(() -> rows.resize(1440, 640));
        until(() -> columns.getWidth() > 1400);
        assertThat(side.getWidth()).isBetween(398.0, 426.0);
    }

    private static void press(Node divider) {
        PickResult picked = new PickResult(divider, 0, 0);
        Event.fireEvent(
                divider, new MouseEvent(
                        MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true,
                        false, false, false, true, false, picked));
    }

    private Node lastDivider() {
        return columns.lookupAll(".split-pane-divider").stream()
                .max(Comparator.comparingDouble(divider -> divider.getBoundsInParent().getMinX()))
                .orElseThrow();
    }

    private static boolean isAbout(double size, double expected) {
        return Math.abs(size - expected) < 14;
    }
}
