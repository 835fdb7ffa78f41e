package dev.lockstep.view.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads FXML files, with controllers that were constructed beforehand.
public final class Screens {
    private final Map<Class<?>, Object> controllers = new HashMap<>();

    public Screens(Object... controllers) {
        for (Object controller : controllers) {
            this.controllers.put(controller.getClass(), controller);
        }
    }

    /// The root of the screen in `file`.
    ///
    /// @throws UncheckedIOException if the program was packed wrongly
    public Parent load(FxmlFile file) {
        FXMLLoader loader = new FXMLLoader(file.url());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// As [#load], at the time it is asked for.
    Supplier<Parent> later(FxmlFile file) {
        return () -> load(file);
    }

    private Object controller(Class<?> type) {
        Object controller = controllers.get(type);
        if (controller == null) {
            throw new IllegalStateException("no controller of " + type);
        }
        return controller;
    }
}
