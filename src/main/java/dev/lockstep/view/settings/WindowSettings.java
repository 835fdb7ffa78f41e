package dev.lockstep.view.settings;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.session.control.WatchMode;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The preferences while the window is open, as observable properties. For the JavaFX thread only.
public final class WindowSettings {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final StringProperty scenario = new SimpleStringProperty("");
    private final ObjectProperty<WatchMode> mode = new SimpleObjectProperty<>(WatchMode.LIVE);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final BooleanProperty black = new SimpleBooleanProperty();
    private final ObjectBinding<Palette> palette;

    public WindowSettings(Preferences preferences) {
        theme.set(preferences.theme());
        speed.set(preferences.speed());
        scenario.set(preferences.scenario());
        mode.set(preferences.mode());
        Platform.Preferences system = Platform.getPreferences();
        reducedMotion.set(preferences.reducedMotion() || system.isReducedMotion());
        presenting.subscribe(now -> black.set(false));
        palette = Bindings.createObjectBinding(
                () -> palette(theme.get(), system.getColorScheme()), theme, system.colorSchemeProperty());
    }

    private static Palette palette(Theme theme, ColorScheme system) {
        return switch (theme) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case SYSTEM -> system == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
        };
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// The palette of the theme, as light or dark as this desktop where the theme follows it.
    public ObjectBinding<Palette> palette() {
        return palette;
    }

    public DoubleProperty speed() {
        return speed;
    }

    /// The id of the scenario that is open.
    public StringProperty scenario() {
        return scenario;
    }

    /// The mode in which it is watched.
    public ObjectProperty<WatchMode> mode() {
        return mode;
    }

    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /// Whether the window is set for an audience: stage, sentence, choices and lanes in large type, over the whole
    /// screen. Not kept.
    public BooleanProperty presenting() {
        return presenting;
    }

    /// Whether the screen is black, so that an audience looks at who speaks; only while presenting. Not kept.
    public BooleanProperty black() {
        return black;
    }

    /// The preferences to keep, for a window of this size.
    public Preferences preferences(double width, double height) {
        return new Preferences(
                theme.get(), speed.get(), scenario.get(), mode.get(), width, height, reducedMotion.get());
    }
}
