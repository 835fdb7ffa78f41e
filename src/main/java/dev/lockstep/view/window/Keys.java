package dev.lockstep.view.window;

import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.lecture.OpenLecture;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.lesson.Tour;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.Steering;
import dev.lockstep.view.transport.TransportController;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The keys that work anywhere in the window. In a text field, keys are text; a control that was reached by keyboard
/// keeps its own keys.
final class Keys {
    static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE_ANSWERS = new KeyCodeCombination(
            KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private static final Map<WatchMode, KeyCombination> MODES = Map.of(
            WatchMode.LIVE, new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
            WatchMode.STEP, new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
            WatchMode.EXPLORE, new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN));

    private final WindowSettings settings;
    private final TransportController live;
    private final Steering steering;
    private final AnswerForm answers;
    private final Tour tour;
    private final OpenLecture lecture;
    private final Runnable speaker;
    private final Runnable partner;
    private final Consumer<WatchMode> modes;
    private final BooleanSupplier close;
    private final Predicate<Node> entries;
    private @Nullable KeyHelp help;

    /// What keys do in a stepped run.
    ///
    /// @param speaker shows or hides the note for who speaks
    record Stepping(Steering steering, AnswerForm answers, Tour tour, OpenLecture lecture, Runnable speaker) {}

    /// @param partner goes to the partner of the open scenario, if it is stepped through and has one
    /// @param close closes a notice, if one is shown
    /// @param modes receives the mode to watch in from now on, if that is possible
    /// @param entries whether this is a button that Enter presses, so that it does not need Space
    Keys(
            WindowSettings settings, TransportController live, Stepping stepping, Runnable partner,
            Consumer<WatchMode> modes, BooleanSupplier close, Predicate<Node> entries) {
        this.settings = settings;
        this.live = live;
        this.steering = stepping.steering();
        this.answers = stepping.answers();
        this.tour = stepping.tour();
        this.lecture = stepping.lecture();
        this.speaker = stepping.speaker();
        this.partner = partner;
        this.modes = modes;
        this.close = close;
        this.entries = entries;
    }

