package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Looks;
import dev.lockstep.view.settings.PaneLayout;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.settings.WindowBounds;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;

/// The language of the real window: the system's or the chosen one, switched at once.
@ExtendWith(WindowExtension.class)
class LanguageWindowTest {

    private final BuiltInWindow window = new BuiltInWindow();

    private void open(FxRobot robot, String language) {
        robot.interact(
                () -> window.open(
                        new Stage(),
                        new Preferences(
                                new Looks(Theme.LIGHT, 1, true, language), 1,
                                Preferences.Watched.fromStart("two-locks", WatchMode.STEP),
                                WindowBounds.anywhere(1240, 780), PaneLayout.USUAL, List.of())));
    }

    @AfterEach
    void speakEnglishAgain() {
        window.close();
        Spoken.systemSpeaks("en");
        Spoken.change(Spoken.of("en"));
    }

    @Test
    void sentencesAreMadeAnewInTheLanguageThatIsChosenAndItIsKept(FxRobot robot) throws TimeoutException {
        open(robot, Looks.AS_SYSTEM);
        until(() -> position(robot).equals("step 0"));
        robot.interact(robot.lookup("#step").<ButtonBase>query()::fire);
        until(() -> sentence(robot).contains(" takes lock "));
        assertThat(languages(robot).stream().map(MenuItem::getText))
                .containsExactly("As the system", "English", "Deutsch");

        choose(robot, "Deutsch");
        until(() -> sentence(robot).contains(" nimmt das Schloss ") && position(robot).equals("Schritt 1"));
        assertThat(window.window().preferences().looks().language()).isEqualTo("de");

        choose(robot, "English");
        until(() -> sentence(robot).contains(" takes lock ") && position(robot).equals("step 1"));
        assertThat(window.window().preferences().looks().language()).isEqualTo("en");
    }

    @Test
    void theGalleryIsInTheLanguageThatIsChosenAndIsSearchedInIt(FxRobot robot) throws TimeoutException {
        open(robot, "en");
        until(() -> position(robot).equals("step 0"));
        assertThat(text(robot, "#scenario-two-locks")).isEqualTo("Two locks");

        choose(robot, "Deutsch");
        until(() -> text(robot, "#scenario-two-locks").equals("Zwei Schlösser"));
        assertThat(text(robot, "#scenarios")).isEqualTo("Zwei Schlösser");
        assertThat(text(robot, "#partner")).isEqualTo("Zwei Schlösser, geordnet");
        TextField words = robot.lookup("#gallery-words").query();
        robot.interact(() -> words.setText("verlorene"));
        assertThat(text(robot, "#scenario-lost-update")).isEqualTo("Verlorene Änderung");
        robot.interact(() -> words.setText("one addition is lost"));
        assertThat(text(robot, "#scenario-lost-update")).isEmpty();
        robot.interact(words::clear);

        choose(robot, "English");
        until(() -> text(robot, "#scenario-two-locks").equals("Two locks"));
    }

    @Test
    void theSystemsLanguageIsSpokenUnlessAnotherIsChosen(FxRobot robot) throws TimeoutException {
        Spoken.systemSpeaks("de");
        open(robot, Looks.AS_SYSTEM);
        until(() -> position(robot).equals("Schritt 0"));
        assertThat(window.window().preferences().looks().language()).isEqualTo(Looks.AS_SYSTEM);
        choose(robot, "English");
        until(() -> position(robot).equals("step 0"));
        choose(robot, "As the system");
        until(() -> position(robot).equals("Schritt 0"));
    }

    @Test
    void theProgramSpeaksEnglishWhereTheSystemSpeaksWhatItDoesNot(FxRobot robot) throws TimeoutException {
        Spoken.systemSpeaks("tr");
        open(robot, Looks.AS_SYSTEM);
        until(() -> position(robot).equals("step 0"));
        assertThat(Spoken.language().code()).isEqualTo("en");
    }

    private static String position(FxRobot robot) {
        return text(robot, "#position");
    }

    private static String text(FxRobot robot, String what) {
        return robot.lookup(what).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup("#lastSentences").tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static List<RadioMenuItem> languages(FxRobot robot) {
        Menu menu = robot.lookup("#theme").<MenuButton>query().getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        return menu.getItems().stream().map(RadioMenuItem.class::cast).toList();
    }

    private static void choose(FxRobot robot, String language) {
        RadioMenuItem item = languages(robot).stream()
                .filter(each -> each.getText().equals(language))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
        assertThat(item.isSelected()).isTrue();
    }
}
