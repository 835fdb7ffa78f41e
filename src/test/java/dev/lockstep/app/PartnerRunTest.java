package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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

/// With the fault and without it, in the real window.
@ExtendWith(WindowExtension.class)
class PartnerRunTest {
    private static final String PARTED = "Up to step 2 both make the same choices. Then, with the fault, P3 takes lock fork3;"
            + " without it, P3 must wait for lock fork1, which P1 holds.";

    private final BuiltInWindow window = new BuiltInWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "philosophers", WatchMode.STEP, 1024, 700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void oneKeyGoesToTheSameWithoutTheFaultAndBackToTheSameStep(FxRobot robot) throws TimeoutException {
        lead(robot);
        assertThat(text(robot, "#scenarios")).isEqualTo("Dining philosophers");
        assertThat(text(robot, "#partner")).isEqualTo("Dining philosophers, ordered");
        assertThat(isShown(robot, "#partnerRun")).isFalse();

        robot.type(KeyCode.W);
        until(() -> text(robot, "#scenarios").equals("Dining philosophers, ordered"));
        until(() -> text(robot, "#position").equals("step 2") && isShown(robot, "#partnerRun"));
        assertThat(text(robot, "#partner")).isEqualTo("Dining philosophers");
        assertThat(text(robot, "#parting")).isEqualTo(PARTED);
        assertThat(robot.lookup("#scenario-philosophers-ordered").<ToggleButton>query().isSelected()).isTrue();

        robot.type(KeyCode.RIGHT);
        until(() -> text(robot, "#position").equals("step 3"));
        robot.interact(robot.lookup("#partner").<ButtonBase>query()::fire);
        until(() -> text(robot, "#scenarios").equals("Dining philosophers") && isShown(robot, ".verdict"));
        assertThat(text(robot, "#position")).isEqualTo("step 3");
        assertThat(isShown(robot, "#partnerRun")).isFalse();
    }

    @Test
    void aPartnerThatLacksTheWordsOfTheSearchIsInTheGalleryAllTheSame(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        TextField words = robot.lookup("#gallery-words").query();
        robot.interact(() -> words.setText("philosophers ordered"));
        until(() -> robot.lookup("#scenario-philosophers").tryQuery().isEmpty());
        robot.interact(robot.lookup("#scenario-philosophers-ordered").<ToggleButton>query()::fire);
        until(() -> text(robot, "#scenarios").equals("Dining philosophers, ordered"));
        assertThat(words.getText()).isEqualTo("philosophers ordered");

        robot.interact(robot.lookup("#partner").<ButtonBase>query()::fire);
        until(() -> text(robot, "#scenarios").equals("Dining philosophers"));
        until(
                () -> robot.lookup("#scenario-philosophers").<ToggleButton>tryQuery()
                        .filter(ToggleButton::isSelected)
                        .isPresent());
        assertThat(words.getText()).isEmpty();
    }

    @Test
    void beforeAnAudienceTheSentenceSaysWhereTheTwoPart(FxRobot robot) throws TimeoutException {
        lead(robot);
        robot.type(KeyCode.F);
        until(() -> robot.lookup("#presented .token").tryQuery().isPresent());

        robot.type(KeyCode.W);
        until(() -> PARTED.equals(robot.lookup("#presented > .sentence").query().getAccessibleText()));
        robot.type(KeyCode.RIGHT);
        until(
                () -> String.valueOf(robot.lookup("#presented > .sentence").query().getAccessibleText())
                        .startsWith("P2 takes lock fork3."));
    }

    /// Leads the philosophers into their deadlock.
    private static void lead(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        for (int step = 1; step <= 3; step++) {
            String there = "step " + step;
            robot.type(List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).get(step - 1));
            until(() -> text(robot, "#position").equals(there));
        }
    }

    @Test
    void whatHoldsOffersEachFaultThereIsToItAndTheLastOneFirst(FxRobot robot) throws TimeoutException {
        pick(robot, "cache-one-compute");
        until(() -> text(robot, "#partner").equals("Cache stampede") && isShown(robot, "#others"));
        List<MenuItem> others = robot.lookup("#others").<MenuButton>query().getItems();
        assertThat(others).extracting(MenuItem::getText).containsExactly("Cache stampede", "No second check");

        robot.interact(others.get(1)::fire);
        until(() -> text(robot, "#scenarios").equals("No second check"));
        until(() -> text(robot, "#partner").equals("One compute per key"));
        assertThat(isShown(robot, "#others")).isFalse();

        robot.type(KeyCode.W);
        until(() -> text(robot, "#scenarios").equals("One compute per key"));
        until(() -> text(robot, "#partner").equals("No second check"));
    }

    @Test
    void onlyWhatIsSteppedThroughAndHasAPartnerHasTheSwitch(FxRobot robot) throws TimeoutException {
        until(() -> isShown(robot, "#pair"));
        pick(robot, "peterson");
        until(() -> text(robot, "#scenarios").equals("Peterson's lock") && !isShown(robot, "#pair"));
        pick(robot, "two-locks");
        until(() -> isShown(robot, "#pair"));
        robot.interact(robot.lookup("#mode-explore").<ToggleButton>query()::fire);
        until(() -> !isShown(robot, "#pair"));
        robot.type(KeyCode.W);
        assertThat(text(robot, "#scenarios")).isEqualTo("Two locks");
    }

    @Test
    void inTheGalleryAFaultStandsBelowWhatHoldsWithoutIt(FxRobot robot) throws TimeoutException {
        // The gallery may still be filled.
        until(
                () -> entries(robot)
                        .indexOf("scenario-two-locks") == entries(robot).indexOf("scenario-two-locks-ordered") + 1);
        assertThat(robot.lookup("#scenario-two-locks").query().getStyleClass()).contains("below-partner");
        assertThat(robot.lookup("#scenario-two-locks-ordered").query().getStyleClass())
                .doesNotContain("below-partner");
    }

    /// The ids of what stands in the gallery beside one of its scenarios, from above.
    private static List<String> entries(FxRobot robot) {
        Parent gallery = robot.lookup("#scenario-two-locks").tryQuery().map(Node::getParent).orElse(null);
        return gallery == null
                ? List.of()
                : gallery.getChildrenUnmodifiable().stream().map(entry -> String.valueOf(entry.getId())).toList();
    }

    private static void pick(FxRobot robot, String id) {
        robot.interact(robot.lookup("#scenario-" + id).<ToggleButton>query()::fire);
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
