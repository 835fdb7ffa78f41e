package dev.lockstep.view.gallery;

import dev.lockstep.session.Title;
import dev.lockstep.view.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// One button a scenario; the one that is pressed is open.
public final class GalleryController {
    private final Settings settings;
    private final ObservableList<Title> titles;
    private final Map<String, ToggleButton> buttons = new HashMap<>();

    @FXML
    private VBox entries;

    public GalleryController(Settings settings, ObservableList<Title> titles) {
        this.settings = settings;
        this.titles = titles;
    }

    @FXML
    private void initialize() {
        fill();
        titles.addListener((ListChangeListener<Title>) change -> fill());
        settings.scenario().subscribe(this::press);
    }

    private void fill() {
        buttons.clear();
        List<Node> nodes = new ArrayList<>();
        String group = "";
        for (Title title : titles) {
            if (!title.group().equals(group)) {
                group = title.group();
                nodes.add(heading(group));
            }
            nodes.add(entry(title));
        }
        entries.getChildren().setAll(nodes);
        press(settings.scenario().get());
    }

    private void press(String open) {
        buttons.forEach((id, button) -> button.setSelected(id.equals(open)));
    }

    private static Label heading(String group) {
        Label heading = new Label(group.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private ToggleButton entry(Title title) {
        ToggleButton entry = new ToggleButton(title.title());
        entry.setId("scenario-" + title.id());
        entry.setMaxWidth(Double.MAX_VALUE);
        Tooltip about = new Tooltip(title.about());
        about.setWrapText(true);
        about.setMaxWidth(320);
        entry.setTooltip(about);
        // Pressing the open one again must not leave the gallery without an open one.
        entry.setOnAction(pressed -> {
            settings.scenario().set(title.id());
            entry.setSelected(true);
        });
        buttons.put(title.id(), entry);
        return entry;
    }
}
