package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Cli;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;

/// The program where people write numbers in other ways: with a decimal comma, with other digits, or with an i that has
/// no dot.
@ExtendWith(WindowExtension.class)
class LocalesTest {
    private static final List<String> LOCALES = List.of("en", "de", "tr", "ar-EG", "fa");

    /// What each part of the window says of the last step that is taken.
    private static final List<String> LAST_STEP = List.of(
            "step 12", "RowCell queue: 0, changed by the last step", "EventCell A gets back 1 task",
            "Label queued\u00a00");

    /// The nodes of libraries that have text of their own: the close buttons of tabs, the count of a menu of boxes.
    private static final List<String> LIBRARIES = List.of("TabPaneSkin", "CheckComboBoxSkin");

    @TempDir
    private Path folder = Path.of("");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void whatIsRenderedExploredAndPrintedHasOneHashUnderEveryLocale() throws Exception {
        oneHash(() -> {
            StringBuilder said = new StringBuilder();
            for (String command : List.of(
                    "--help",
                    "explore --help",
                    "scenarios",
                    "scenarios --json",
                    "explore two-locks",
                    "explore two-locks --json",
                    "explore lost-update",
                    "explore philosophers --max-schedules 5",
                    "run pool-shutdown-now --seed 7",
                    "run pool-shutdown-now --seed 7 --json --trace run.trace",
                    "run two-locks --schedule A,Z",
                    "run two-locks --schedule A,B,A,B,A,B,A,B,A,B",
                    "render pool-shutdown-now --seed 7 -o picture.svg",
                    "render pool-shutdown-now --seed 7 --theme dark --step 12 -o dark.svg",
                    "render pool-shutdown-now --seed 7 --step 12 --lang de -o german.svg",
                    "render pool-shutdown-now --step 1000 -o no.svg",
                    "check control.yaml")) {
                said.append(called(command)).append('\n');
            }
            for (String made : List.of("picture.svg", "dark.svg", "run.trace")) {
                said.append(Files.readString(folder.resolve(made)));
            }
            return said.toString();
        });
    }

    @Test
    void aWindowShowsTheSameUnderEveryLocale(FxRobot robot) throws Exception {
        oneHash(() -> {
            ArrayList<LockstepWindow> opened = new ArrayList<LockstepWindow>();
            ArrayList<Stage> stages = new ArrayList<Stage>();
            robot.interact(() -> {
                Stage stage = new Stage();
                stages.add(stage);
                opened.add(
                        new LockstepWindow(
                                stage,
                                ScenarioLibrary.of(Scenarios.builtIn(), List.of()),
                                new ShownPictures(),
                                new Preferences(
                                        Theme.LIGHT, 0.5, "pool-shutdown-now", WatchMode.STEP, 1240, 780, true)));
                stage.show();
            });
            Parent root = stages.getFirst().getScene().getRoot();
            try {
                LiveWindow.until(() -> text(root, "#position").equals("step 0"));
                // Each page is made when it is first looked at.
                LiveWindow.until(() -> root.lookup("#code-lines") != null);
                robot.interact(() -> {
                    TabPane tabs = (TabPane) Objects.requireNonNull(root.lookup("#sideTabs"));
                    tabs.getTabs().forEach(tabs.getSelectionModel()::select);
                    tabs.getSelectionModel().selectFirst();
                });
                for (int step = 1; step <= 12; step++) {
                    String now = "step " + step;
                    robot.interact(() -> ((ButtonBase) root.lookup("#step")).fire());
                    LiveWindow.until(() -> text(root, "#position").equals(now));
                }
                // Lists and what stands below them follow the position by a pulse or two.
                StringBuilder shown = new StringBuilder();
                LiveWindow.until(() -> {
                    shown.setLength(0);
                    told(root, shown);
                    return LAST_STEP.stream().allMatch(said -> shown.indexOf(said) >= 0);
                });
                // A list lays its cells out in an order of its own.
                return shown.toString().lines().sorted().collect(Collectors.joining("\n"));
            } finally {
                robot.interact(() -> {
                    opened.getFirst().close();
                    stages.getFirst().close();
                });
            }
        });
    }

    private void oneHash(Callable<String> what) throws Exception {
        Map<String, List<String>> hashes = new LinkedHashMap<>();
        String first = null;
        for (String tag : LOCALES) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            String found = what.call();
            if (first == null) {
                first = found;
            }
            assertThat(found).as(tag).isEqualTo(first);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(found.getBytes(StandardCharsets.UTF_8));
            hashes.computeIfAbsent(HexFormat.of().formatHex(hash), _ -> new ArrayList<>()).add(tag);
        }
        assertThat(hashes.values()).containsExactly(LOCALES);
    }

    /// One call, in the folder of this test; how long a search took, which differs, is left out.
    private String called(String command) throws Exception {
        Files.writeString(folder.resolve("control.yaml"), "lockstep: 1\nid: \u0007\n");
        String[] arguments = command.replaceAll("([a-z]+\\.(svg|trace|yaml))", folder.resolve("$1").toString())
                .split(" ", -1);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Application actions = new Application(new Display(Optional.empty()), List.of(), new PrintWriter(out));
        int code = new Cli(actions, "0", new PrintWriter(out), new PrintWriter(err), () -> false).run(arguments);
        return command + " → " + code + "\n"
                + out.toString()
                        .replaceAll("\\d+\\.\\d\\d s\\b", "S s")
                        .replaceAll("\"seconds\" : [0-9.E-]+", "seconds")
                + err;
    }

    private static String text(Parent root, String id) {
        return root.lookup(id) instanceof Labeled label ? label.getText() : "";
    }

    /// All text and all styles of what is seen. Not what stands for an empty list: it is made only where the list is
    /// laid out before it is filled; nor cells that a list keeps for later.
    private static void told(@Nullable Node node, StringBuilder shown) {
        boolean spare = node instanceof IndexedCell<?> cell && (cell.isEmpty() || !cell.isVisible());
        if (node == null || spare || node.getStyleClass().contains("placeholder")) {
            return;
        }
        String text = node instanceof Labeled label ? label.getText() : null;
        // What libraries say of themselves is said as the program starts: Main decides on the language of that.
        boolean ours = LIBRARIES.stream().noneMatch(node.getTypeSelector()::startsWith);
        Stream.of(node.getStyle(), node.getAccessibleText(), text)
                .filter(said -> ours && said != null && !said.isEmpty())
                .forEach(said -> shown.append(node.getTypeSelector()).append(' ').append(said).append('\n'));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> told(child, shown));
        }
    }
}
