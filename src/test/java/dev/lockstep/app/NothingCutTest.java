package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Where the window has room, nothing is cut and nothing touches an edge.
@ExtendWith(WindowExtension.class)
class NothingCutTest {
    private static final double LEAST_AIR = 4;

    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "two-locks", WatchMode.STEP, 1366, 768);
        stage.setWidth(1366);
        stage.setHeight(768);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theGalleryShowsEveryTitleWhole(FxRobot robot) throws TimeoutException {
        until(() -> !entries(robot).isEmpty() && entries(robot).stream().allMatch(entry -> entry.getWidth() > 0));
        until(() -> entries(robot).stream().allMatch(entry -> !shown(entry).isEmpty()));
        until(() -> cut(robot).isEmpty());
        assertThat(cut(robot)).isEmpty();
    }

    @Test
    void theGalleryShowsTheTitleOfTheOpenScenarioWholeWhicheverItIs(FxRobot robot) throws TimeoutException {
        until(() -> !entries(robot).isEmpty() && entries(robot).stream().allMatch(entry -> entry.getWidth() > 0));
        robot.interact(() -> {
            entries(robot).forEach(entry -> entry.setSelected(true));
            Node gallery = robot.lookup(".entries").query();
            gallery.applyCss();
            ((Region) gallery).layout();
        });
        assertThat(cut(robot)).isEmpty();
    }

    @Test
    void aVerdictHasAirBelowItAndInAWindowOfTheLeastHeightToo(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.DIGIT2);
        until(() -> robot.lookup(".verdict").query().isVisible());
        until(() -> air(robot) >= LEAST_AIR);
        robot.interact(() -> robot.listWindows().getFirst().setHeight(620));
        until(() -> robot.lookup("#narration").query().getScene().getHeight() < 660);
        until(() -> air(robot) >= LEAST_AIR);
        assertThat(air(robot)).isGreaterThanOrEqualTo(LEAST_AIR);
    }

    @Test
    void inTheSmallestWindowASentenceOfTwoLinesDoesNotTouchTheVerdictBelowIt(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            robot.listWindows().getFirst().setWidth(1024);
            robot.listWindows().getFirst().setHeight(700);
        });
        until(() -> robot.lookup("#narration").query().getScene().getHeight() < 710);
        robot.type(KeyCode.DIGIT1);
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.DIGIT2);
        until(() -> robot.lookup(".verdict").query().isVisible());
        until(() -> between(robot) >= LEAST_AIR);
        assertThat(between(robot)).isGreaterThanOrEqualTo(LEAST_AIR);
    }

    /// From the sentence to the coloured bar below it.
    private static double between(FxRobot robot) {
        Region verdict = robot.lookup(".verdict").query();
        double top = verdict.localToScene(verdict.getLayoutBounds()).getMinY()
                + verdict.getBackground().getFills().getFirst().getInsets().getTop();
        return top - bottom(robot.lookup("#lastSentences").query());
    }

    @Test
    void atTheStartInAWindowOfAUsualWidthTheSentenceIsOneLine(FxRobot robot) throws TimeoutException {
        Label sentence = robot.lookup("#lastSentences").query();
        until(() -> sentence.getText().endsWith("who goes next.") && sentence.getWidth() > 0);
        assertThat(sentence.getWidth()).isGreaterThanOrEqualTo(Math.floor(sentence.prefWidth(-1)));
    }

    @Test
    void inALowWindowTheChoicesTakeOneRowSoThatTheLanesKeepTheirs(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            robot.listWindows().getFirst().setWidth(1024);
            robot.listWindows().getFirst().setHeight(700);
        });
        until(() -> robot.lookup("#narration").query().getScene().getHeight() < 710);
        robot.interact(robot.lookup("#scenario-pool-graceful-shutdown").<ToggleButton>query()::fire);
        until(() -> choices(robot).size() == 4 && choices(robot).stream().allMatch(button -> button.getWidth() > 0));
        until(() -> choices(robot).stream().map(NothingCutTest::bottom).distinct().count() == 1);
        assertThat(choices(robot)).allMatch(button -> button.getTooltip().getText().contains("take queue lock"));
        assertThat(robot.lookup("#seeds").query().getBoundsInParent().getMinY())
                .isEqualTo(robot.lookup("#policy").query().getBoundsInParent().getMinY());
    }

    @Test
    void aNoteAboveTheCodeIsWholeInALowPaneToo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.listWindows().getFirst().setHeight(620));
        until(() -> robot.lookup("#narration").query().getScene().getHeight() < 660);
        Label note = robot.lookup("#code-note").query();
        String words = "A recording of real threads does not tell on which lines they stood, however often it is asked.";
        // A frame that is under way while the window shrinks has a note of its own.
        until(() -> {
            note.setText(words);
            return note.lookup(".text") instanceof Text text && text.getText().equals(words);
        });
        assertThat(note.getHeight()).isGreaterThanOrEqualTo(Math.floor(note.prefHeight(note.getWidth())));
    }

    private static List<Button> choices(FxRobot robot) {
        return List.copyOf(robot.lookup(".choice").<Button>queryAll());
    }

    /// Between the coloured bar and the lower edge of the pane.
    private static double air(FxRobot robot) {
        Node word = robot.lookup("#verdictWord").query();
        Node pane = robot.lookup("#narration").query();
        Node verdict = word.getParent();
        double bottom = ((Region) verdict).getBackground().getFills().getFirst().getInsets()
                .getBottom();
        return bottom(pane) - bottom(verdict) + bottom;
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private static List<ToggleButton> entries(FxRobot robot) {
        return List.copyOf(robot.lookup(".entries > .toggle-button").<ToggleButton>queryAll());
    }

    private static List<String> cut(FxRobot robot) {
        return entries(robot).stream()
                .filter(entry -> !shown(entry).equals(entry.getText()))
                .map(entry -> entry.getText() + ": " + shown(entry))
                .toList();
    }

    private static String shown(ToggleButton entry) {
        return entry.lookup(".text") instanceof Text text ? text.getText() : "";
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
