package dev.lockstep.view.settings;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences.Watched;
import java.util.ArrayList;
import java.util.List;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The preferences while the window is open, as observable properties. For the JavaFX thread only.
public final class WindowSettings {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final StringProperty language = new SimpleStringProperty(Looks.AS_SYSTEM);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final DoubleProperty stepSpeed = new SimpleDoubleProperty(Preferences.USUAL_SPEED);
    private final StringProperty scenario = new SimpleStringProperty("");
    private final ObjectProperty<WatchMode> mode = new SimpleObjectProperty<>(WatchMode.LIVE);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final DoubleProperty shownScale = new SimpleDoubleProperty(1);
    private final BooleanProperty asyncio = new SimpleBooleanProperty();
    private final ObjectProperty<Scores> scores = new SimpleObjectProperty<>(Scores.NONE);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final BooleanProperty black = new SimpleBooleanProperty();
    /// The latest first.
    private final List<RecentScenario> latest = new ArrayList<>();
    private final ObservableList<RecentScenario> shownRecent = FXCollections.observableArrayList();
    private final ObjectBinding<Palette> palette;

    public WindowSettings(Preferences preferences) {
        theme.set(preferences.looks().theme());
        scale.set(preferences.looks().scale());
        language.set(preferences.looks().language());
        speed.set(preferences.speed());
        scenario.set(preferences.watched().scenario());
        mode.set(preferences.watched().mode());
        asyncio.set(preferences.panes().asyncio());
        latest.addAll(preferences.recent());
        shownRecent.setAll(latest);
        Platform.Preferences system = Platform.getPreferences();
        reducedMotion.set(preferences.looks().reducedMotion() || system.isReducedMotion());
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

    /// How many answers were right, by concept.
    public ObjectProperty<Scores> scores() {
        return scores;
    }

    /// How large everything in the window is to be, from [Preferences#SMALLEST_SCALE] to [Preferences#LARGEST_SCALE];
    /// or [Preferences#USUAL_SCALE].
    public DoubleProperty scale() {
        return scale;
    }

    /// The code of the language that the window speaks; [Looks#AS_SYSTEM] for the system's.
    public StringProperty language() {
        return language;
    }

    /// How fast the engines' clock goes in the scenario that is open; see [#usualSpeeds].
    public DoubleProperty speed() {
        return speed;
    }

    /// How fast a run that is stepped through goes by itself, 1 for four steps a second. Not kept.
    public DoubleProperty stepSpeed() {
        return stepSpeed;
    }

    /// Sets both speeds to what a scenario begins with, whatever was chosen for another.
    public void usualSpeeds() {
        speed.set(Preferences.USUAL_SPEED);
        stepSpeed.set(Preferences.USUAL_SPEED);
    }

    /// The id of the scenario that is open.
    public StringProperty scenario() {
        return scenario;
    }

    /// The mode in which it is watched.
    public ObjectProperty<WatchMode> mode() {
        return mode;
    }

    /// How many times bigger everything is: [#scale] as far as the window is big enough for that. Not kept.
    public DoubleProperty shownScale() {
        return shownScale;
    }

    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /// Whether the code of engines is shown in Python, with asyncio, where there is such a listing.
    public BooleanProperty asyncio() {
        return asyncio;
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

    /// What was open not long ago, as it is shown: what is opened again keeps its place, so that nothing moves under
    /// the pointer; the next start has the latest first.
    public ObservableList<RecentScenario> recent() {
        return shownRecent;
    }

    /// Takes note that this was opened.
    public void opened(RecentScenario now) {
        latest.removeIf(now::isSame);
        latest.addFirst(now);
        if (latest.size() > RecentScenario.MOST) {
            latest.removeLast();
        }
        List<RecentScenario> shown = new ArrayList<>(shownRecent);
        shown.removeIf(one -> latest.stream().noneMatch(one::isSame));
        if (shown.stream().noneMatch(now::isSame)) {
            shown.addFirst(now);
        }
        shown.replaceAll(one -> one.isSame(now) ? now : one);
        if (!shown.equals(shownRecent)) {
            shownRecent.setAll(shown);
        }
    }

    /// Takes what is not there any more from the list.
    public void forget(RecentScenario gone) {
        latest.removeIf(gone::isSame);
        shownRecent.removeIf(gone::isSame);
    }

    /// The preferences to keep, of a window that stands there and is arranged so.
    ///
    /// @param step the shown step
    /// @param schedule the choices that lead there
    public Preferences preferences(WindowBounds bounds, PaneLayout panes, int step, String schedule) {
        double kept = scale.get() == Preferences.USUAL_SCALE
                ? Preferences.USUAL_SCALE
                : Math.clamp(scale.get(), Preferences.SMALLEST_SCALE, Preferences.LARGEST_SCALE);
        return new Preferences(
                new Looks(theme.get(), kept, reducedMotion.get(), language.get()), speed.get(),
                new Watched(scenario.get(), "", mode.get(), step, schedule), bounds, panes, latest);
    }
}
