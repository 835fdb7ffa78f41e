package dev.lockstep.view;

import java.net.URL;
import java.util.Objects;

/// Every screen that is a file. Panes inside the window are included by its own file.
public enum FxmlFile {
    WINDOW("window.fxml"),
    PICTURE("picture/picture.fxml");

    private final String path;

    FxmlFile(String path) {
        this.path = path;
    }

    URL url() {
        return Objects.requireNonNull(FxmlFile.class.getResource(path), path);
    }
}
