package dev.lockstep.view.window;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.view.settings.WindowSettings;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// Sets the stylesheets of the theme on a scene, and again whenever the theme changes.
public final class Stylesheets {
    private static final String LOOKS = sheet("lockstep");
    private static final Map<String, Double> SIZES = sizes();
    private static final String LIGHT = sheet("light");
    private static final String DARK = sheet("dark");

    private final WindowSettings settings;

    Stylesheets(WindowSettings settings) {
        this.settings = settings;
    }

    /// Keeps the stylesheets of `scene` those of the theme.
    void dress(Scene scene) {
        renew(scene);
        settings.palette().addListener((palette, before, now) -> renew(scene));
        settings.shownScale().addListener((scale, before, now) -> renew(scene));
        settings.presenting().addListener((presenting, before, now) -> renew(scene));
        scene.widthProperty().subscribe(() -> renewBeforeAnAudience(scene));
        scene.heightProperty().subscribe(() -> renewBeforeAnAudience(scene));
    }

    private void renewBeforeAnAudience(Scene scene) {
        if (settings.presenting().get()) {
            renew(scene);
        }
    }

    private void renew(Scene scene) {
        dress(scene.getStylesheets());
        if (settings.presenting().get()) {
            double least = PresentAreas.of(scene.getWidth(), scene.getHeight()).leastType();
            scene.getStylesheets().add(data(String.format(Locale.ROOT, ".tooltip{-fx-font-size:%.0fpx}", least)));
        }
    }

    /// Sets the stylesheets of the present palette and scale, for a node with a short life such as a pop-over.
    public void dress(ObservableList<String> stylesheets) {
        String colours = settings.palette().get() == Palette.DARK ? DARK : LIGHT;
        // All at once: between two changes, looked-up colours would be missing.
        stylesheets.setAll(colours, LOOKS, sizes(settings.shownScale().get()));
    }

    private static String data(String rules) {
        return "data:text/css," + rules.replace(" ", "%20");
    }

    /// The sizes that all others are multiples of. Those of icons are not: an icon's em would be its own size.
    private static String sizes(double scale) {
        StringBuilder sheet = new StringBuilder();
        SIZES.forEach((rule, pixels) -> sheet.append(String.format(Locale.ROOT, rule, pixels * scale)));
        return data(sheet.toString());
    }

    private static Map<String, Double> sizes() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        sizes.put(".root{-fx-font-size:%.2fpx}", 13.0);
        sizes.put(".ikonli-font-icon{-fx-icon-size:%.0fpx}", 15.0);
        sizes.put(".mark>.ikonli-font-icon{-fx-icon-size:%.0fpx}", 16.0);
        sizes.put(".verdict>.ikonli-font-icon{-fx-icon-size:%.0fpx}", 20.0);
        sizes.put(".pair-switch>.between,.partner-run>.ikonli-font-icon{-fx-icon-size:%.0fpx}", 18.0);
        sizes.put(".sign>.ikonli-font-icon{-fx-icon-size:%.0fpx}", 12.0);
        return sizes;
    }

    /// The stylesheet in the form that is read sooner, which the packed program has.
    private static String sheet(String name) {
        URL binary = Stylesheets.class.getResource(name + ".bss");
        URL found = binary == null ? Stylesheets.class.getResource(name + ".css") : binary;
        return Objects.requireNonNull(found, name).toExternalForm();
    }
}
