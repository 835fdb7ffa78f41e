package dev.lockstep.view.explore;

import dev.lockstep.session.control.Session;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.view.explore.Pair.Place;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A failure and an outcome side by side, in the place of both their cards.
public final class CompareController implements FramePane {
    private final OpenScenario open;
    private final Labels.Watch language = new Labels.Watch();
    private @Nullable RunComparison shownComparison;

    @FXML
    private VBox comparison;

    @FXML
    private Label divergence;

    @FXML
    private HBox leftSide;

    @FXML
    private HBox rightSide;

    @FXML
    private ListView<Pair> pairs;

    @FXML
    private Button closeComparison;

    public CompareController(OpenScenario open) {
        this.open = open;
    }

    @FXML
    private void initialize() {
        comparison.setVisible(false);
        pairs.setCellFactory(list -> new PairCell());
        closeComparison.setOnAction(pressed -> open.explore().ifPresent(Session.Explore::uncompare));
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (!(shown.frame() instanceof ExploreFrame frame)) {
            return;
        }
        RunComparison now = frame.comparison();
        SearchReport found = frame.search().found();
        comparison.setVisible(now != null);
        if (now != null && (language.isRenewed() || !now.equals(shownComparison))) {
            divergence.setText(words(now));
            head(leftSide, now.left().ok(), now.left().heading());
            head(
                    rightSide, now.right().ok(),
                    found == null ? now.right().heading() : RunText.label(found, now.outcome()));
            pairs.setItems(FXCollections.observableArrayList(Pair.of(now)));
            pairs.scrollTo(Math.max(0, now.first() - 2));
        }
        shownComparison = now;
    }

    private static String words(RunComparison comparison) {
        int first = comparison.first();
        return first == 0
                ? Labels.text("differAtOnce")
                : Labels.text("partAt", Amount.of(first + 1));
    }

    private static void head(HBox column, boolean ok, String heading) {
        Label words = new Label(heading);
        words.getStyleClass().add("words");
        words.setTooltip(new Tooltip(heading));
        column.getChildren().setAll(List.of(Sign.of(ok), words));
    }

    /// Two steps side by side; steps that both runs have in common are dimmed, and the first choice that differs is
    /// marked.
    private static final class PairCell extends ListCell<Pair> {
        private static final PseudoClass DIVERGING = PseudoClass.getPseudoClass("diverging");

        PairCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            Pair shown = empty ? null : pair;
            pseudoClassStateChanged(DIVERGING, shown != null && shown.place() == Place.FIRST);
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
            Label mark = new Label(Labels.text("firstDifference"));
            mark.getStyleClass().add("divergence");
            return new VBox(mark, grid);
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
}
