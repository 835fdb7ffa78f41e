package dev.lockstep.view.gallery;

import dev.lockstep.session.Title;
import dev.lockstep.view.settings.Settings;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// One button a scenario; the one that is pressed is open.
public final class GalleryController {
    private final Settings settings;
    private final List<Title> titles;

    @FXML
    private VBox entries;

    public GalleryController(Settings settings, List<Title> titles) {
        this.settings = settings;
        this.titles = titles;
    }

    @FXML
    private void initialize() {
        String group = "";
        for (Title title : titles) {
            if (!title.group().equals(group)) {
                group = title.group();
                entries.getChildren().add(heading(group));
            }
            entries.getChildren().add(entry(title));
        }
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
        settings.scenario().subscribe(open -> entry.setSelected(open.equals(title.id())));
        return entry;
    }
}
