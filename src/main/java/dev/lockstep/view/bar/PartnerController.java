package dev.lockstep.view.bar;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.settings.WindowSettings;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The switch from the scenario that is stepped through to its partner, the same without the fault, and back. What holds
/// may have several partners, each with another fault: the switch goes to the last one, a menu to each.
public final class PartnerController {
    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;
    private final Consumer<ScenarioCard> swap;
    private List<ScenarioCard> partners = List.of();
    /// The id of the scenario that was open before.
    private String before = "";
    private String open = "";

    @FXML
    private HBox pair;

    @FXML
    private Button partner;

    @FXML
    private FontIcon partnerSign;

    @FXML
    private Tooltip partnerTip;

    @FXML
    private MenuButton others;

    /// @param swap goes to this partner of the open scenario
    public PartnerController(
            WindowSettings settings, ObservableList<ScenarioCard> titles, Consumer<ScenarioCard> swap) {
        this.settings = settings;
        this.titles = titles;
        this.swap = swap;
    }

    @FXML
    private void initialize() {
        pair.managedProperty().bind(pair.visibleProperty());
        others.managedProperty().bind(others.visibleProperty());
        partner.setOnAction(pressed -> swap());
        settings.scenario().subscribe(id -> {
            before = open;
            open = id;
            offer();
        });
        settings.mode().subscribe(mode -> offer());
        settings.language().subscribe(language -> offer());
        titles.addListener((ListChangeListener<ScenarioCard>) change -> offer());
    }

    /// Goes to the partner on the switch, where there is one.
    public void swap() {
        if (!partners.isEmpty()) {
            swap.accept(partners.getFirst());
        }
    }

    private void offer() {
        partners = settings.mode().get() == WatchMode.STEP ? partners() : List.of();
        pair.setVisible(!partners.isEmpty());
        if (partners.isEmpty()) {
            return;
        }
        ScenarioCard first = partners.getFirst();
        boolean without = first.partner() == null;
        partner.setText(first.title());
        partnerSign.setIconLiteral(without ? "mdi2c-check-bold" : "mdi2c-close-thick");
        partnerSign.getStyleClass().removeAll("holds", "breaks");
        partnerSign.getStyleClass().add(without ? "holds" : "breaks");
        partnerTip.setText(
                Labels.text(without ? "partnerWithout" : "partnerWith", first.title()));
        partner.setAccessibleText(Labels.text(without ? "toPartnerWithout" : "toPartnerWith", first.title()));
        others.setVisible(partners.size() > 1);
        others.getItems().setAll(partners.stream().map(this::item).toList());
    }

    private MenuItem item(ScenarioCard title) {
        MenuItem item = new MenuItem(title.title());
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> swap.accept(title));
        return item;
    }

    /// The partners of the open scenario, the one that was open before first.
    private List<ScenarioCard> partners() {
        String named = titles.stream()
                .filter(title -> title.id().equals(open))
                .findFirst()
                .map(ScenarioCard::partner)
                .orElse(null);
        return titles.stream()
                .filter(title -> named == null ? open.equals(title.partner()) : title.id().equals(named))
                .filter(title -> title.modes().contains(WatchMode.STEP))
                .sorted((one, other) -> Boolean.compare(other.id().equals(before), one.id().equals(before)))
                .toList();
    }
}
