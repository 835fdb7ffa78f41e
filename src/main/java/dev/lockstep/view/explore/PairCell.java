package dev.lockstep.view.explore;

import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.view.explore.Pair.Place;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two steps side by side; what both runs have in common is dimmed, and the first choice that differs is marked.
final class PairCell extends ListCell<Pair> {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    PairCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Pair pair, boolean empty) {
        super.updateItem(pair, empty);
        Pair shown = empty ? null : pair;
        pseudoClassStateChanged(FIRST, shown != null && shown.place() == Place.FIRST);
        setAccessibleText(shown == null ? null : shown.sentence());
        setGraphic(shown == null ? null : graphic(shown));
    }

    private static Node graphic(Pair pair) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pair");
        if (pair.place() == Place.COMMON) {
            grid.getStyleClass().add("common");
        }
        grid.getColumnConstraints().setAll(half(), half());
        grid.addRow(0, side(pair.left()), side(pair.right()));
        if (pair.place() != Place.FIRST) {
            return grid;
        }
        Label here = new Label("the first choice that differs");
        here.getStyleClass().add("here");
        return new VBox(here, grid);
    }

    static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        half.setFillWidth(true);
        return half;
    }

    private static Node side(@Nullable StepSentence line) {
        return line == null ? new Region() : SentenceCell.row(line, false);
    }
}
