package dev.lockstep.view;

import dev.lockstep.view.settings.Settings;
import dev.lockstep.view.transport.TransportController;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys that work anywhere in the window. Where someone types, keys are text.
final class Keys {
    private final Settings settings;
    private final TransportController transport;
    private final KeyHelp help = new KeyHelp();

    Keys(Settings settings, TransportController transport) {
        this.settings = settings;
        this.transport = transport;
    }

    void listenOn(Scene scene) {
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
