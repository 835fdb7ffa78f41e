package dev.lockstep.view.lesson;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.ChallengeStanding;
import dev.lockstep.session.frame.Lesson.ChallengeView;
import dev.lockstep.session.frame.Lesson.JudgedAnswer;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import dev.lockstep.view.lesson.AnswerForm.ShownOption;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The open question with its answers, and the challenge under way, where the choices stand otherwise.
public final class LessonController implements FramePane {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WON = PseudoClass.getPseudoClass("won");

    /// As many sentences have room in a low window.
    private static final int MOST_REASONS = 5;

    private final AnswerForm form;
    private final Tour tour;
    private final Map<Sureness, ToggleButton> suresOf = new EnumMap<>(Sureness.class);
    private final Labels.Watch language = new Labels.Watch();
    private int shownNumber;
    private List<String> shownOptions = List.of();

    @FXML
    private VBox lesson;

    @FXML
    private VBox asked;

    @FXML
    private Label askedText;

    @FXML
    private Label markAll;

    @FXML
    private FlowPane answerOptions;

    @FXML
    private HBox giving;

    @FXML
    private HBox sures;

    @FXML
    private Button giveAnswer;

    @FXML
    private HBox judgedAnswer;

    @FXML
    private Label judgedWord;

    @FXML
    private VBox reasons;

    @FXML
    private Button askAgain;

    @FXML
    private Button showExample;

    @FXML
    private Button closeAsked;

    @FXML
    private Button leaveAsked;

    @FXML
    private HBox tourRow;

    @FXML
    private Label tourText;

    @FXML
    private Button endTour;

    @FXML
    private HBox dare;

    @FXML
    private Label dareGoal;

    @FXML
    private Label dareSteps;

    @FXML
    private Label dareTold;

    @FXML
    private Button dareHint;

    @FXML
    private Button endDare;

    public LessonController(AnswerForm form, Tour tour) {
        this.form = form;
        this.tour = tour;
    }

