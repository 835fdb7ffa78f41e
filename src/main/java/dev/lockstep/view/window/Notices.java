package dev.lockstep.view.window;

import org.controlsfx.control.NotificationPane;
import org.jspecify.annotations.Nullable;

/// Shows error messages at the top of the window: the same message again only raises its count. For the JavaFX thread
/// only.
final class Notices {
    private @Nullable NotificationPane pane;
    private String last = "";
    private int count;

    void appearOn(NotificationPane target) {
        target.setShowFromTop(false);
        target.setCloseButtonVisible(true);
        target.setOnHidden(hidden -> last = "");
        pane = target;
    }

    /// Shows `message` until it is closed or replaced by another.
    void say(String message) {
        if (message.isBlank()) {
            return;
        }
        count = message.equals(last) ? count + 1 : 1;
        last = message;
        NotificationPane target = pane;
        if (target != null) {
            target.show(count == 1 ? message : message + " (" + count + " times)");
        }
    }
}
