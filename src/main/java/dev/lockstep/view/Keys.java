package dev.lockstep.view;

import dev.lockstep.view.settings.Settings;
import dev.lockstep.view.transport.TransportController;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work anywhere in the window. Where someone types, keys are text.
final class Keys {
    static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    private final Settings settings;
    private final TransportController transport;
    private final Runnable export;
    private final KeyHelp help = new KeyHelp();

    Keys(Settings settings, TransportController transport, Runnable export) {
        this.settings = settings;
        this.transport = transport;
        this.export = export;
    }

    void listenOn(Scene scene) {
        scene.getAccelerators().put(EXPORT, export);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Node focused = scene.getFocusOwner();
            if (focused instanceof TextInputControl || key.isShortcutDown() || key.isAltDown()) {
                return;
            }
            switch (key.getCode()) {
                case SPACE -> {
                    // A button reached by keyboard is pressed by Space; one that was merely clicked is not in the way.
                    if (!(focused instanceof ButtonBase && focused.isFocusVisible())) {
                        transport.toggle();
                        key.consume();
                    }
                }
                case F -> {
                    settings.presenting().set(!settings.presenting().get());
                    key.consume();
                }
                case ESCAPE -> settings.presenting().set(false);
                default -> {}
            }
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                help.toggle(scene);
            }
        });
    }

    void close() {
        help.hide();
    }
}
