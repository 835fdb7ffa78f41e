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
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;

/// The labels of the real window, in German, and in English as soon as that is chosen: none stays behind.
@ExtendWith(WindowExtension.class)
class LabelsWindowTest {
    /// Shorter words may stand in both languages.
    private static final int SHORTEST = 4;

    private final BuiltInWindow window = new BuiltInWindow();
    private @Nullable Stage stage;

    private void open(FxRobot robot, String scenario, WatchMode mode) {
        robot.interact(() -> {
            Stage shown = new Stage();
            stage = shown;
            window.open(
                    shown,
                    new Preferences(
                            new Looks(Theme.LIGHT, 1, true, "de"), 1, Preferences.Watched.fromStart(scenario, mode),
                            WindowBounds.anywhere(1240, 780), PaneLayout.USUAL, List.of()));
        });
    }

    @AfterEach
    void speakEnglishAgain() {
        window.close();
        Spoken.systemSpeaks("en");
        Spoken.change(Spoken.of("en"));
    }

    @Test
    void everyLabelOfASteppedRunIsInTheChosenLanguageAndTheRunStaysWhereItIs(FxRobot robot)
            throws TimeoutException, IOException {
        open(robot, "two-locks", WatchMode.STEP);
        until(() -> text(robot, "#position").equals("Schritt 0"));
        fire(robot, "#step");
        until(() -> text(robot, "#position").equals("Schritt 1"));
        fire(robot, "#step");
        until(() -> text(robot, "#position").equals("Schritt 2"));
        String offered = text(robot, "#choice-1");
        assertSpokenInEveryTab(robot, "de", "en");

        choose(robot, "English");
        until(() -> text(robot, "#position").equals("step 2"));
        assertSpokenInEveryTab(robot, "en", "de");
        assertThat(text(robot, "#mode-step")).isEqualTo("Step");

        choose(robot, "Deutsch");
        until(() -> text(robot, "#position").equals("Schritt 2"));
        assertSpokenInEveryTab(robot, "de", "en");
        assertThat(text(robot, "#choice-1")).isEqualTo(offered);
    }

    @Test
    void everyLabelOfASearchIsInTheChosenLanguageAndItsResultStays(FxRobot robot) throws TimeoutException, IOException {
        open(robot, "lost-update", WatchMode.STEP);
        until(() -> text(robot, "#position").equals("Schritt 0"));
        fire(robot, "#mode-explore");
        until(() -> text(robot, "#counter-coverage").equals("jede Reihenfolge"));
        String orders = text(robot, "#counter-schedules");
        assertSpoken(robot, "de", "en");

        choose(robot, "English");
        until(() -> text(robot, "#counter-coverage").equals("every order"));
        until(() -> text(robot, "#shownHeading").startsWith("SHORTEST FAILURE"));
        assertSpoken(robot, "en", "de");
        assertThat(text(robot, "#counter-schedules")).isEqualTo(orders);
        assertThat(robot.lookup("#cancelSearch").query().isVisible()).isFalse();
    }

    @Test
    void everyLabelOfALiveRunIsInTheChosenLanguageAndTheRunGoesOn(FxRobot robot) throws TimeoutException, IOException {
        open(robot, "pool-steady", WatchMode.LIVE);
        until(() -> text(robot, "#freeze").equals("Einfrieren"));
        fire(robot, "#freeze");
        until(() -> text(robot, "#state").equals("Eingefroren"));
        String time = text(robot, "#time");
        assertSpokenInEveryTab(robot, "de", "en");

        choose(robot, "English");
        until(() -> text(robot, "#state").equals("Frozen"));
        assertSpokenInEveryTab(robot, "en", "de");
        assertThat(text(robot, "#time")).isEqualTo(time);
        assertThat(text(robot, "#freeze")).isEqualTo("Go on");
    }

    @Test
    void aTermIsDefinedWhereItStandsInTheChosenLanguage(FxRobot robot) throws TimeoutException {
        open(robot, "lost-update", WatchMode.STEP);
        until(() -> text(robot, "#position").equals("Schritt 0"));
        Labeled seed = robot.lookup(".seed > .label").query();
        assertThat(defined(seed)).startsWith("Die Zahl, aus der alles folgt");
        assertThat(tip(robot.lookup("#policy").queryAs(MenuButton.class))).contains("dieselbe Chance");
        choose(robot, "English");
        until(() -> text(robot, "#position").equals("step 0"));
        assertThat(defined(seed)).startsWith("The number from which");
        assertThat(tip(robot.lookup("#policy").queryAs(MenuButton.class))).contains("the same chance");

        fire(robot, "#mode-explore");
        until(() -> text(robot, "#counter-coverage").equals("every order"));
        assertThat(defined(robot.lookup("#outcomesHeading").query())).startsWith("How a run ends");
        assertThat(robot.lookup("#status").<Control>query().getTooltip().getText())
                .contains("as if there were one memory").contains("signalled");
    }

