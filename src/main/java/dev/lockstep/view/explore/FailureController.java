package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchReport.Ended;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.step.Steering;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The shown run, step by step in sentences: the shortest that fails, or one of a chosen outcome.
public final class FailureController implements FramePane {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final OpenScenario open;
    private final Steering steering;
    private final Consumer<String> watcher;
    private final Consumer<ChallengeGoal> dare;
    private final Runnable exporter;
    /// The heights of rows are known only after their layout, which may move the current step out of sight.
    private final PauseTransition laidOut = new PauseTransition(Duration.millis(80));
    private final Labels.Watch language = new Labels.Watch();
    private @Nullable FailureMenu menu;
    private @Nullable CompareMenu comparisons;
    private @Nullable StepFrame run;
    private List<StepSentence> shownSentences = List.of();
    private String schedule = "";
    private @Nullable Told told;
    private @Nullable ChallengeGoal reach;
    private int shownRun;

    @FXML
    private Label shownHeading;

    @FXML
    private MenuButton shownFailure;

    @FXML
    private HBox judgement;

    @FXML
    private FontIcon judgementSign;

    @FXML
    private Label judgementText;

    @FXML
    private Label missedProperties;

    @FXML
    private ListView<StepSentence> sentences;

    @FXML
    private FlowPane actions;

    @FXML
    private Button watchRun;

    @FXML
    private Button reachIt;

    @FXML
    private Button exportRun;

    @FXML
    private MenuButton compareRun;

    /// What the words about the shown run depend on; they take long to make where there are many outcomes.
    private record Told(
            @Nullable SearchReport found,
            Phase phase,
            int run,
            @Nullable Integer failure,
            @Nullable Integer outcome) {}

    /// @param watcher receives the schedule of the run to be watched in Step
    /// @param dare begins a challenge about the scenario, in Step
    /// @param exporter makes a picture of what is shown
    public FailureController(
            OpenScenario open, Steering steering, Consumer<String> watcher, Consumer<ChallengeGoal> dare,
            Runnable exporter) {
        this.open = open;
        this.steering = steering;
        this.watcher = watcher;
        this.dare = dare;
        this.exporter = exporter;
    }

