package dev.lockstep.view.gallery;

import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.settings.RecentScenario;
import dev.lockstep.view.settings.WindowSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One button a scenario; the one that is pressed is open. Words in the field above leave those that have all of them.
///
/// By keyboard the gallery is one stop: arrows go from one scenario to the next, Enter opens it and goes where it is
/// shown. From the field, both mean what fits the words best.
public final class GalleryController {
    private static final double AIR = 8;

    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;
    private final Lectures lectures;
    private final Function<String, Optional<RecentScenario>> recent;
    private final Consumer<RecentScenario> again;
    private final Runnable shownPlace;
    /// In the order in which they are shown.
    private final List<Entry> buttons = new ArrayList<>();
    /// The button that was pressed last: the open scenario may stand in two places.
    private String chosen = "";
    private boolean revealed;

    @FXML
    private TextField words;

    @FXML
    private ScrollPane view;

    @FXML
    private VBox entries;

    /// A button.
    ///
    /// @param scenario the id of the card that it opens; empty where that is not read yet
    private record Entry(String scenario, ToggleButton button) {}

    /// The lectures there are.
    ///
    /// @param hold begins one
    public record Lectures(ObservableList<LectureCard> cards, Consumer<LectureCard> hold) {}

    /// @param recent what is kept of a title as open not long ago
    /// @param again opens what was open not long ago
    /// @param shownPlace moves the keyboard to where the open scenario is shown
    public GalleryController(
            WindowSettings settings, ObservableList<ScenarioCard> titles, Lectures lectures,
            Function<String, Optional<RecentScenario>> recent, Consumer<RecentScenario> again, Runnable shownPlace) {
        this.settings = settings;
        this.titles = titles;
        this.lectures = lectures;
        this.recent = recent;
        this.again = again;
        this.shownPlace = shownPlace;
    }

