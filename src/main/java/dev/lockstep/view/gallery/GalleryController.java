package dev.lockstep.view.gallery;

import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.settings.WindowSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One button a scenario; the one that is pressed is open. Words in the field above leave those that have all of them.
///
/// By keyboard the gallery is one stop: arrows go from one scenario to the next, Enter opens it.
public final class GalleryController {
    private static final double AIR = 8;

    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;
    /// In the order in which they are shown.
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private boolean revealed;

    @FXML
    private TextField words;

    @FXML
    private ScrollPane view;

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
        words.textProperty().addListener((text, before, now) -> fill());
        settings.scenario().subscribe(this::press);
        // The open scenario is in sight from the first layout on.
        view.viewportBoundsProperty().subscribe(() -> {
            if (!revealed) {
                reveal(buttons.get(settings.scenario().get()));
            }
        });
        entries.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::search);
    }

    /// Moves the keyboard into the field for words.
    public void find() {
        words.requestFocus();
        words.selectAll();
    }

    private void fill() {
        buttons.clear();
        List<Node> nodes = new ArrayList<>();
        String group = "";
        for (ScenarioCard title : titles.filtered(this::isWanted)) {
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
        if (nodes.isEmpty()) {
            Label none = new Label("No scenario has these words.");
            none.getStyleClass().add("none");
            none.setWrapText(true);
            nodes.add(none);
        }
        entries.getChildren().setAll(nodes);
        press(settings.scenario().get());
    }

    private boolean isWanted(ScenarioCard title) {
        String all = String.join(" ", title.title(), title.id(), title.group(), title.about()).toLowerCase(Locale.ROOT);
        return Stream.of(words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    /// Whether it breaks what stands above it, perhaps with others between that break the same.
    private boolean isBelowItsPartner(ScenarioCard title) {
        return titles.stream().anyMatch(
                other -> other.id().equals(title.partner()) && other.group().equals(title.group()));
    }

    private void press(String open) {
        buttons.forEach((id, button) -> button.setSelected(id.equals(open)));
        ToggleButton pressed = buttons.get(open);
        stopAt(pressed == null ? buttons.values().stream().findFirst().orElse(null) : pressed);
        reveal(pressed);
    }

    /// Makes this button the one that Tab comes to.
    private void stopAt(@Nullable ToggleButton stop) {
        buttons.values().forEach(button -> button.setFocusTraversable(button.equals(stop)));
    }

    private void walk(KeyEvent key) {
        List<ToggleButton> all = List.copyOf(buttons.values());
        int at = IntStream.range(0, all.size()).filter(one -> all.get(one).isFocused()).findFirst().orElse(-1);
        if (at < 0) {
            return;
        }
        ToggleButton focused = all.get(at);
        switch (key.getCode()) {
            case DOWN -> go(focused, all.get(Math.min(all.size() - 1, at + 1)), TraversalDirection.NEXT);
            case UP -> {
                if (at == 0) {
                    find();
                } else {
                    go(focused, all.get(at - 1), TraversalDirection.PREVIOUS);
                }
            }
            case ENTER -> focused.fire();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Goes on as Tab would, so that the focus is seen.
    private void go(Node from, ToggleButton to, TraversalDirection direction) {
        to.setFocusTraversable(true);
        from.requestFocusTraversal(direction);
        stopAt(to);
        reveal(to);
    }

    private void search(KeyEvent key) {
        Optional<ToggleButton> first = buttons.values().stream().findFirst();
        switch (key.getCode()) {
            case DOWN -> first.ifPresent(button -> {
                stopAt(button);
                words.requestFocusTraversal(TraversalDirection.NEXT);
                reveal(button);
            });
            case ENTER -> first.ifPresent(ToggleButton::fire);
            case ESCAPE -> words.clear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Scrolls as little as brings the button into sight.
    private void reveal(@Nullable Node button) {
        double sight = view.getViewportBounds().getHeight();
        if (button == null || sight <= 0) {
            return;
        }
        entries.applyCss();
        entries.layout();
        double hidden = entries.getHeight() - sight;
        revealed = button.getBoundsInParent().getMaxY() > 0;
        if (hidden <= 0) {
            return;
        }
        double top = button.getBoundsInParent().getMinY() - AIR;
        double bottom = button.getBoundsInParent().getMaxY() + AIR - sight;
        double now = view.getVvalue() * hidden;
        view.setVvalue(Math.clamp(now, bottom, Math.max(bottom, top)) / hidden);
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
            case NONE -> {
                if (title.isOwn()) {
                    sign(entry, title, "mdi2f-file-outline", "own", "a file of yours");
                }
            }
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