    private static String defined(Labeled label) {
        assertThat(label.getAccessibleHelp()).isEqualTo(tip(label));
        return tip(label);
    }

    private static String tip(Control control) {
        return control.getTooltip().getText();
    }

    private void assertSpokenInEveryTab(FxRobot robot, String language, String other) throws IOException {
        TabPane tabs = robot.lookup("#sideTabs").query();
        for (int at = 0; at < tabs.getTabs().size(); at++) {
            int tab = at;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            assertSpoken(robot, language, other);
        }
    }

    /// No visible text is one of the other language's labels, unless it may be one of this language too. Lists say their
    /// lines anew with their next layout.
    private void assertSpoken(FxRobot robot, String language, String other) throws IOException {
        List<Pattern> right = patterns(language);
        List<Pattern> wrong = patterns(other);
        try {
            until(() -> left(robot, right, wrong).isEmpty());
        } catch (TimeoutException late) {
            assertThat(left(robot, right, wrong)).isEmpty();
        }
    }

    /// The visible texts that stayed behind.
    private List<String> left(FxRobot robot, List<Pattern> right, List<Pattern> wrong) {
        List<String> shown = new ArrayList<>();
        robot.interact(() -> texts(Objects.requireNonNull(stage).getScene().getRoot(), shown));
        assertThat(shown).hasSizeGreaterThan(20);
        return shown.stream()
                .filter(text -> wrong.stream().anyMatch(one -> one.matcher(text).matches()))
                .filter(text -> right.stream().noneMatch(one -> one.matcher(text).matches()))
                .toList();
    }

    /// The labels of a language, with anything in the places of values.
    private static List<Pattern> patterns(String language) throws IOException {
        Properties all = new Properties();
        try (InputStream file = Spoken.class
                .getResourceAsStream("/dev/lockstep/view/labels/labels_" + language + ".properties")) {
            all.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return all.values().stream()
                .map(String::valueOf)
                .filter(text -> text.replaceAll("\\{.*?}+", "").replaceAll("\\P{L}", "").length() >= SHORTEST)
                .map(
                        text -> Pattern.compile(
                                Stream.of(text.replace("''", "'").split("\\{.*?}+", -1)).map(Pattern::quote)
                                        .collect(Collectors.joining(".+")),
                                Pattern.DOTALL))
                .toList();
    }

    private static void texts(Node node, List<String> into) {
        // What is drawn on the stage is no label.
        if (!node.isVisible() || "stage".equals(node.getId()) || isOutOfSight(node)) {
            return;
        }
        add(node.getAccessibleText(), into);
        add(node.getAccessibleHelp(), into);
        node.getProperties().values().forEach(each -> {
            if (each instanceof Tooltip tip) {
                add(tip.getText(), into);
            }
        });
        if (node instanceof Labeled labeled) {
            add(labeled.getText(), into);
        }
        if (node instanceof TextInputControl input) {
            add(input.getPromptText(), into);
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText(), into);
        }
        if (node instanceof MenuButton menu) {
            items(menu.getItems(), into);
        }
        if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> add(tab.getText(), into));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, into));
        }
    }

    /// Lists keep cells of lines that are not shown, and say them anew only when they use them again.
    private static boolean isOutOfSight(Node node) {
        if (!(node instanceof IndexedCell<?> cell)) {
            return false;
        }
        Node list = cell.getParent();
        while (list != null && !(list instanceof ListView<?>)) {
            list = list.getParent();
        }
        return list != null && !list.localToScene(list.getLayoutBounds())
                .intersects(cell.localToScene(cell.getLayoutBounds()));
    }

    private static void items(List<MenuItem> items, List<String> into) {
        for (MenuItem item : items) {
            add(item.getText(), into);
            if (item instanceof Menu menu) {
                items(menu.getItems(), into);
            }
        }
    }

    private static void add(@Nullable String text, List<String> into) {
        if (text != null && !text.isBlank()) {
            into.add(text);
        }
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(robot.lookup(query).<ButtonBase>query()::fire);
    }

    private static void choose(FxRobot robot, String language) {
        Menu menu = robot.lookup("#theme").<MenuButton>query().getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        RadioMenuItem item = menu.getItems().stream()
                .map(RadioMenuItem.class::cast)
                .filter(each -> each.getText().equals(language))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
    }
}
