package dev.lockstep.app;

import static dev.lockstep.testing.WindowState.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Looks;
import dev.lockstep.view.settings.PaneLayout;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.RecentScenario;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.settings.WindowBounds;
import dev.lockstep.view.window.LockstepWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;

/// What was open not long ago, in the gallery.
@ExtendWith(WindowExtension.class)
class RecentTest {
    private static final RecentScenario LAST = new RecentScenario("Philosophers", "philosophers", "");
    private static final RecentScenario BEFORE = new RecentScenario("Two locks", "two-locks", "");

    @TempDir
    private Path folder;

    private @Nullable LockstepWindow window;

    @AfterEach
    void close() {
        Spoken.change(Spoken.of("en"));
        if (window != null) {
            window.close();
        }
    }

    private void open(FxRobot robot, String scenario, RecentScenario... recent) {
        open(robot, Looks.AS_SYSTEM, scenario, recent);
    }

    private void open(FxRobot robot, String language, String scenario, RecentScenario... recent) {
        robot.interact(() -> {
            Stage stage = new Stage();
            window = new LockstepWindow(
                    stage, ScenarioLibrary.of(Scenarios.builtIn(), List.of()), new ShownPictures(),
                    new Preferences(
                            new Looks(Theme.LIGHT, 1, true, language), 1,
                            Preferences.Watched.fromStart(scenario, WatchMode.STEP),
                            WindowBounds.anywhere(1240, 780), PaneLayout.USUAL, List.of(recent)));
            stage.show();
        });
    }

    @Test
    void theFirstStartShowsNoGroupAndWhatIsOpenedThenIsInIt(FxRobot robot) throws TimeoutException {
        open(robot, "lost-update");
        until(() -> robot.lookup("#scenario-lost-update").<ToggleButton>query().isSelected());
        assertThat(robot.lookup("RECENT").tryQuery()).isEmpty();
        press(robot, "#scenario-two-locks");
        until(() -> recent(robot).equals(List.of("#recent-two-locks", "#recent-lost-update")));
        assertThat(robot.lookup("RECENT").tryQuery()).isPresent();
        assertThat(kept()).containsExactly("two-locks", "lost-update");
    }

    @Test
    void theOpenOneIsPressedInBothPlacesAndTheListKeepsItsOrderUntilTheNextStart(FxRobot robot)
            throws TimeoutException {
        open(robot, "philosophers", LAST, BEFORE);
        until(() -> pressed(robot).equals(List.of("recent-philosophers", "scenario-philosophers")));
        assertThat(inSight(robot, "#recent-philosophers")).isTrue();

        press(robot, "#recent-two-locks");
        until(() -> pressed(robot).equals(List.of("recent-two-locks", "scenario-two-locks")));
        assertThat(recent(robot)).containsExactly("#recent-philosophers", "#recent-two-locks");
        assertThat(kept()).containsExactly("two-locks", "philosophers");
        assertThat(inSight(robot, "#recent-two-locks")).isTrue();
    }

    @Test
    void whatIsPressedFarBelowStaysWhereItIsWhenItComesOnTop(FxRobot robot) throws TimeoutException {
        open(robot, "philosophers", LAST, BEFORE);
        until(() -> robot.lookup("#scenario-peterson").tryQuery().isPresent());
        press(robot, "#scenario-peterson");
        until(() -> recent(robot).size() == 3 && inSight(robot, "#scenario-peterson"));
        List<String> inSight = buttons(robot).stream()
                .filter(id -> id.startsWith("scenario-") && inSight(robot, "#" + id))
                .toList();
        String next = "#" + inSight.get(inSight.size() / 2);
        double at = top(robot, next);
        press(robot, next);
        until(() -> recent(robot).size() == 4);
        assertThat(top(robot, next)).isCloseTo(at, within(2.0));
    }

    @Test
    void theGroupIsPartOfTheOneStopOfTheKeyboard(FxRobot robot) throws TimeoutException {
        open(robot, "philosophers", LAST, BEFORE);
        until(() -> robot.lookup("#recent-two-locks").tryQuery().isPresent());
        assertThat(stops(robot)).containsExactly("recent-philosophers");
        robot.interact(() -> robot.lookup("#recent-philosophers").query().requestFocus());
        robot.type(KeyCode.DOWN);
        until(() -> robot.lookup("#recent-two-locks").query().isFocused());
        assertThat(stops(robot)).containsExactly("recent-two-locks");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#scenario-two-locks").<ToggleButton>query().isSelected());
    }

