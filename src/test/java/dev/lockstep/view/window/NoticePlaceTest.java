package dev.lockstep.view.window;

import static dev.lockstep.testing.WindowState.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.settings.WindowBounds;
import dev.lockstep.view.settings.PaneLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Where notices stand in the window.
@ExtendWith(WindowExtension.class)
class NoticePlaceTest {
    private static final String LONG = "The file that was open last is not there any more: /home/a-teacher/lectures/"
            + "concurrency/winter/".repeat(4) + "lost-update.yaml; lost-update is open instead";

    private final StubLibrary library = new StubLibrary();
    private @Nullable LockstepWindow window;

    @Start
    void open(Stage opened) {
        window = new LockstepWindow(
                opened, library, new StubPictures(library.asked),
                new Preferences(
                        Theme.LIGHT, 2.5, 1, true,
                        Preferences.Watched.fromStart("pool-backpressure", WatchMode.LIVE),
                        WindowBounds.anywhere(1200, 800), PaneLayout.USUAL));
        opened.show();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void anErrorAndASuccessCoverNothingInAWindowOfAnySizeAndScale(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#freeze").tryQuery().isPresent() && robot.lookup(".lanes").tryQuery().isPresent());
        Pane place = robot.lookup("#notices").queryAs(Pane.class);
        Region root = (Region) place.getScene().getRoot();
        Notices notices = new Notices(new ByHandTimer());
        robot.interact(() -> {
            notices.appearOn(place);
            notices.error(LONG);
            notices.success("The run was saved: /home/a-teacher/mine.trace");
            // Its size is set by hand: test classes share the stage, and a screen is smaller than the largest window.
            Scene scene = place.getScene();
            Pane holder = new Pane();
            scene.setRoot(holder);
            holder.getChildren().add(root);
            root.setManaged(false);
        });
        List<String> covered = new ArrayList<>();
        for (Rectangle2D size : List.of(
                new Rectangle2D(0, 0, 900, 560), new Rectangle2D(0, 0, 1024, 700), new Rectangle2D(0, 0, 1366, 768),
                new Rectangle2D(0, 0, 1440, 900), new Rectangle2D(0, 0, 2560, 1440))) {
            for (double wanted : List.of(1.0, 1.5, 2.0, 2.5)) {
                double scale = WindowScale.fitting(size.getWidth(), size.getHeight(), wanted);
                robot.interact(() -> {
                    root.setStyle("-fx-font-size: " + 13 * scale + "px;");
                    root.resize(size.getWidth(), size.getHeight());
                    root.applyCss();
                    root.layout();
                });
                covered.addAll(covered(root, size.getWidth() + " × " + size.getHeight() + " at " + scale));
            }
        }
        assertThat(covered).isEmpty();
    }

    /// What the notices share a place with, or has no place beside them.
    private static List<String> covered(Region root, String at) {
        List<String> found = new ArrayList<>();
        for (String row : List.of("#notice-error", "#notice-success")) {
            Bounds notice = bounds(requireNonNull(root.lookup(row)).getParent());
            if (notice.getHeight() < 12 || notice.getMinY() < 0 || notice.getMaxY() > root.getHeight()) {
                found.add(at + ": " + row + " is not seen");
            }
            for (String other : List.of(".bar", ".stage", ".lanes", ".transport", ".status-bar", ".side-tabs")) {
                Bounds part = bounds(requireNonNull(root.lookup(other), other));
                if (notice.getMaxY() > part.getMinY() + 0.5 && notice.getMinY() < part.getMaxY() - 0.5) {
                    found.add(at + ": " + row + " covers " + other);
                }
                if (part.getHeight() < 12 || part.getMaxY() > root.getHeight() + 0.5) {
                    found.add(at + ": " + other + " has no place beside the notices: " + part);
                }
            }
        }
        return found;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void escClosesAnErrorInTheWindowAndBeforeAnAudienceWhereItIsAsLargeAsTheRest(FxRobot robot)
            throws TimeoutException {
        until(() -> robot.lookup("#freeze").tryQuery().isPresent());
        say(robot, "no such file");
        until(() -> robot.lookup("#notice-error").<Labeled>query().getText().equals("no such file"));
        // The signs of the icons' own font.
        FontIcon sign = robot.lookup("#notice-error > .ikonli-font-icon").query();
        assertThat(sign.getFont().getFamily()).contains("Material");
        // No click: a token may stand there, and Esc would close what is said of it first.
        robot.interact(() -> robot.lookup("#stage").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#notice-error").tryQuery().isEmpty());

        robot.type(KeyCode.F);
        until(() -> robot.lookup("#presented").tryQuery().isPresent());
        say(robot, "no such file either");
        until(() -> robot.lookup("#notice-error").<Labeled>query().getFont().getSize() >= 20);
        until(() -> robot.lookup("#notice-error > .ikonli-font-icon").<FontIcon>query().getIconSize() >= 20);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#notice-error").tryQuery().isEmpty());
        assertThat(robot.lookup("#presented").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#presented").tryQuery().isEmpty());
        say(robot, "and this one");
        until(() -> robot.lookup("#notice-error").tryQuery().isPresent());
    }

    private void say(FxRobot robot, String error) {
        robot.interact(() -> requireNonNull(window).say(error));
    }
}
