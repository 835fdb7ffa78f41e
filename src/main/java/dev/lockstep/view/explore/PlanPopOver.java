package dev.lockstep.view.explore;

import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The form of a search plan, strategy and bounds, beside the button that opened it.
final class PlanPopOver {
    private static final double WIDTH = 400;

    private final Consumer<SearchPlan> begin;
    private final ChoiceBox<Strategy> strategy = new ChoiceBox<>();
    private final TextField schedules = new TextField();
    private final TextField preemptions = new TextField();
    private final TextField seed = new TextField();
    private final Label about = new Label();
    private final Label why = new Label();
    private final Label trouble = new Label();
    private final PopOver popOver = new PopOver();

    /// @param begin receives a plan that can be searched
    PlanPopOver(Consumer<SearchPlan> begin) {
        this.begin = begin;
        strategy.setId("planStrategy");
        schedules.setId("planSchedules");
        preemptions.setId("planPreemptions");
        seed.setId("planSeed");
        strategy.getItems().setAll(SearchPlan.strategies());
        strategy.setMaxWidth(Double.MAX_VALUE);
        strategy.valueProperty().subscribe(this::explain);
        preemptions.promptTextProperty().bind(Labels.live("noBound"));
        Button search = new Button();
        search.textProperty().bind(Labels.live("search"));
        search.setId("planSearch");
        search.getStyleClass().add("primary");
        search.setDefaultButton(true);
        search.setOnAction(pressed -> begin());
        for (Label note : new Label[]{about, why, trouble}) {
            note.setWrapText(true);
            note.getStyleClass().add("note");
            note.managedProperty().bind(note.visibleProperty());
            note.visibleProperty().bind(note.textProperty().isNotEmpty());
        }
        trouble.getStyleClass().setAll("label", "complaint");
        VBox all = new VBox(heading(), grid(), why, trouble, search);
        all.getStyleClass().addAll("why", "plan");
        all.setPrefWidth(WIDTH);
        popOver.setContentNode(all);
        // Its own sheet is light whatever the theme, and would come before ours.
        popOver.getRoot().getStylesheets().clear();
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setFadeInDuration(Duration.ZERO);
        popOver.setFadeOutDuration(Duration.ZERO);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    }

    private static Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(Labels.live(key));
        Glossary.follow(label);
        return label;
    }

    private static Label heading() {
        Label heading = label("howToSearch");
        heading.getStyleClass().add("heading");
        return heading;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        grid.addRow(0, label("strategy"), strategy);
        grid.add(about, 1, 1);
        grid.addRow(2, label("mostSchedules"), schedules);
        grid.addRow(3, label("mostPreemptions"), preemptions);
        grid.addRow(4, label("seed"), seed);
        return grid;
    }

    /// Opens beside `at`, filled with `plan`.
    void open(Node at, SearchPlan plan) {
        // Made anew, since another language may be spoken since the last time.
        strategy.setConverter(new StrategyText());
        strategy.setValue(plan.strategy());
        explain(plan.strategy());
        schedules.setText(Long.toString(plan.schedules()));
        Integer bound = plan.preemptions();
        preemptions.setText(bound == null ? "" : bound.toString());
        seed.setText(Long.toString(plan.seed()));
        trouble.setText("");
        popOver.show(at);
    }

    void hide() {
        popOver.hide(Duration.ZERO);
    }

    private void explain(@Nullable Strategy chosen) {
        if (chosen == null) {
            return;
        }
        boolean bounded = chosen.boundsPreemptions();
        preemptions.setDisable(!bounded);
        about.setText(PlanText.about(chosen));
        why.setText(bounded ? "" : PlanText.whyUnbounded(chosen));
        seed.setDisable(!PlanText.leavesToChance(chosen));
        trouble.setText("");
    }

    private void begin() {
        try {
            Strategy chosen = strategy.getValue();
            SearchPlan plan = PlanText.read(chosen, schedules.getText(), preemptions.getText(), seed.getText());
            hide();
            begin.accept(plan);
        } catch (IllegalArgumentException wrong) {
            trouble.setText(ErrorLine.of(wrong));
        }
    }

    private static final class StrategyText extends StringConverter<Strategy> {
        @Override
        public String toString(@Nullable Strategy strategy) {
            return strategy == null ? "" : PlanText.name(strategy);
        }

        @Override
        public Strategy fromString(String name) {
            throw new UnsupportedOperationException("strategies are chosen, not typed");
        }
    }
}