    @FXML
    private void initialize() {
        Glossary.follow(shownHeading);
        menu = new FailureMenu(shownFailure, open);
        comparisons = new CompareMenu(compareRun, open);
        judgement.managedProperty().bind(judgement.visibleProperty());
        judgement.visibleProperty().bind(judgementText.textProperty().isNotEmpty());
        judgementSign.managedProperty().bind(judgementSign.visibleProperty());
        missedProperties.managedProperty().bind(missedProperties.visibleProperty());
        missedProperties.visibleProperty().bind(missedProperties.textProperty().isNotEmpty());
        actions.managedProperty().bind(actions.visibleProperty());
        sentences.visibleProperty().bind(actions.visibleProperty());
        sentences.setCellFactory(list -> new SentenceCell(() -> run));
        sentences.setOnMouseClicked(click -> jump());
        sentences.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                jump();
                key.consume();
            }
        });
        laidOut.setOnFinished(over -> bring());
        sentences.heightProperty().subscribe(laidOut::playFromStart);
        watchRun.setOnAction(pressed -> watcher.accept(schedule));
        reachIt.managedProperty().bind(reachIt.visibleProperty());
        reachIt.setOnAction(pressed -> {
            ChallengeGoal goal = reach;
            if (goal != null) {
                dare.accept(goal);
            }
        });
        exportRun.setOnAction(pressed -> exporter.run());
    }

    private void jump() {
        StepSentence line = sentences.getSelectionModel().getSelectedItem();
        if (line != null) {
            steering.goTo(line.step());
        }
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.frame() instanceof ExploreFrame frame && menu != null && comparisons != null) {
            // With one failure the menu is the way back to it from another run.
            menu.show(frame, frame.failure() == null ? 1 : 2);
            comparisons.show(frame);
            judge(frame);
            narrate(frame);
        }
    }

    private void judge(ExploreFrame frame) {
        Told now = new Told(
                frame.search().found(), frame.search().phase(), frame.run(), frame.failure(), frame.outcome());
        if (!language.isRenewed() && now.equals(told)) {
            return;
        }
        told = now;
        RunText text = RunText.of(frame);
        SearchReport found = frame.search().found();
        say(shownHeading, text.heading().toUpperCase(Locale.ROOT));
        shownHeading.setAccessibleText(text.heading());
        say(judgementText, text.sentence());
        // Without other failures, the sentence above names the missed properties already.
        say(missedProperties, found == null || found.failures().isEmpty() ? "" : RunText.missed(found));
        boolean good = Boolean.TRUE.equals(text.good());
        judgement.pseudoClassStateChanged(GOOD, good);
        judgement.pseudoClassStateChanged(WAITING, text.good() == null);
        judgementSign.setVisible(text.good() != null);
        String icon = good ? "mdi2c-check-bold" : "mdi2c-close-thick";
        if (!icon.equals(judgementSign.getIconLiteral())) {
            judgementSign.setIconLiteral(icon);
        }
        schedule = text.schedule();
        actions.setVisible(!schedule.isEmpty());
        reach = reach(found, frame.outcome());
        reachIt.setVisible(reach != null);
    }

    /// The challenge to come to the shown outcome; null where none is shown, or its runs were cut.
    private static @Nullable ChallengeGoal reach(@Nullable SearchReport found, @Nullable Integer outcome) {
        if (found == null || outcome == null || outcome >= found.outcomes().size()) {
            return null;
        }
        Ended ended = found.outcomes().get(outcome);
        return ended.cut()
                ? null
                : new ChallengeGoal.Reach(ended.example(), OutcomeRow.label(found, outcome));
    }

    private void narrate(ExploreFrame frame) {
        StepFrame before = run;
        StepFrame now = frame.shown();
        run = now;
        if (!frame.sentences().equals(shownSentences) || shownRun != now.run()) {
            shownSentences = frame.sentences();
            shownRun = now.run();
            sentences.setItems(FXCollections.observableArrayList(shownSentences));
        } else if (before != null && before.position().step() == now.position().step()
                && before.lanes().equals(now.lanes())) {
            return;
        } else {
            sentences.refresh();
        }
        bring();
        laidOut.playFromStart();
    }

    /// Shows the step at the playhead with the one before it above, the last one at the foot.
    private void bring() {
        StepFrame now = run;
        if (now != null && now.position().step() > 0 && now.position().step() <= shownSentences.size()) {
            sentences.scrollTo(
                    Math.max(
                            0,
                            now.position().step() == shownSentences.size()
                                    ? now.position().step() - 1
                                    : now.position().step() - 2));
        }
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    /// The outcomes without a failure, with which the shown failure can be compared.
    private static final class CompareMenu {
        /// More items would not fit on a screen; outcomes of the most orders come first.
        private static final int MOST = 20;

        private record Choice(SearchReport found, int failure) {}

        private final MenuButton menu;
        private final OpenScenario open;
        private final Labels.Watch language = new Labels.Watch();
        private @Nullable Choice offered;

        CompareMenu(MenuButton menu, OpenScenario open) {
            this.menu = menu;
            this.open = open;
            menu.managedProperty().bind(menu.visibleProperty());
            menu.setVisible(false);
        }

        void show(ExploreFrame frame) {
            // Two runs are compared only once the search is over.
            SearchReport found = frame.search().phase() == Phase.DONE ? frame.search().found() : null;
            Integer failure = frame.failure();
            Choice now = found == null || failure == null ? null : new Choice(found, failure);
            if (now == null) {
                menu.setVisible(false);
            } else if (language.isRenewed() || !now.equals(offered)) {
                menu.getItems().setAll(items(now));
            }
            offered = now;
            menu.setVisible(now != null && !menu.getItems().isEmpty());
        }

        private List<MenuItem> items(Choice choice) {
            return OutcomeRow.of(choice.found()).stream()
                    .filter(OutcomeRow::ok)
                    .limit(MOST)
                    .map(row -> item(choice.failure(), row))
                    .toList();
        }

        private MenuItem item(int failure, OutcomeRow row) {
            MenuItem item = new MenuItem(
                    "✓  %s · %s"
                            .formatted(
                                    FailureMenu.shortened(row.label()), Amount.of(row.schedules(), "amountOrders")));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> open.explore().ifPresent(explore -> explore.compare(failure, row.index())));
            return item;
        }
    }
}
