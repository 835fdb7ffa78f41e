package dev.lockstep.app;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The window.
final class Window {
    private Window() {}

    /// Fills the stage and shows it. Called once, on the FX thread; the program ends when the stage is hidden.
    static void open(Stage stage) {
        stage.setTitle("Lockstep");
        stage.setScene(new Scene(new Label("Lockstep"), 1440, 900));
        stage.show();
    }
}