    void listenOn(Scene scene) {
        // Another mode has other keys.
        settings.mode().addListener((mode, before, now) -> close());
        settings.language().addListener((language, before, now) -> close());
        MODES.forEach((mode, key) -> scene.getAccelerators().put(key, () -> modes.accept(mode)));
        scaling(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Node focused = scene.getFocusOwner();
            if (focused instanceof TextInputControl || key.isShortcutDown() || key.isAltDown()) {
                return;
            }
            if (press(key.getCode(), focused)) {
                key.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                toggleHelp(scene);
            }
        });
    }

    private void toggleHelp(Scene scene) {
        if (help == null) {
            help = new KeyHelp();
        }
        double type = settings.presenting().get()
                ? PresentAreas.of(scene.getWidth(), scene.getHeight()).leastType()
                : 0;
        help.toggle(scene, settings.mode().get(), type);
    }

    /// As in a browser, with the keys of the number pad, and with those of keyboards on which + needs no Shift.
    private void scaling(Scene scene) {
        for (KeyCode key : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            on(scene, key, () -> settings.scale().set(WindowScale.bigger(settings.shownScale().get())));
        }
        for (KeyCode key : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            on(scene, key, () -> settings.scale().set(WindowScale.smaller(settings.shownScale().get())));
        }
        for (KeyCode key : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            on(scene, key, () -> settings.scale().set(Preferences.USUAL_SCALE));
        }
    }

    private static void on(Scene scene, KeyCode key, Runnable does) {
        scene.getAccelerators().put(
                new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), does);
    }

    private boolean press(KeyCode key, Node focused) {
        boolean byKeyboard = focused != null && focused.isFocusVisible();
        WatchMode mode = settings.mode().get();
        boolean stepping = mode != WatchMode.LIVE;
        if (key == KeyCode.ESCAPE && !settings.black().get() && close.getAsBoolean()) {
            return true;
        }
        if (mode == WatchMode.STEP && !settings.black().get() && teach(key, focused, byKeyboard)) {
            return true;
        }
        if (!settings.black().get() && goOn(key)) {
            return true;
        }
        if (settings.presenting().get() && present(key, stepping)) {
            return true;
        }
        return switch (key) {
            // The remote of a presenter begins with F5, or with Shift and F5.
            case F, F5 -> {
                settings.presenting().set(true);
                yield true;
            }
            case W -> {
                partner.run();
                yield true;
            }
            // Space presses a button reached by keyboard, but not one that has the focus from a click.
            case SPACE -> !(byKeyboard && needsSpace(focused)) && runOrPause(stepping);
            case R -> !stepping && restart();
            default -> stepping && ((mode == WatchMode.STEP && digit(key))
                    || (!(byKeyboard && ArrowKeyNavigation.by(focused)) && walk(key)));
        };
    }

    /// The keys of a lecture that is held.
    private boolean goOn(KeyCode key) {
        return switch (key) {
            case PAGE_DOWN -> lecture.next();
            case PAGE_UP -> lecture.back();
            case N -> lecture.lecture().isPresent() && !settings.presenting().get() && toggleSpeaker();
            default -> false;
        };
    }

    private boolean toggleSpeaker() {
        speaker.run();
        return true;
    }

    /// The keys of questions and challenges.
    private boolean teach(KeyCode key, Node focused, boolean byKeyboard) {
        AskedView unanswered = answers.unanswered();
        return switch (key) {
            case Q -> {
                ask();
                yield true;
            }
            case C -> {
                answers.challenge();
                yield true;
            }
            case H -> {
                answers.hint();
                yield true;
            }
            case ESCAPE -> answers.leave() || tour.end();
            // Enter presses a button that was reached by keyboard, but an answer's button only marks.
            case ENTER -> unanswered != null && !(byKeyboard && focused instanceof Button) && answer();
            case UP, KP_UP -> unanswered != null && surer(1);
            case DOWN, KP_DOWN -> unanswered != null && surer(-1);
            default -> unanswered != null && key.isDigitKey() && mark(key);
        };
    }

    private void ask() {
        AskedView last = answers.lesson().question();
        if (last != null && last.judged() != null) {
            answers.askAgain();
        } else if (last == null) {
            answers.ask();
        }
    }

    private boolean answer() {
        answers.answer();
        return true;
    }

    private boolean surer(int by) {
        answers.surer(by);
        return true;
    }

    private boolean mark(KeyCode key) {
        answers.mark(number(key) - 1);
        return true;
    }

    private boolean needsSpace(Node focused) {
        return focused instanceof ButtonBase && !entries.test(focused);
    }

    /// The keys that mean something else before an audience; those of a presenter's remote among them.
    private boolean present(KeyCode key, boolean stepping) {
        if (key == KeyCode.F || key == KeyCode.ESCAPE) {
            settings.presenting().set(false);
            return true;
        }
        if (settings.black().get()) {
            // Whatever is pressed shows the screen again and does no more, for nobody saw where the run stood.
            settings.black().set(key.isModifierKey());
            return true;
        }
        switch (key) {
            case B, PERIOD, DECIMAL -> settings.black().set(true);
            case PAGE_DOWN -> {
                if (stepping) {
                    steering.step();
                }
            }
            case PAGE_UP -> {
                if (stepping) {
                    steering.back();
                }
            }
            case F5 -> {
                // It presents already.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean restart() {
        live.restart();
        return true;
    }

    private boolean runOrPause(boolean stepping) {
        if (stepping) {
            steering.toggle();
        } else {
            live.toggle();
        }
        return true;
    }

    private boolean digit(KeyCode key) {
        if (!key.isDigitKey()) {
            return false;
        }
        steering.choose(number(key));
        return true;
    }

    /// The digit of a digit's key, that of the number pad too.
    private static int number(KeyCode key) {
        String name = key.getName();
        return name.charAt(name.length() - 1) - '0';
    }

    private boolean walk(KeyCode key) {
        switch (key) {
            case RIGHT, KP_RIGHT -> steering.step();
            case LEFT, KP_LEFT -> steering.back();
            case HOME -> steering.start();
            case END -> steering.end();
            default -> {
                return false;
            }
        }
        return true;
    }

    void close() {
        if (help != null) {
            help.hide();
        }
    }

    /// Finds the controls that use the arrow keys, Home and End themselves.
    private static final class ArrowKeyNavigation {
        private ArrowKeyNavigation() {}

        static boolean by(@Nullable Node focused) {
            return focused instanceof Slider
                    || focused instanceof ListView<?>
                    || focused instanceof TreeView<?>
                    || focused instanceof TabPane;
        }
    }

    /// The list of keys that work now, over the window.
    private static final class KeyHelp {
        /// @param key what is on it; or the label of what is on it, since not every key is called alike
        /// @param does the label of what it does
        private record Key(String key, String does) {
            String name() {
                return key.startsWith("key") ? Labels.text(key) : key;
            }
        }

        private static final List<Key> LIVE = List.of(
                new Key("keySpace", "keyDoesFreeze"), new Key("R", "keyDoesRestart"));

        private static final List<Key> STEP = List.of(
                new Key("keySpace", "keyDoesRun"),
                new Key("→", "keyDoesStep"),
                new Key("←", "keyDoesBack"),
                new Key("keyHomeEnd", "keyDoesEnds"),
                new Key("1 … 9", "keyDoesChoose"),
                new Key("Q", "keyDoesAsk"),
                new Key("C, H", "keyDoesDare"),
                new Key("W", "keyDoesPartner"),
                new Key("keySave", "keyDoesSave"));

        private static final List<Key> EXPLORE = List.of(
                new Key("keySearch", "keyDoesSearch"),
                new Key("→  ←", "keyDoesShownStep"),
                new Key("keyHomeEnd", "keyDoesShownEnds"),
                new Key("keySpace", "keyDoesRun"),
                new Key("Enter", "keyDoesEnter"));

        private static final List<Key> ALWAYS = List.of(
                new Key("keyModes", "keyDoesModes"),
                new Key("F, F5", "keyDoesPresent"),
                new Key("keyPages", "keyDoesPagesInLecture"),
                new Key("N", "keyDoesSpeaker"),
                new Key("keySaveAnswers", "keyDoesSaveAnswers"),
                new Key("keyPages", "keyDoesPages"),
                new Key("B, .", "keyDoesBlack"),
                new Key("F, Esc", "keyDoesUnpresent"),
                new Key("keyScale", "keyDoesScale"),
                new Key("keyFind", "keyDoesFind"),
                new Key("keyOpen", "keyDoesOpen"),
                new Key("keyExport", "keyDoesExport"),
                new Key("Tab, Enter", "keyDoesTab"),
                new Key("Esc", "keyDoesEscape"),
                new Key("?", "keyDoesHelp"));

        private final GridPane grid = new GridPane();
        private final PopOver popOver = new PopOver();

        KeyHelp() {
            grid.getStyleClass().addAll("why", "keys");
            grid.setHgap(16);
            grid.setVgap(6);
            popOver.setContentNode(grid);
            // Its own sheet is light whatever the theme, and would come before ours.
            popOver.getRoot().getStylesheets().clear();
            popOver.setDetachable(false);
            popOver.setAnimated(false);
            popOver.setArrowSize(0);
        }

        private static List<Key> own(WatchMode mode) {
            return switch (mode) {
                case LIVE -> LIVE;
                case STEP -> STEP;
                case EXPLORE -> EXPLORE;
            };
        }

        private void fill(WatchMode mode) {
            List<Key> keys = Stream.concat(own(mode).stream(), ALWAYS.stream()).toList();
            grid.getChildren().clear();
            for (int row = 0; row < keys.size(); row++) {
                Label key = new Label(keys.get(row).name());
                key.getStyleClass().add("heading");
                Label does = new Label(Labels.text(keys.get(row).does()));
                does.getStyleClass().add("sentence");
                grid.addRow(row, key, does);
            }
        }

        /// Shows the keys of `mode`, or hides what is shown.
        ///
        /// @param type the size of the words in pixels; 0 for the usual
        void toggle(Scene scene, WatchMode mode, double type) {
            if (popOver.isShowing()) {
                hide();
            } else {
                fill(mode);
                grid.setStyle(type > 0 ? "-fx-font-size: " + type + "px;" : "");
                Window window = scene.getWindow();
                popOver.show(window, window.getX(), window.getY());
                // Its size is known only now.
                popOver.setX(window.getX() + (window.getWidth() - popOver.getWidth()) / 2);
                popOver.setY(window.getY() + (window.getHeight() - popOver.getHeight()) / 2);
            }
        }

        void hide() {
            popOver.hide(Duration.ZERO);
        }
    }
}