    @FXML
    private void initialize() {
        for (Node each : List
                .of(
                        lesson, tourRow, asked, markAll, giving, judgedAnswer, showExample, dare, answerOptions,
                        dareHint)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        for (Sureness each : Sureness.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(Labels.live(() -> Spoken.language().questions().sureness(each)));
            button.getStyleClass().add("sureness");
            button.setOnAction(pressed -> form.sureness(each));
            suresOf.put(each, button);
            sures.getChildren().add(button);
        }
        giveAnswer.setOnAction(pressed -> form.answer());
        leaveAsked.setOnAction(pressed -> form.leave());
        closeAsked.setOnAction(pressed -> form.leave());
        askAgain.setOnAction(pressed -> form.askAgain());
        showExample.setOnAction(pressed -> form.showExample());
        dareHint.setOnAction(pressed -> form.hint());
        endDare.setOnAction(pressed -> form.endChallenge());
        endTour.setOnAction(pressed -> tour.end());
        tour.onChange(this::fill);
        form.onChange(this::fill);
        fill();
    }

    @Override
    public void show(DrawnFrame shown) {
        if (language.isRenewed()) {
            fill();
        }
        // The form has taken the lesson already; a recording or another mode has none.
        lesson.setVisible(
                shown.frame() instanceof StepFrame frame
                        && (!tour.words().isEmpty() || frame.next().lesson().question() != null
                                || frame.next().lesson().challenge() != null));
    }

    private void fill() {
        Lesson now = form.lesson();
        boolean guided = !tour.words().isEmpty();
        lesson.setVisible(guided || now.question() != null || now.challenge() != null);
        tourRow.setVisible(guided);
        tourText.setText(tour.words());
        AskedView question = now.question();
        asked.setVisible(question != null);
        if (question != null) {
            fill(question);
        }
        ChallengeView dared = now.challenge();
        dare.setVisible(dared != null);
        if (dared != null) {
            fill(dared);
        }
    }

    private void fill(AskedView question) {
        QuestionWords words = Spoken.language().questions();
        askedText.setText(question.isLookedFor() ? words.lookedFor() : question.text());
        markAll.setText(words.markAll());
        JudgedAnswer judged = question.judged();
        markAll.setVisible(question.wantsAll() && judged == null);
        answerOptions.setVisible(!question.isLookedFor());
        if (shownNumber != question.number() || !shownOptions.equals(question.options())) {
            shownNumber = question.number();
            shownOptions = question.options();
            answerOptions.getChildren().setAll(buttons(question));
            if (!question.options().isEmpty()) {
                answerOptions.getChildren().getFirst().requestFocus();
            }
        }
        for (int at = 0; at < answerOptions.getChildren().size(); at++) {
            if (answerOptions.getChildren().get(at) instanceof ToggleButton button) {
                show(button, at, question);
            }
        }
        giving.setVisible(judged == null && !question.isLookedFor());
        suresOf.forEach((sure, button) -> button.setSelected(sure == form.sureness()));
        giveAnswer.setDisable(form.marked().isEmpty());
        judgedAnswer.setVisible(judged != null);
        if (judged != null) {
            judgedWord.setText(judged.right() ? words.right() : words.wrong());
            judgedWord.pseudoClassStateChanged(WRONG, !judged.right());
            reasons.getChildren().setAll(told(question, judged).stream().map(LessonController::sentence).toList());
            // What the keyboard comes to next says how it was judged, and why.
            askAgain.setAccessibleHelp(judgedWord.getText() + ". " + String.join(" ", judged.why()));
            showExample.setVisible(judged.hasExample());
            if (giving.isFocusWithin() || answerOptions.isFocusWithin()) {
                askAgain.requestFocus();
            }
        }
    }

    /// What explains the answer; of a question that has a sentence for each option, and more of them than have room, those
    /// of the options that were judged wrongly, and then the first.
    private List<String> told(AskedView question, JudgedAnswer judged) {
        List<String> all = judged.why();
        if (all.size() <= MOST_REASONS || all.size() != question.options().size()) {
            return all;
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        order.sort(
                Comparator.comparing(
                        option -> !form.option(question, option).wrong() && !form.option(question, option).missed()));
        return order.stream().limit(MOST_REASONS).sorted().map(all::get).toList();
    }

    private List<Node> buttons(AskedView question) {
        List<Node> buttons = new ArrayList<>();
        for (int at = 0; at < question.options().size(); at++) {
            int option = at;
            Label key = new Label(Integer.toString(at + 1));
            key.getStyleClass().add("key");
            ToggleButton button = new ToggleButton(question.options().get(at), at < 9 ? key : null);
            button.setMnemonicParsing(false);
            button.setId("option-" + (at + 1));
            button.getStyleClass().add("option");
            button.setOnAction(pressed -> form.mark(option));
            buttons.add(button);
        }
        return buttons;
    }

    /// After the answer: which are right, which was marked and is not, which was not marked and is right.
    private void show(ToggleButton button, int option, AskedView question) {
        ShownOption shown = form.option(question, option);
        button.setSelected(shown.marked());
        button.setDisable(question.judged() != null);
        button.pseudoClassStateChanged(RIGHT, shown.right() && shown.marked());
        button.pseudoClassStateChanged(MISSED, shown.missed());
        button.pseudoClassStateChanged(WRONG, shown.wrong());
        if (!shown.text().equals(button.getText())) {
            button.setText(shown.text());
        }
        button.setAccessibleText(
                shown.missed()
                        ? Labels.text("optionMissed", shown.label())
                        : shown.right()
                                ? Labels.text("optionRight", shown.label())
                                : shown.wrong() ? Labels.text("optionWrong", shown.label()) : shown.label());
        button.setAccessibleHelp(question.text());
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private void fill(ChallengeView dared) {
        QuestionWords words = Spoken.language().questions();
        dareGoal.setText(dared.goal());
        dareSteps.setText(words.taken(dared.steps(), dared.undone()));
        dareTold.setText(dared.told());
        dareTold.pseudoClassStateChanged(WON, dared.standing() == ChallengeStanding.WON);
        dareHint.setVisible(dared.standing() == ChallengeStanding.OPEN);
    }
}
