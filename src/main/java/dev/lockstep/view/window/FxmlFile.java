package dev.lockstep.view.window;

import java.net.URL;
import java.util.Objects;

/// Every screen that is loaded by itself: the window, what is made in it when it is first looked at, and the dialog.
/// Other panes are included by the files of these.
public enum FxmlFile {
    WINDOW("window/window.fxml"),
    PRESENT("present/present.fxml"),
    STEP("step/step.fxml"),
    CHOICES("step/choices.fxml"),
    LESSON("lesson/lesson.fxml"),
    LECTURE("lecture/lecture.fxml"),
    NARRATION("step/narration.fxml"),
    TRANSPORT("transport/transport.fxml"),
    EXPLORE("explore/explore.fxml"),
    CODE("code/code.fxml"),
    OBJECTS("objects/objects.fxml"),
    WAITS("waits/waits.fxml"),
    PROPERTIES("properties/properties.fxml"),
    PARAMETERS("parameters/parameters.fxml"),
    EVENTS("events/events.fxml"),
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
