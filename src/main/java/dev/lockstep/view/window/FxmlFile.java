package dev.lockstep.view.window;

import java.net.URL;
import java.util.Objects;

/// Every screen that is a file. Panes inside the window are included by its own file.
public enum FxmlFile {
    WINDOW("window/window.fxml"),
    PRESENT("present/present.fxml"),
    PICTURE("picture/picture.fxml");

    private final String path;

    /// @param path below the packages of the view
    FxmlFile(String path) {
        this.path = path;
    }

    URL url() {
        return Objects.requireNonNull(FxmlFile.class.getResource("/dev/lockstep/view/" + path), path);
    }
}
