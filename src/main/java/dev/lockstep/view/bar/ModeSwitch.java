package dev.lockstep.view.bar;

import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.WatchMode;
import dev.lockstep.view.settings.WindowSettings;
import java.util.Locale;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// One segment for each way to watch; those that the scenario does not offer cannot be pressed, and say why.
final class ModeSwitch {
    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;

    ModeSwitch(WindowSettings settings, ObservableList<ScenarioCard> titles) {
        this.settings = settings;
        this.titles = titles;
    }

    void fill(HBox segments) {
        for (WatchMode mode : WatchMode.values()) {
            segments.getChildren().add(segment(mode));
        }
    }

    private StackPane segment(WatchMode mode) {
        ToggleButton button = new ToggleButton(mode.label());
        button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT));
        // Pressing the one that is on must not leave none on.
        button.setOnAction(pressed -> {
            settings.mode().set(mode);
            button.setSelected(true);
        });
        // A button that cannot be pressed shows no tooltip of its own.
        StackPane room = new StackPane(button);
        Tooltip tip = new Tooltip();
        Tooltip.install(room, tip);
        settings.mode().subscribe(now -> button.setSelected(now == mode));
        settings.scenario().subscribe(open -> offer(button, mode, tip));
        titles.addListener((ListChangeListener<ScenarioCard>) change -> offer(button, mode, tip));
        return room;
    }

    private void offer(ToggleButton button, WatchMode mode, Tooltip tip) {
        boolean offered = offered(settings.scenario().get()).contains(mode);
        button.setDisable(!offered);
        tip.setText(offered ? hint(mode) : why(mode));
        button.setAccessibleHelp(tip.getText());
    }

    private Set<WatchMode> offered(String id) {
        return titles.stream()
                .filter(title -> title.id().equals(id))
                .findFirst()
                .map(ScenarioCard::modes)
                .orElse(Set.of());
    }

    private static String hint(WatchMode mode) {
        return switch (mode) {
            case LIVE -> "On real threads, as fast or as slow as you like";
            case STEP -> "The same engines, one operation at a time, forward and back";
            case EXPLORE -> "The same engines in every order that differs, for the one that breaks";
        };
    }

    private static String why(WatchMode mode) {
        return switch (mode) {
            case LIVE -> "This one says nothing of a live load: it can only be stepped through";
            case STEP, EXPLORE -> "This one has no program to step through: it can only be watched live";
        };
    }
}
