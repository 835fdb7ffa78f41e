package dev.lockstep.view;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/// The list of keys, over the window.
final class KeyHelp {
    private record Key(String key, String does) {}

    private static final List<Key> KEYS = List.of(
            new Key("Space", "freeze, go on"),
            new Key("F", "present: larger type, nothing beside the stage"),
            new Key("Esc", "no longer present"),
            new Key("Ctrl E", "export a picture of the stage"),
            new Key("Tab, Enter", "reach a token; why is it stuck?"),
            new Key("?", "these keys"));

    private final PopOver popOver = new PopOver();

    KeyHelp() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("why", "keys");
        for (int row = 0; row < KEYS.size(); row++) {
            Label key = new Label(KEYS.get(row).key());
            key.getStyleClass().add("heading");
            Label does = new Label(KEYS.get(row).does());
            does.getStyleClass().add("sentence");
            grid.addRow(row, key, does);
        }
        grid.setHgap(16);
        grid.setVgap(6);
        popOver.setContentNode(grid);
        // Its own sheet is light whatever the theme, and would come before ours.
        popOver.getRoot().getStylesheets().clear();
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowSize(0);
    }

    void toggle(Scene scene) {
        if (popOver.isShowing()) {
            hide();
        } else {
            var window = scene.getWindow();
            popOver.show(window, window.getX() + scene.getWidth() / 2 - 180, window.getY() + scene.getHeight() / 2 - 120);
        }
    }

    void hide() {
        popOver.hide(Duration.ZERO);
    }
}
