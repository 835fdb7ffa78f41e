package dev.lockstep.view.window;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.view.settings.WindowSettings;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Dresses a scene in the stylesheets of the theme, and again whenever the theme changes.
public final class Stylesheets {
    private static final String LOOKS = sheet("lockstep.css");
    private static final String LIGHT = sheet("light.css");
    private static final String DARK = sheet("dark.css");
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private final WindowSettings settings;

    Stylesheets(WindowSettings settings) {
        this.settings = settings;
    }

    /// Keeps `scene` dressed.
    void dress(Scene scene) {
        settings.palette().subscribe(palette -> dress(scene.getStylesheets(), palette));
        settings.presenting().subscribe(presenting -> scene.getRoot().pseudoClassStateChanged(PRESENT, presenting));
    }

    /// The stylesheets for `palette`, for what has a short life.
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
