package dev.lockstep.view.gallery;

import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.settings.WindowSettings;
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
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One button a scenario; the one that is pressed is open.
public final class GalleryController {
    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;
    private final Map<String, ToggleButton> buttons = new HashMap<>();

    @FXML
    private VBox entries;

    public GalleryController(WindowSettings settings, ObservableList<ScenarioCard> titles) {
        this.settings = settings;
        this.titles = titles;
    }

    @FXML
    private void initialize() {
        fill();
        titles.addListener((ListChangeListener<ScenarioCard>) change -> fill());
        settings.scenario().subscribe(this::press);
    }

    private void fill() {
        buttons.clear();
        List<Node> nodes = new ArrayList<>();
        String group = "";
        for (ScenarioCard title : titles) {
            if (!title.group().equals(group)) {
                group = title.group();
                nodes.add(heading(group));
            }
            ToggleButton entry = entry(title);
            if (isBelowItsPartner(title)) {
                entry.getStyleClass().add("below-partner");
            }
            nodes.add(entry);
        }
        entries.getChildren().setAll(nodes);
        press(settings.scenario().get());
    }

    /// Whether it breaks what stands above it, perhaps with others between that break the same.
    private boolean isBelowItsPartner(ScenarioCard title) {
        return titles.stream().anyMatch(
                other -> other.id().equals(title.partner()) && other.group().equals(title.group()));
    }

    private void press(String open) {
        buttons.forEach((id, button) -> button.setSelected(id.equals(open)));
    }

    private static Label heading(String group) {
        Label heading = new Label(group.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("heading");
        return heading;
    }

    /// A glyph and words, since the colour alone says nothing.
    private static void sign(ToggleButton entry, ScenarioCard title) {
        switch (title.sign()) {
            case HOLDS -> sign(entry, title, "mdi2c-check-bold", "holds", "holds in every order");
            case BREAKS -> sign(entry, title, "mdi2c-close-thick", "breaks", "breaks in some order");
            case NONE -> {}
        }
    }

    private static void sign(ToggleButton entry, ScenarioCard title, String icon, String style, String words) {
        entry.setGraphic(new FontIcon(icon));
        entry.getStyleClass().add(style);
        entry.setAccessibleText(title.title() + ", " + words);
    }

    private ToggleButton entry(ScenarioCard title) {
        ToggleButton entry = new ToggleButton(title.title());
        entry.setMnemonicParsing(false); // or the _ of a title is taken for the mark of a key
        entry.setId("scenario-" + title.id());
        entry.setMaxWidth(Double.MAX_VALUE);
        sign(entry, title);
        entry.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip about = new Tooltip(title.title() + "\n" + title.about());
        about.setWrapText(true);
        about.setMaxWidth(320);
        entry.setTooltip(about);
        // Pressing the button of the open scenario again must not leave none pressed.
        entry.setOnAction(pressed -> {
            settings.scenario().set(title.id());
            entry.setSelected(true);
        });
        buttons.put(title.id(), entry);
        return entry;
    }
}
