package dev.lockstep.architecture.planted.view;

import javafx.application.Platform;

/// A second bridge.
final class Window {
    private Window() {}

    static void show() {
        Platform.runLater(() -> {});
    }
}
