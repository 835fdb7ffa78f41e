package dev.lockstep.view;

import dev.lockstep.session.frame.WatchMode;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.Steering;
import dev.lockstep.view.transport.TransportController;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work anywhere in the window. Where someone types, keys are text; a control that was reached by keyboard
/// keeps those it knows.
final class Keys {
    static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private static final Map<WatchMode, KeyCombination> MODES = Map.of(
            WatchMode.LIVE, new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
            WatchMode.STEP, new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
            WatchMode.EXPLORE, new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN));

    private final WindowSettings settings;
    private final TransportController live;
    private final Steering steering;
    private final Consumer<WatchMode> modes;
    private final KeyHelp help = new KeyHelp();

    /// @param modes is told how to watch from now on, if that is possible
    Keys(WindowSettings settings, TransportController live, Steering steering, Consumer<WatchMode> modes) {
        this.settings = settings;
        this.live = live;
        this.steering = steering;
        this.modes = modes;
    }

    void listenOn(Scene scene) {
        MODES.forEach((mode, key) -> scene.getAccelerators().put(key, () -> modes.accept(mode)));
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
                help.toggle(scene, settings.mode().get());
            }
        });
    }

    private boolean press(KeyCode key, Node focused) {
        boolean byKeyboard = focused != null && focused.isFocusVisible();
        WatchMode mode = settings.mode().get();
        boolean stepping = mode != WatchMode.LIVE;
        return switch (key) {
            case F -> {
                settings.presenting().set(!settings.presenting().get());
                yield true;
            }
            case ESCAPE -> {
                settings.presenting().set(false);
                yield false;
            }
            // A button reached by keyboard is pressed by Space; one that was merely clicked is not in the way.
            case SPACE -> !(byKeyboard && focused instanceof ButtonBase) && runOrPause(stepping);
            default -> stepping && ((mode == WatchMode.STEP && digit(key)) || (!(byKeyboard && ArrowKeyNavigation.by(focused)) && walk(key)));
        };
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
        String name = key.getName();
        steering.choose(name.charAt(name.length() - 1) - '0');
        return true;
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
        help.hide();
    }
}
