package dev.lockstep.view.step;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.BranchSummary;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.settings.Scores;
import dev.lockstep.view.settings.WindowSettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The transport of a stepped run: forward, back, by itself; the position, and the menu of branches.
public final class StepController implements FramePane {
    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");

    private final OpenScenario open;
    private final WindowSettings settings;
    private final Steering steering;
    private final AnswerForm answers;
    private final Runnable tour;
    private final Labels.Watch language = new Labels.Watch();
    private List<BranchSummary> offered = List.of();

    @FXML
    private HBox bar;

    @FXML
    private Button start;

    @FXML
    private Button back;

    @FXML
    private Button step;

    @FXML
    private Button run;

    @FXML
    private FontIcon runIcon;

    @FXML
    private Slider speed;

    @FXML
    private Label speedLabel;

    @FXML
    private MenuButton until;

    @FXML
    private Label position;

    @FXML
    private Label length;

    @FXML
    private MenuButton branches;

    @FXML
    private Label realThreads;

    @FXML
    private Button backToLive;

    @FXML
    private MenuButton learn;

    @FXML
    private MenuItem ask;

    @FXML
    private CheckMenuItem askAtOnce;

    @FXML
    private Menu scores;

    @FXML
    private CheckMenuItem keepScores;

    @FXML
    private MenuItem showAround;

    @FXML
    private MenuItem breakIt;

    @FXML
    private MenuItem keepIt;

    /// @param tour begins the tour
    public StepController(
            OpenScenario open, WindowSettings settings, Steering steering, AnswerForm answers,
            Runnable tour) {
        this.open = open;
        this.settings = settings;
        this.steering = steering;
        this.answers = answers;
        this.tour = tour;
    }

    @FXML
    private void initialize() {
        bar.managedProperty().bind(bar.visibleProperty());
        branches.managedProperty().bind(branches.visibleProperty());
        realThreads.managedProperty().bind(realThreads.visibleProperty());
        backToLive.managedProperty().bind(backToLive.visibleProperty());
        backToLive.setOnAction(pressed -> settings.mode().set(WatchMode.LIVE));
        learn.managedProperty().bind(learn.visibleProperty());
        ask.setOnAction(chosen -> answers.ask());
        askAtOnce.setOnAction(chosen -> answers.askAtOnce(askAtOnce.isSelected()));
        settings.scores().subscribe(this::show);
        settings.language().addListener((language, before, now) -> {
            show(settings.scores().get());
            until.getItems().setAll(UntilMenu.items(steering));
        });
        keepScores.setOnAction(chosen -> settings.scores().set(Scores.startAfresh(keepScores.isSelected())));
        showAround.setOnAction(chosen -> tour.run());
        breakIt.setOnAction(chosen -> answers.challenge(new ChallengeGoal.Break()));
        keepIt.setOnAction(chosen -> answers.challenge(new ChallengeGoal.Hold()));
        start.setOnAction(pressed -> steering.start());
        back.setOnAction(pressed -> steering.back());
        step.setOnAction(pressed -> steering.step());
        run.setOnAction(pressed -> steering.toggle());
        settings.stepSpeed().subscribe(now -> {
            if (StepSpeed.of(speed.getValue()) != now.doubleValue()) {
                speed.setValue(StepSpeed.position(now.doubleValue()));
            }
        });
        speed.valueProperty().subscribe(position -> {
            double chosen = StepSpeed.of(position.doubleValue());
            speedLabel.setText(StepSpeed.text(chosen));
            settings.stepSpeed().set(chosen);
        });
        until.setOnShowing(showing -> until.getItems().setAll(UntilMenu.items(steering)));
        until.getItems().setAll(UntilMenu.items(steering));
    }

    @Override
    public void show(DrawnFrame shown) {
        bar.setVisible(shown.frame().stepped() != null);
        StepFrame frame = shown.frame().stepped();
        if (frame != null) {
            show(frame);
        }
    }

    private void show(StepFrame frame) {
        boolean first = frame.position().step() == 0;
        boolean last = frame.position().step() == frame.position().steps();
        boolean over = last && frame.position().over();
        start.setDisable(first);
        back.setDisable(first);
        step.setDisable(over);
        run.setDisable(over && !frame.tempo().running());
        until.setDisable(over || frame.tempo().running());
        String verb = Labels.text(frame.tempo().running() ? "pause" : "run");
        if (!verb.equals(run.getText())) {
            run.setText(verb);
        }
        String icon = frame.tempo().running() ? "mdi2p-pause" : "mdi2f-fast-forward";
        if (!icon.equals(runIcon.getIconLiteral())) {
            runIcon.setIconLiteral(icon);
        }
        boolean simulated = frame.origin().simulated();
        say(position, Spoken.language().step(frame.position().step(), frame.origin().unit()));
        say(
                length,
                Labels.text(
                        simulated && !frame.position().over() ? "ofStepsSoFar" : "ofSteps",
                        Integer.toString(frame.position().steps())));
        offer(frame.next().lesson().offered());
        learn.setVisible(simulated && settings.mode().get() == WatchMode.STEP);
        realThreads.setVisible(!simulated);
        backToLive.setVisible(!simulated && frame.title().modes().contains(WatchMode.LIVE));
        offer(frame.position().branches());
    }

