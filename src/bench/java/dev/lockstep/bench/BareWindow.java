package dev.lockstep.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that JavaFX can show: a window with one label, of the size that the program's window has at first.
public final class BareWindow extends Application {

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Bare");
        stage.setScene(new Scene(new StackPane(new Label("A bare JavaFX window with one label")), 1440, 900));
        stage.show();
    }
}
