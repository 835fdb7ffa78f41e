package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchState;
import dev.lockstep.view.desk.OpenScenario;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// How runs ended, each with the number of orders that did; clicked, one of them is shown.
public final class OutcomesController implements FramePane {
    private final OpenScenario desk;
    private @Nullable SearchReport found;

    @FXML
    private ListView<OutcomeRow> outcomes;

    @FXML
    private Label nothing;

    @FXML
    private Label caution;

    public OutcomesController(OpenScenario desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        outcomes.setCellFactory(list -> new OutcomeCell());
        outcomes.managedProperty().bind(outcomes.visibleProperty());
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.visibleProperty().bind(outcomes.visibleProperty().not());
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
            desk.player().showOutcome(row.index());
        }
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
        if (!none.equals(nothing.getText())) {
            nothing.setText(none);
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
}
