package dev.lockstep.view;

import dev.lockstep.session.frame.WatchMode;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/// The list of keys that work now, over the window.
final class KeyHelp {
    private record Key(String key, String does) {}

    private static final List<Key> LIVE = List.of(new Key("Space", "freeze, go on"));

    private static final List<Key> STEP = List.of(
            new Key("Space", "run by itself, pause"),
            new Key("→", "one step on"),
            new Key("←", "one step back"),
            new Key("Home, End", "to the start, to the last step so far"),
            new Key("1 … 9", "who goes next"),
            new Key("Ctrl S", "save the run as a file"));

    private static final List<Key> EXPLORE = List.of(
            new Key("Ctrl R", "search again"),
            new Key("→  ←", "one step on, one step back in the shown run"),
            new Key("Home, End", "to its start, to its last step"),
            new Key("Space", "run by itself, pause"),
            new Key("Enter", "in a list: show that outcome, go to that step"));

    private static final List<Key> ALWAYS = List.of(
            new Key("Ctrl 1, 2, 3", "live, step, explore"),
            new Key("F", "present: larger type, nothing beside the stage"),
            new Key("Esc", "no longer present"),
            new Key("Ctrl O", "open a file"),
            new Key("Ctrl E", "export a picture of the stage"),
            new Key("Tab, Enter", "reach a token; why is it stuck?"),
            new Key("?", "these keys"));

    private final GridPane grid = new GridPane();
    private final PopOver popOver = new PopOver();

    KeyHelp() {
        grid.getStyleClass().addAll("why", "keys");
        grid.setHgap(16);
        grid.setVgap(6);
        popOver.setContentNode(grid);
        // Its own sheet is light whatever the theme, and would come before ours.
        popOver.getRoot().getStylesheets().clear();
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowSize(0);
    }

    private static List<Key> own(WatchMode mode) {
        return switch (mode) {
            case LIVE -> LIVE;
            case STEP -> STEP;
            case EXPLORE -> EXPLORE;
        };
    }

    private void fill(WatchMode mode) {
        List<Key> keys = Stream.concat(own(mode).stream(), ALWAYS.stream()).toList();
        grid.getChildren().clear();
        for (int row = 0; row < keys.size(); row++) {
            Label key = new Label(keys.get(row).key());
            key.getStyleClass().add("heading");
            Label does = new Label(keys.get(row).does());
            does.getStyleClass().add("sentence");
            grid.addRow(row, key, does);
        }
    }

    /// Shows the keys of `mode`, or hides what is shown.
    void toggle(Scene scene, WatchMode mode) {
        if (popOver.isShowing()) {
            hide();
        } else {
            fill(mode);
            var window = scene.getWindow();
            popOver.show(window, window.getX() + scene.getWidth() / 2 - 180, window.getY() + scene.getHeight() / 2 - 120);
        }
    }

    void hide() {
        popOver.hide(Duration.ZERO);
    }
}
