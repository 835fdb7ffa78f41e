package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Scores.Count;
import dev.lockstep.view.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// A person opens a lecture, predicts wrongly and rightly, wins a challenge, exports a picture, and changes theme and
/// language, in the real window and by keyboard alone.
@ExtendWith(WindowExtension.class)
class LectureKeysTest {
    private static final int MOST_STOPS = 60;
    /// A, B, B, B, A, A.
    private static final List<KeyCode> SIX_STEPS = List.of(
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.DIGIT1);

    private final BuiltInWindow opened = new BuiltInWindow();
    private final Language before = Spoken.language();

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        opened.open(stage, "two-locks", WatchMode.STEP, 1200, 900);
    }

    @AfterEach
    void close() {
        opened.close();
        Spoken.change(before);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().filter(LectureKeysTest::isSeen).map(Labeled::getText).orElse("");
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeen(FxRobot robot, String id) {
        return robot.lookup(id).<Node>tryQuery().filter(LectureKeysTest::isSeen).isPresent();
    }

    private static void with(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
    }

    private static void tabTo(FxRobot robot, String id) {
        Node wanted = robot.lookup(id).query();
        for (int stop = 0; stop < MOST_STOPS && !wanted.isFocused(); stop++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(wanted.isFocused()).as(id).isTrue();
    }

    private static void goTo(FxRobot robot, int stop) throws TimeoutException {
        for (int key = 0; key < 2 && !text(robot, "#stopNumber").equals(stop + " / 9"); key++) {
            // Where the stop asks something, the first key asks it.
            robot.type(KeyCode.PAGE_DOWN);
            until(() -> text(robot, "#stopNumber").equals(stop + " / 9") || isSeen(robot, "#option-1"));
        }
        until(() -> text(robot, "#stopNumber").equals(stop + " / 9") && !isSeen(robot, "#askedText"));
    }

    @Test
    void aWholeLectureNeedsNoMouse(FxRobot robot) throws Exception {
        // Opens it.
        with(robot, KeyCode.CONTROL, KeyCode.F);
        until(() -> robot.lookup("#lecture-the-second-look").tryQuery().isPresent());
        robot.write("the second look");
        until(() -> robot.lookup("#lecture-why-join-hangs").tryQuery().isEmpty());
        robot.type(KeyCode.ENTER);
        until(() -> text(robot, "#stopNumber").equals("1 / 9") && isSeen(robot, "#stopAsk"));
        assertThat(text(robot, "#lectureTitle")).isEqualTo("The second look");

        // Predicts wrongly, and rightly.
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> isSeen(robot, "#option-1"));
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        until(() -> text(robot, "#judgedWord").equals("Not so"));
        // That it was asked is no answer.
        until(() -> text(robot, "#unsavedAnswers").equals("1"));
        goTo(robot, 2);
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> isSeen(robot, "#option-3") && !isSeen(robot, "#judgedWord"));
        // What was marked at the stop before is not marked here.
        assertThat(robot.lookup("#giveAnswer").<Node>query().isDisabled()).isTrue();
        robot.type(KeyCode.DIGIT3, KeyCode.ENTER);
        until(() -> text(robot, "#judgedWord").equals("Right"));
        assertThat(opened.window().scores().counts().values().stream().mapToInt(Count::asked).sum()).isEqualTo(2);

        // Reads what the speaker reads, and goes back and on.
        robot.type(KeyCode.N);
        until(() -> isSeen(robot, "#speakerText"));
        robot.type(KeyCode.N, KeyCode.PAGE_UP);
        until(() -> text(robot, "#stopNumber").equals("1 / 9") && !isSeen(robot, "#speakerText"));

        // Wins a challenge.
        for (int stop = 2; stop <= 7; stop++) {
            goTo(robot, stop);
        }
        until(() -> isSeen(robot, "#stopDare"));
        robot.type(KeyCode.C);
        until(() -> text(robot, "#dareGoal").equals("Be the scheduler: break it."));
        until(() -> text(robot, "#position").equals("step 0"));
        int step = 0;
        for (KeyCode thread : SIX_STEPS) {
            String reached = "step " + ++step;
            robot.type(thread);
            until(() -> text(robot, "#position").startsWith(reached));
        }

        until(() -> text(robot, "#dareTold").endsWith("Reached in 6 steps. No way is shorter."));
        assertThat(text(robot, "#unsavedAnswers")).isNotEmpty();

        // Exports a picture.
        Path picture = folder.resolve("won.svg");
        with(robot, KeyCode.CONTROL, KeyCode.E);
        until(() -> robot.lookup("#target").tryQuery().isPresent());
        // The name is proposed; here it stands in a folder of the test's own.
        robot.interact(() -> robot.lookup("#target").<TextField>query().setText(picture.toString()));
        robot.type(KeyCode.ENTER);
        until(() -> Files.exists(picture));
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#target").tryQuery().isEmpty());

        // Changes theme and language; the lecture stays, and speaks the other.
        tabTo(robot, "#theme");
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup("#theme").<MenuButton>query().isShowing());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        until(() -> opened.window().preferences().looks().theme() == Theme.DARK);
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup("#theme").<MenuButton>query().isShowing());
        robot.type(KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        until(() -> text(robot, "#lectureTitle").equals("Der zweite Blick"));
        assertThat(text(robot, "#stopNumber")).isEqualTo("7 / 9");
        assertThat(text(robot, "#dareGoal"))
                .isEqualTo("Spielen Sie den Scheduler: Bringen Sie den Lauf zum Scheitern.");
    }
}
