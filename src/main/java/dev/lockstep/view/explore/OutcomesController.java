package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// The outcomes, each with its number of orders; a click shows a run of it.
public final class OutcomesController implements FramePane {
    private final OpenScenario open;
    private @Nullable OutcomeList list;
    private final Labels.Watch language = new Labels.Watch();
    private @Nullable SearchReport found;
    private @Nullable Integer selected;
    private int search;

    @FXML
    private ListView<OutcomeList.Line> outcomes;

    @FXML
    private Label outcomesHeading;

    @FXML
    private Label noOutcomes;

    @FXML
    private Label caution;

    public OutcomesController(OpenScenario open) {
        this.open = open;
    }

    @FXML
    private void initialize() {
        Glossary.follow(outcomesHeading);
        list = new OutcomeList(outcomes, outcome -> open.explore().ifPresent(explore -> explore.showOutcome(outcome)));
        outcomes.managedProperty().bind(outcomes.visibleProperty());
        noOutcomes.managedProperty().bind(noOutcomes.visibleProperty());
        noOutcomes.visibleProperty().bind(outcomes.visibleProperty().not());
        caution.visibleProperty().bind(outcomes.visibleProperty());
        outcomes.setVisible(false);
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.frame() instanceof ExploreFrame frame && list != null) {
            show(frame, list);
        }
    }

    private void show(ExploreFrame frame, OutcomeList into) {
        SearchReport now = frame.search().found();
        boolean anew = search != frame.search().number();
        boolean renewed = language.isRenewed();
        if (renewed || anew || !Objects.equals(now, found)) {
            search = frame.search().number();
            found = now;
            List<OutcomeRow> rows = now == null ? List.of() : OutcomeRow.of(now);
            into.show(rows, anew);
            if (renewed) {
                outcomes.refresh();
            }
            outcomes.setVisible(!rows.isEmpty());
        }
        if (anew || !Objects.equals(frame.outcome(), selected)) {
            selected = frame.outcome();
            into.select(selected);
        }
        String none = none(frame.search());
        if (!none.equals(noOutcomes.getText())) {
            noOutcomes.setText(none);
        }
    }

    private static String none(SearchState search) {
        return switch (search.phase()) {
            case READY -> Labels.text("noOrderYet");
            case SEARCHING -> Labels.text("outcomesComing");
            case DONE -> Labels.text("noRunEnded");
        };
    }
}
