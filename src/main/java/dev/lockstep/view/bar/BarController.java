package dev.lockstep.view.bar;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.settings.Looks;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.settings.WindowSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar's menus, each bound to the setting it changes.
public final class BarController {
    /// In a bar narrower than this the names of two scenarios have no room beside everything else.
    private static final double NARROW = 1_200;
    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");

    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;
    private final Files files;

    /// What asks for a file.
    ///
    /// @param picture asks for a picture of the stage
    /// @param run asks for a file to save the shown run to
    /// @param open asks for a file to open
    /// @param answers asks for a file to save the answers to a lecture to
    /// @param stop asks for a lecture to which the shown state is added; for a new one where it is told so
    public record Files(Runnable picture, Runnable run, Runnable open, Runnable answers, Consumer<Boolean> stop) {}

    @FXML
    private HBox bar;

    @FXML
    private HBox modes;

    @FXML
    private MenuButton scenarios;

    @FXML
    private MenuButton theme;

    @FXML
    private ToggleButton present;

    @FXML
    private MenuItem picture;

    @FXML
    private MenuItem run;

    @FXML
    private MenuItem answers;

    @FXML
    private MenuItem stop;

    @FXML
    private MenuItem newLecture;

    public BarController(WindowSettings settings, ObservableList<ScenarioCard> titles, Files files) {
        this.settings = settings;
        this.titles = titles;
        this.files = files;
    }

    @FXML
    private void initialize() {
        bar.widthProperty().subscribe(
                width -> bar.pseudoClassStateChanged(IS_NARROW, width.doubleValue() < NARROW));
        new ModeSwitch(settings, titles).fill(modes);
        fillScenarios();
        titles.addListener((ListChangeListener<ScenarioCard>) change -> fillScenarios());
        settings.scenario().subscribe(this::name);
        settings.language().addListener((language, before, now) -> fillScenarios());
        fillThemes();
        present.selectedProperty().bindBidirectional(settings.presenting());
        picture.setOnAction(chosen -> files.picture().run());
        run.setOnAction(chosen -> files.run().run());
        answers.setOnAction(chosen -> files.answers().run());
        stop.setOnAction(chosen -> files.stop().accept(false));
        newLecture.setOnAction(chosen -> files.stop().accept(true));
        stop.disableProperty().bind(settings.mode().isNotEqualTo(WatchMode.STEP));
        newLecture.disableProperty().bind(settings.mode().isNotEqualTo(WatchMode.STEP));
        run.disableProperty().bind(settings.mode().isNotEqualTo(WatchMode.STEP));
    }

    private void fillScenarios() {
        List<MenuItem> items = new ArrayList<>();
        String group = "";
        for (ScenarioCard title : titles) {
            if (!title.group().equals(group)) {
                group = title.group();
                MenuItem heading = new MenuItem(group);
                heading.setDisable(true);
                items.add(heading);
            }
            MenuItem item = new MenuItem(title.title());
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> settings.scenario().set(title.id()));
            items.add(item);
        }
        MenuItem file = new MenuItem(Labels.text("openFile"));
        file.setOnAction(chosen -> files.open().run());
        items.add(new SeparatorMenuItem());
        items.add(file);
        scenarios.getItems().setAll(items);
        name(settings.scenario().get());
    }

    private void name(String open) {
        if (titles.stream().noneMatch(title -> title.id().equals(open))) {
            scenarios.setText(Labels.text("scenario"));
        }
        titles.stream()
                .filter(title -> title.id().equals(open))
                .forEach(title -> {
                    scenarios.setText(title.title());
                    scenarios.setGraphic(sign(title));
                });
    }

    private static @Nullable FontIcon sign(ScenarioCard title) {
        return switch (title.sign()) {
            case HOLDS -> sign("mdi2c-check-bold", "holds");
            case BREAKS -> sign("mdi2c-close-thick", "breaks");
            case NONE -> null;
        };
    }

    private static FontIcon sign(String icon, String style) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add(style);
        return sign;
    }

    private void fillThemes() {
        ToggleGroup group = new ToggleGroup();
        for (Theme each : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(Labels.live(each));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> settings.theme().set(each));
            settings.theme().subscribe(now -> item.setSelected(now == each));
            theme.getItems().add(item);
        }
        CheckMenuItem still = new CheckMenuItem();
        still.textProperty().bind(Labels.live("reducedMotion"));
        still.selectedProperty().bindBidirectional(settings.reducedMotion());
        theme.getItems().addAll(new SeparatorMenuItem(), still, languages());
    }

    /// Each language has its own name in every language.
    private Menu languages() {
        Menu menu = new Menu();
        menu.textProperty().bind(Labels.live("language"));
        menu.setId("language");
        ToggleGroup group = new ToggleGroup();
        RadioMenuItem system = language(group, Looks.AS_SYSTEM);
        system.textProperty().bind(Labels.live(Theme.SYSTEM));
        menu.getItems().add(system);
        for (Language each : Spoken.all()) {
            RadioMenuItem item = language(group, each.code());
            item.setText(each.ownName());
            menu.getItems().add(item);
        }
        return menu;
    }

    private RadioMenuItem language(ToggleGroup group, String code) {
        RadioMenuItem item = new RadioMenuItem();
        item.setToggleGroup(group);
        item.setOnAction(chosen -> settings.language().set(code));
        settings.language().subscribe(now -> item.setSelected(now.equals(code)));
        return item;
    }

    /// One segment for each way to watch; those that the scenario does not offer cannot be pressed, and say why.
    private static final class ModeSwitch {
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
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(Labels.live(mode));
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
            settings.language().subscribe(language -> offer(button, mode, tip));
            titles.addListener((ListChangeListener<ScenarioCard>) change -> offer(button, mode, tip));
            return room;
        }

        private void offer(ToggleButton button, WatchMode mode, Tooltip tip) {
            Optional<ScenarioCard> title = titles.stream()
                    .filter(each -> each.id().equals(settings.scenario().get()))
                    .findFirst();
            boolean offered = title.map(ScenarioCard::modes).orElse(Set.of()).contains(mode);
            boolean recorded = title.map(ScenarioCard::liveOf).isPresent();
            button.setDisable(!offered);
            tip.setText(offered ? hint(mode, recorded) : why(mode));
            button.setAccessibleHelp(tip.getText());
        }

        private static String hint(WatchMode mode, boolean recorded) {
            if (recorded && mode == WatchMode.LIVE) {
                return Labels.text("liveAgain");
            }
            return switch (mode) {
                case LIVE -> Labels.text("liveHint");
                case STEP -> Labels.text("stepHint");
                case EXPLORE -> Labels.text("exploreHint");
            };
        }

        private static String why(WatchMode mode) {
            return switch (mode) {
                case LIVE -> Labels.text("notLive");
                case STEP, EXPLORE -> Labels.text("notStepped");
            };
        }
    }
}