    private void show(Scores now) {
        QuestionWords words = Spoken.language().questions();
        scores.setDisable(now.counts().isEmpty());
        scores.getItems().setAll(
                now.counts().entrySet().stream()
                        .map(
                                entry -> new MenuItem(
                                        words.score(
                                                entry.getKey(), entry.getValue().right(), entry.getValue().asked())))
                        .toList());
        keepScores.setSelected(now.kept());
    }

    /// That the scenario has a question here; the button keeps its place at the end of the row.
    private void offer(boolean offered) {
        learn.pseudoClassStateChanged(OFFERED, offered);
        String hint = offered
                ? Spoken.language().questions().offered()
                : Labels.text("learnHint");
        if (!hint.equals(learn.getTooltip().getText())) {
            learn.getTooltip().setText(hint);
            learn.setAccessibleText(hint);
            ask.setText(Labels.text(offered ? "askScenario" : "askMe"));
        }
    }

    private void offer(List<BranchSummary> all) {
        if (!language.isRenewed() && all.equals(offered)) {
            return;
        }
        offered = all;
        branches.setVisible(all.size() > 1);
        branches.getItems().setAll(all.stream().map(this::item).toList());
        all.stream().filter(BranchSummary::shown).forEach(shown -> branches.setText(shown.label()));
    }

    private RadioMenuItem item(BranchSummary branch) {
        RadioMenuItem item = new RadioMenuItem(
                branch.label() + " · "
                        + Labels.text("amountSteps", Integer.toString(branch.steps()), branch.steps()));
        item.setMnemonicParsing(false);
        item.setSelected(branch.shown());
        item.setOnAction(chosen -> {
            // The next frame says which branch is shown.
            item.setSelected(branch.shown());
            open.step().ifPresent(step -> step.branch(branch.id()));
        });
        return item;
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    /// Converts between the place of the slider's thumb and the speed of a run that goes by itself: each place doubles
    /// it.
    private static final class StepSpeed {
        private StepSpeed() {}

        static double of(double position) {
            return Math.pow(2, Math.rint(position));
        }

        static double position(double speed) {
            return Math.rint(Math.log(speed) / Math.log(2));
        }

        static String text(double speed) {
            return String.format(Locale.ROOT, speed == Math.rint(speed) ? "%.0f×" : "%s×", speed);
        }
    }

    /// The menu of targets for a run by itself, made from the newest frame whenever it opens.
    private static final class UntilMenu {
        private final Steering steering;

        private UntilMenu(Steering steering) {
            this.steering = steering;
        }

        static List<MenuItem> items(Steering steering) {
            return new UntilMenu(steering).items();
        }

        private List<MenuItem> items() {
            StepFrame frame = steering.newest();
            if (frame == null) {
                return List.of(item(Labels.text("untilEnd"), new RunUntil.End()));
            }
            Snapshot snapshot = frame.snapshot();
            MenuItem breaks = item(Labels.text("untilBreaks"), new RunUntil.PropertyBreaks());
            breaks.setDisable(frame.narration().properties().isEmpty());
            return List.of(
                    menu(
                            Labels.text("untilThread"), snapshot.threads().values().stream()
                                    .filter(thread -> !thread.sign().isOver())
                                    .map(thread -> item(thread.id().name(), new RunUntil.Goes(thread.id())))),
                    menu(
                            Labels.text("untilLock"), snapshot.locks().keySet().stream()
                                    .map(lock -> item(Spoken.language().lock(lock), new RunUntil.Touched(lock)))),
                    menu(
                            Labels.text("untilEvent"), Stream.of(EventKind.values())
                                    .map(kind -> item(Labels.of(kind), new RunUntil.Happens(kind)))),
                    breaks,
                    item(Labels.text("untilEnd"), new RunUntil.End()));
        }

        private static Menu menu(String text, Stream<MenuItem> items) {
            Menu menu = new Menu(text);
            menu.getItems().setAll(items.toList());
            menu.setDisable(menu.getItems().isEmpty());
            return menu;
        }

        private MenuItem item(String text, RunUntil until) {
            MenuItem item = new MenuItem(text);
            // Otherwise an underscore in the name of a lock would be a mnemonic.
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> steering.run(until));
            return item;
        }
    }
}
