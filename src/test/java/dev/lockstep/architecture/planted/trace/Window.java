package dev.lockstep.architecture.planted.trace;

import javafx.application.Platform;

/// Knows the toolkit, and calls it.
final class Window {
    private Window() {}

    static void show() {
        Platform.runLater(() -> {});
    }
}
