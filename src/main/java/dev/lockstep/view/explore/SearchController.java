package dev.lockstep.view.explore;

import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The counts of the search, and the buttons that begin it again and end it early.
public final class SearchController implements FramePane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final OpenScenario open;
    private @Nullable PlanPopOver plans;
    private final List<Label> values = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private List<Counter> told = List.of();
    private SearchPlan plan = SearchPlan.DEFAULT;
    private boolean exploring;

    @FXML
    private FlowPane counters;

    @FXML
    private Button searchAgain;

    @FXML
    private Button searchPlan;

    @FXML
    private Button cancelSearch;

    @FXML
    private ProgressBar searchProgress;

    public SearchController(OpenScenario open) {
        this.open = open;
    }

    @FXML
    private void initialize() {
        counters.prefWrapLengthProperty().bind(counters.widthProperty());
        searchAgain.managedProperty().bind(searchAgain.visibleProperty());
        cancelSearch.managedProperty().bind(cancelSearch.visibleProperty());
        searchAgain.visibleProperty().bind(cancelSearch.visibleProperty().not());
        searchPlan.visibleProperty().bind(searchAgain.visibleProperty());
        searchPlan.managedProperty().bind(searchPlan.visibleProperty());
        searchProgress.visibleProperty().bind(cancelSearch.visibleProperty());
        searchAgain.setOnAction(pressed -> again());
        cancelSearch.setOnAction(pressed -> open.explore().ifPresent(Session.Explore::cancel));
        searchPlan.setOnAction(pressed -> askForPlan());
    }

    private void askForPlan() {
        if (plans == null) {
            plans = new PlanPopOver(this::search);
        }
        plans.open(searchPlan, plan);
    }

    /// Begins the search again, if none goes on.
    public void again() {
        if (exploring && searchAgain.isVisible()) {
            search(plan);
        }
    }

    private void search(SearchPlan wanted) {
        open.explore().ifPresent(explore -> explore.search(wanted));
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        exploring = shown.frame() instanceof ExploreFrame;
        if (shown.frame() instanceof ExploreFrame frame) {
            show(frame.search());
        } else {
            close();
            // An indeterminate bar must not keep moving while another mode is shown.
            searchProgress.setProgress(0);
        }
    }

    private void show(SearchState state) {
        boolean goesOn = state.phase() == Phase.SEARCHING;
        plan = state.plan();
        cancelSearch.setVisible(goesOn);
        searchProgress.setProgress(goesOn ? ProgressBar.INDETERMINATE_PROGRESS : 0);
        String verb = Labels.text(state.phase() == Phase.READY ? "search" : "searchAgain");
        if (!verb.equals(searchAgain.getText())) {
            searchAgain.setText(verb);
        }
        List<Counter> now = Counter.of(state);
        if (!now.equals(told)) {
            if (now.size() != told.size()) {
                make(now);
            }
            for (int at = 0; at < now.size(); at++) {
                tell(now.get(at), values.get(at), labels.get(at));
            }
            told = now;
        }
    }

    private void make(List<Counter> all) {
        values.clear();
        labels.clear();
        counters.getChildren().clear();
        for (Counter each : all) {
            Label value = new Label();
            value.setId("counter-" + each.id());
            value.getStyleClass().add("value");
            Label label = new Label();
            label.setWrapText(true);
            Tooltip tip = new Tooltip();
            tip.setWrapText(true);
            tip.setMaxWidth(340);
            label.setTooltip(tip);
            label.getStyleClass().add("caption");
            VBox counter = new VBox(value, label);
            counter.getStyleClass().add("counter");
            values.add(value);
            labels.add(label);
            counters.getChildren().add(counter);
        }
    }

    private static void tell(Counter counter, Label value, Label label) {
        if (!counter.value().equals(value.getText())) {
            value.setText(counter.value());
        }
        if (!counter.label().equals(label.getText())) {
            label.setText(counter.label());
            // What stands below, since it is cut where there is little room, and what both mean.
            String defined = Stream.of(counter.label(), counter.value())
                    .map(Glossary::ofParts)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            label.getTooltip().setText(defined.isEmpty() ? counter.label() : counter.label() + "\n" + defined);
            label.setAccessibleHelp(defined);
        }
        value.pseudoClassStateChanged(WRONG, counter.wrong());
        value.setAccessibleText(counter.value() + " " + counter.label());
    }

    /// Hides the pop-over, which must be gone before the window.
    public void close() {
        if (plans != null) {
            plans.hide();
        }
    }

    /// A count of the search, or a word in its place.
    ///
    /// @param id stays the same from frame to frame
    /// @param value in large letters
    /// @param label the words below
    /// @param wrong whether it counts failures, and there are some
    private record Counter(String id, String value, String label, boolean wrong) {

        /// The counters of `state`. None says more than is known: before the search is over there is no coverage.
        static List<Counter> of(SearchState state) {
            if (state.phase() == Phase.READY) {
                return List.of(
                        new Counter(
                                "coverage", Labels.text("counterNotSearched"), Labels.text("counterNothingRun"),
                                false));
            }
            return List.of(
                    new Counter(
                            "schedules", Amount.of(state.progress().schedules()),
                            Labels.text("counterSchedules", state.progress().schedules()), false),
                    new Counter("pruned", Amount.of(state.progress().pruned()), Labels.text("counterPruned"), false),
                    coverage(state),
                    failures(state),
                    new Counter("time", Amount.time(state.progress().nanos()), Labels.text("counterTime"), false));
        }

        private static Counter coverage(SearchState state) {
            SearchReport found = state.found();
            if (state.phase() == Phase.SEARCHING) {
                return new Counter("coverage", Labels.text("counterSearching"), Labels.text("counterSoFar"), false);
            }
            if (found == null) {
                return new Counter("coverage", Labels.text("counterNoResult"), Labels.text("counterBrokeOff"), true);
            }
            return found.complete()
                    ? new Counter("coverage", Labels.text("counterEvery"), Labels.text("counterToTheEnd"), false)
                    : new Counter("coverage", Labels.text("counterNotEvery"), found.coverage(), false);
        }

        private static Counter failures(SearchState state) {
            SearchReport found = state.found();
            if (found == null) {
                String label = Labels.text("counterFailing", state.progress().failing());
                return new Counter(
                        "failures", Amount.of(state.progress().failing()), label, state.progress().failing() > 0);
            }
            int distinct = found.failures().size() + found.missed().size();
            return new Counter(
                    "failures", Amount.of(distinct), Labels.text("counterDistinct", distinct),
                    distinct > 0);
        }
    }
}