    @Test
    void aDamagedFileIsSaidInTheLanguageOfTheWindow(FxRobot robot) throws Exception {
        Path file = Files.writeString(
                folder.resolve("mine.trace"), "{\"format\":\"lockstep-trace\",\"version\":1,\"header\":{}}\n");
        open(robot, "de", "philosophers", LAST, new RecentScenario("My own run", "mine", file.toString()));
        String id = "recent-" + file;
        until(() -> byId(robot, id) != null);
        robot.interact(() -> ((ToggleButton) requireNonNull(byId(robot, id))).fire());
        until(
                () -> robot.lookup("#notice-error").<Labeled>tryQuery().map(Labeled::getText).orElse("").endsWith(
                        "mine.trace, Zeile 1: beschädigt: die Prüfsumme passt nicht zu dem, was in der Zeile steht "
                                + "(davor ist kein Schritt heil)"));
    }

    @Test
    void aFileIsFoundByTheSearchAndReadOnlyWhenItIsWanted(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), Scenarios.builtIn("two-locks").text());
        RecentScenario mine = new RecentScenario("My own locks", "mine", file.toString());
        open(robot, "philosophers", LAST, mine);
        String id = "recent-" + file;
        until(() -> byId(robot, id) != null);
        TextField words = robot.lookup("#gallery-words").query();
        robot.interact(() -> words.setText("own locks"));
        until(() -> buttons(robot).equals(List.of(id)));
        robot.interact(words::clear);
        robot.interact(() -> ((ToggleButton) requireNonNull(byId(robot, id))).fire());
        until(
                () -> robot.lookup("#scenario-yours-1").<ToggleButton>tryQuery().filter(ToggleButton::isSelected)
                        .isPresent());
        until(() -> pressed(robot).equals(List.of("recent-yours-1", "scenario-yours-1")));
        assertThat(requireNonNull(window).preferences().recent().getFirst().file()).isEqualTo(file.toString());
    }

    @Test
    void aFileThatHasGoneIsToldPlainlyAndLeavesTheList(FxRobot robot) throws TimeoutException, IOException {
        String gone = folder.resolve("gone.yaml").toString();
        open(robot, "philosophers", LAST, new RecentScenario("Gone", "gone", gone), BEFORE);
        until(() -> byId(robot, "recent-" + gone) != null);
        robot.interact(() -> ((ToggleButton) requireNonNull(byId(robot, "recent-" + gone))).fire());
        until(() -> robot.lookup("#notice-error").<Labeled>tryQuery().map(Labeled::getText).orElse("").endsWith(gone));
        until(() -> byId(robot, "recent-" + gone) == null);
        assertThat(kept()).containsExactly("philosophers", "two-locks");
        assertThat(pressed(robot)).containsExactly("recent-philosophers", "scenario-philosophers");
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(robot.lookup(id).<ToggleButton>query()::fire);
    }

    private List<String> kept() {
        return requireNonNull(window).preferences().recent().stream().map(RecentScenario::scenario).toList();
    }

    private static List<ToggleButton> entries(FxRobot robot) {
        return robot.lookup(".entries > .toggle-button").<ToggleButton>queryAll().stream().toList();
    }

    private static List<String> buttons(FxRobot robot) {
        return entries(robot).stream().map(Node::getId).toList();
    }

    private static List<String> recent(FxRobot robot) {
        return buttons(robot).stream().filter(id -> id.startsWith("recent-")).map(id -> "#" + id).toList();
    }

    private static List<String> pressed(FxRobot robot) {
        return entries(robot).stream().filter(ToggleButton::isSelected).map(Node::getId).toList();
    }

    private static List<String> stops(FxRobot robot) {
        return entries(robot).stream().filter(Node::isFocusTraversable).map(Node::getId).toList();
    }

    private static @Nullable Node byId(FxRobot robot, String id) {
        return entries(robot).stream().filter(entry -> entry.getId().equals(id)).findFirst().orElse(null);
    }

    private static double top(FxRobot robot, String id) {
        Node entry = robot.lookup(id).query();
        return entry.localToScene(entry.getBoundsInLocal()).getMinY();
    }

    private static boolean inSight(FxRobot robot, String id) {
        Node pane = robot.lookup(".gallery").query();
        Bounds sight = pane.localToScene(pane.getBoundsInLocal());
        double middle = top(robot, id) + 10;
        return middle > sight.getMinY() && middle < sight.getMaxY();
    }
}
