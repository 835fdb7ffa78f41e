package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outcomes, each with its number of orders; a click shows a run of it.
public final class OutcomesController implements FramePane {
    private final OpenScenario open;
    private @Nullable SearchReport found;

    @FXML
    private ListView<OutcomeRow> outcomes;

    @FXML
    private Label noOutcomes;

    @FXML
    private Label caution;

    public OutcomesController(OpenScenario open) {
        this.open = open;
    }

    @FXML
    private void initialize() {
        outcomes.setCellFactory(list -> new OutcomeCell());
        outcomes.managedProperty().bind(outcomes.visibleProperty());
        noOutcomes.managedProperty().bind(noOutcomes.visibleProperty());
        noOutcomes.visibleProperty().bind(outcomes.visibleProperty().not());
        caution.visibleProperty().bind(outcomes.visibleProperty());
        outcomes.setVisible(false);
        outcomes.setOnMouseClicked(click -> ask());
        outcomes.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                ask();
                key.consume();
            }
        });
    }

    private void ask() {
        OutcomeRow row = outcomes.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.explore().ifPresent(explore -> explore.showOutcome(row.index()));
        }
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.frame() instanceof ExploreFrame frame) {
            show(frame);
        }
    }

    private void show(ExploreFrame frame) {
        SearchReport now = frame.search().found();
        if (!Objects.equals(now, found)) {
            found = now;
            List<OutcomeRow> rows = now == null ? List.of() : OutcomeRow.of(now.outcomes());
            outcomes.setItems(FXCollections.observableArrayList(rows));
            outcomes.setVisible(!rows.isEmpty());
            select(frame.outcome());
        } else if (frame.outcome() == null && frame.failure() != null) {
            outcomes.getSelectionModel().clearSelection();
        }
        String none = none(frame.search());
        if (!none.equals(noOutcomes.getText())) {
            noOutcomes.setText(none);
        }
    }

    private void select(@Nullable Integer outcome) {
        outcomes.getItems().stream()
                .filter(row -> outcome != null && row.index() == outcome)
                .forEach(row -> outcomes.getSelectionModel().select(row));
    }

    private static String none(SearchState search) {
        return switch (search.phase()) {
            case READY -> "No order was run yet.";
            case SEARCHING -> "They stand here when the search is over.";
            case DONE -> "No run came to its end.";
        };
    }

    /// An outcome: its sign, its label, its number of orders, and a bar of their share.
    private static final class OutcomeCell extends ListCell<OutcomeRow> {
        /// A few orders among very many are still a bar.
        private static final double LEAST = 0.012;

        private final HBox line = new HBox();
        private final Label label = new Label();
        private final Label count = new Label();
        private final Region bar = new Region();
        private final VBox all;
        private final Tooltip tip = new Tooltip();
        private double share;

        OutcomeCell() {
            // As wide as the list: the tooltip has the label that does not fit.
            setPrefWidth(0);
            getStyleClass().add("outcome-cell");
            label.getStyleClass().add("words");
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            count.getStyleClass().add("count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            line.getStyleClass().add("line");
            bar.getStyleClass().add("share");
            StackPane track = new StackPane(bar);
            track.getStyleClass().add("shares");
            track.setAlignment(Pos.CENTER_LEFT);
            track.widthProperty().subscribe(width -> bar.setMaxWidth(width.doubleValue() * share));
            all = new VBox(line, track);
            all.getStyleClass().add("outcome");
            tip.setWrapText(true);
            tip.setMaxWidth(420);
        }

        @Override
        protected void updateItem(@Nullable OutcomeRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            label.setText(row.label());
            count.setText(Amount.of(row.schedules()));
            line.getChildren().setAll(Sign.of(row), label, count);
            bar.getStyleClass().setAll("share", row.cut() ? "cut" : row.ok() ? "ok" : "not-ok");
            share = Math.max(LEAST, row.share());
            bar.setMaxWidth(((Region) bar.getParent()).getWidth() * share);
            tip.setText(row.whole());
            setTooltip(tip);
            setAccessibleText(row.sentence());
            setGraphic(all);
        }
    }
}