    @FXML
    private void initialize() {
        fill();
        titles.addListener((ListChangeListener<ScenarioCard>) change -> refill());
        lectures.cards().addListener((ListChangeListener<LectureCard>) change -> refill());
        settings.recent().addListener((ListChangeListener<RecentScenario>) change -> refill());
        words.textProperty().addListener((text, before, now) -> fill());
        settings.scenario().subscribe(this::show);
        // The open scenario is in sight from the first layout on.
        view.viewportBoundsProperty().subscribe(() -> {
            if (!revealed) {
                reveal(shown(settings.scenario().get()));
            }
        });
        view.viewportBoundsProperty().addListener((property, before, now) -> keepTop(before.getHeight()));
        entries.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::search);
    }

    /// Moves the keyboard into the field for words.
    public void find() {
        words.requestFocus();
        words.selectAll();
    }

    /// Fills anew, with the open scenario where it was in sight.
    private void refill() {
        Node before = shown(settings.scenario().get());
        double offset = before == null || !revealed ? Double.NaN : topOf(before);
        fill();
        Node after = shown(settings.scenario().get());
        if (after != null && !Double.isNaN(offset) && hidden() > 0) {
            view.setVvalue(Math.clamp(view.getVvalue() + (topOf(after) - offset) / hidden(), 0, 1));
            reveal(after);
        }
    }

    /// The panes are divided anew with every scenario: then what is in sight stays where it is.
    ///
    /// @param before the height of what was in sight
    private void keepTop(double before) {
        double scrolled = view.getVvalue() * Math.max(0, entries.getHeight() - before);
        if (revealed && hidden() > 0) {
            Node open = shown(settings.scenario().get());
            double below = open == null ? -1 : open.getBoundsInParent().getMaxY() - scrolled;
            view.setVvalue(Math.clamp(scrolled / hidden(), 0, 1));
            if (below > 0 && below <= before) {
                reveal(open);
            }
        }
    }

    /// How much is out of sight.
    private double hidden() {
        return Math.max(0, entries.getHeight() - view.getViewportBounds().getHeight());
    }

    /// The entries and then their height in the view, which keeps its place by itself while that changes.
    private void layOut() {
        view.applyCss();
        view.layout();
    }

    /// How far below the upper edge of the sight.
    private double topOf(Node button) {
        layOut();
        return button.getBoundsInParent().getMinY() - view.getVvalue() * hidden();
    }

    private void fill() {
        buttons.clear();
        List<Node> nodes = new ArrayList<>(recentEntries());
        nodes.addAll(lectureEntries());
        String group = "";
        for (ScenarioCard title : titles.filtered(this::isWanted)) {
            if (!title.group().equals(group)) {
                group = title.group();
                nodes.add(heading(group));
            }
            ToggleButton entry = entry(title, "scenario-" + title.id());
            if (isBelowItsPartner(title)) {
                entry.getStyleClass().add("below-partner");
            }
            nodes.add(entry);
        }
        if (nodes.isEmpty()) {
            Label none = new Label(Labels.text("noSuchScenario"));
            none.getStyleClass().add("none");
            none.setWrapText(true);
            nodes.add(none);
        }
        entries.getChildren().setAll(nodes);
        press(settings.scenario().get());
    }

    private boolean isWanted(ScenarioCard title) {
        String all = String.join(" ", title.title(), title.id(), title.group(), title.about()).toLowerCase(Locale.ROOT);
        return hasWords(all);
    }

    private boolean hasWords(String text) {
        String all = text.toLowerCase(Locale.ROOT);
        return Stream.of(words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    /// Whether it breaks what stands above it, perhaps with others between that break the same.
    private boolean isBelowItsPartner(ScenarioCard title) {
        return titles.stream().anyMatch(
                other -> other.id().equals(title.partner()) && other.group().equals(title.group()));
    }

    /// A group of their own, on top; none where nothing but what is open was open before. Words leave those that stand
    /// in no other group.
    private List<Node> recentEntries() {
        List<Node> nodes = new ArrayList<>();
        boolean sought = !words.getText().isBlank();
        boolean others = false;
        for (RecentScenario one : settings.recent()) {
            Optional<ScenarioCard> card = titles.stream()
                    .filter(title -> recent.apply(title.id()).filter(one::isSame).isPresent())
                    .findFirst();
            // A built-in scenario that is not read yet comes with its card.
            boolean known = card.isPresent() || !one.file().isEmpty();
            if (known && (!sought || (card.isEmpty()
                    && hasWords(one.title() + " " + one.scenario() + " " + Labels.text("recent"))))) {
                nodes.add(card.map(title -> entry(title, "recent-" + title.id())).orElseGet(() -> entry(one)));
                others = others || card.filter(title -> title.id().equals(settings.scenario().get())).isEmpty();
            }
        }
        if (!others) {
            buttons.clear();
            return List.of();
        }
        nodes.addFirst(heading(Labels.text("recent")));
        return nodes;
    }

    /// A group of their own, before those of the scenarios.
    private List<Node> lectureEntries() {
        List<Node> nodes = new ArrayList<>();
        for (LectureCard card : lectures.cards()) {
            if (hasWords(String.join(" ", card.title(), card.about(), Labels.text("lectures")))) {
                if (nodes.isEmpty()) {
                    nodes.add(heading(Labels.text("lectures")));
                }
                ToggleButton entry = button("lecture-" + card.id(), card.title(), card.about());
                entry.setGraphic(new FontIcon("mdi2p-presentation"));
                entry.getStyleClass().add("lecture-entry");
                // Titles of lectures are sentences: a long one takes two lines.
                entry.setWrapText(true);
                entry.setMinHeight(Region.USE_PREF_SIZE);
                entry.setOnAction(pressed -> {
                    entry.setSelected(false);
                    lectures.hold().accept(card);
                });
                buttons.add(new Entry("", entry));
                nodes.add(entry);
            }
        }
        return nodes;
    }

    /// The button of the scenario of this id: the one that was pressed last, or the first; null where there is none.
    private @Nullable ToggleButton shown(String id) {
        List<ToggleButton> all = buttons.stream()
                .filter(entry -> entry.scenario().equals(id))
                .map(Entry::button)
                .toList();
        return all.stream()
                .filter(button -> button.getId().equals(chosen))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /// Shows that this scenario is open. One that was come to by another way may lack the words of the field: then they
    /// have had their use.
    private void show(String open) {
        if (shown(open) == null && titles.stream().anyMatch(title -> title.id().equals(open))) {
            words.clear();
        }
        press(open);
    }

    private void press(String open) {
        buttons.forEach(entry -> entry.button().setSelected(entry.scenario().equals(open)));
        ToggleButton pressed = shown(open);
        stopAt(pressed == null ? all().findFirst().orElse(null) : pressed);
        reveal(pressed);
    }

    private Stream<ToggleButton> all() {
        return buttons.stream().map(Entry::button);
    }

    /// Makes this button the one that Tab comes to.
    private void stopAt(@Nullable ToggleButton stop) {
        all().forEach(button -> button.setFocusTraversable(button.equals(stop)));
    }

    private void walk(KeyEvent key) {
        List<ToggleButton> all = all().toList();
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
            case ENTER -> open(focused);
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
        Optional<ToggleButton> best = best();
        switch (key.getCode()) {
            case DOWN -> best.ifPresent(button -> {
                stopAt(button);
                words.requestFocusTraversal(TraversalDirection.NEXT);
                reveal(button);
            });
            case ENTER -> best.ifPresent(this::open);
            case ESCAPE -> words.clear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// The button that fits the words in the field best; of those that fit as well, the first.
    private Optional<ToggleButton> best() {
        return buttons.stream()
                .min(Comparator.comparing(entry -> Fit.of(words.getText(), entry.button().getText(), entry.scenario())))
                .map(Entry::button);
    }

    private void open(ToggleButton entry) {
        entry.fire();
        // Keys that are pressed now are meant for the run, not for the gallery.
        shownPlace.run();
    }

    /// Whether this is the button of a scenario.
    public boolean isEntry(Node node) {
        return all().anyMatch(node::equals);
    }

    /// How well an entry fits words, the best first.
    private enum Fit {
        /// They are its title.
        TITLE,
        /// Its title begins with them.
        BEGINNING,
        /// Its title has all of them, each at the beginning of a word.
        WORDS,
        /// Its title has all of them.
        PARTS,
        /// They are in what else is told of it.
        TEXT;

        /// @param id the scenario's, which is as good as its title
        static Fit of(String words, String title, String id) {
            String sought = plain(words);
            String name = plain(title);
            String other = plain(id);
            if (sought.equals(name) || sought.equals(other)) {
                return TITLE;
            }
            if (name.startsWith(sought) || other.startsWith(sought)) {
                return BEGINNING;
            }
            List<String> each = List.of(sought.split(" "));
            if (each.stream().allMatch(word -> (" " + name).contains(" " + word))) {
                return WORDS;
            }
            return each.stream().allMatch(name::contains) ? PARTS : TEXT;
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        }
    }

    /// Scrolls as little as brings the button into sight.
    private void reveal(@Nullable Node button) {
        double sight = view.getViewportBounds().getHeight();
        if (button == null || sight <= 0) {
            return;
        }
        layOut();
        double hidden = hidden();
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
            case HOLDS -> sign(entry, title.title(), "mdi2c-check-bold", "holds", Labels.text("holdsInEveryOrder"));
            case BREAKS -> sign(entry, title.title(), "mdi2c-close-thick", "breaks", Labels.text("breaksInSomeOrder"));
            case NONE -> {
                if (title.isOwn()) {
                    sign(entry, title.title(), "mdi2f-file-outline", "own", Labels.text("fileOfYours"));
                }
            }
        }
    }

    private static void sign(ToggleButton entry, String title, String icon, String style, String words) {
        entry.setGraphic(new FontIcon(icon));
        entry.getStyleClass().add(style);
        entry.setAccessibleText(title + ", " + words);
    }

    private ToggleButton button(String id, String title, String about) {
        ToggleButton entry = new ToggleButton(title);
        entry.setMnemonicParsing(false); // or the _ of a title is taken for the mark of a key
        entry.setId(id);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip tip = new Tooltip(title + "\n" + about);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        entry.setTooltip(tip);
        return entry;
    }

    /// Of a file that is not read before it is wanted.
    private ToggleButton entry(RecentScenario file) {
        ToggleButton entry = button("recent-" + file.file(), file.title(), file.file());
        sign(entry, file.title(), "mdi2f-file-outline", "own", Labels.text("fileOfYours"));
        entry.setOnAction(pressed -> {
            entry.setSelected(false);
            again.accept(file);
        });
        buttons.add(new Entry("", entry));
        return entry;
    }

    private ToggleButton entry(ScenarioCard title, String id) {
        ToggleButton entry = button(id, title.title(), title.about());
        entry.getTooltip().setOnShowing(
                showing -> entry.getTooltip().setText(
                        Stream.of(title.title() + "\n" + title.about(), Glossary.ofScenario(title.id()))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n\n"))));
        sign(entry, title);
        // Pressing the button of the open scenario again must not leave none pressed.
        entry.setOnAction(pressed -> {
            chosen = id;
            settings.scenario().set(title.id());
            entry.setSelected(true);
        });
        buttons.add(new Entry(title.id(), entry));
        return entry;
    }
}
