package dev.lockstep.view.window;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.view.settings.WindowSettings;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// Sets the stylesheets of the theme on a scene, and again whenever the theme changes.
public final class Stylesheets {
    private static final String LOOKS = sheet("lockstep.css");
    private static final String LIGHT = sheet("light.css");
    private static final String DARK = sheet("dark.css");

    private final WindowSettings settings;

    Stylesheets(WindowSettings settings) {
        this.settings = settings;
    }

    /// Keeps the stylesheets of `scene` those of the theme.
    void dress(Scene scene) {
        settings.palette().subscribe(palette -> dress(scene.getStylesheets(), palette));
    }

    /// Sets the stylesheets of the present palette, for a node with a short life such as a pop-over.
    public void dress(ObservableList<String> stylesheets) {
        dress(stylesheets, settings.palette().get());
    }

    private static void dress(ObservableList<String> stylesheets, Palette palette) {
        stylesheets.setAll(palette == Palette.DARK ? DARK : LIGHT, LOOKS);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Stylesheets.class.getResource(name), name).toExternalForm();
    }
}
