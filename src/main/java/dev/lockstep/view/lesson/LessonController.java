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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final AnswerForm form;
    private final Map<Sureness, ToggleButton> suresOf = new EnumMap<>(Sureness.class);
    private int shownNumber;
    private List<String> shownOptions = List.of();

    @FXML
    private VBox lesson;

    @FXML
    private VBox question;

    @FXML
    private Label text;

    @FXML
    private Label hint;

    @FXML
    private FlowPane options;

    @FXML
    private HBox giving;

    @FXML
    private HBox sures;

    @FXML
    private Button answer;

    @FXML
    private VBox verdict;

    @FXML
    private Label verdictWord;

    @FXML
    private VBox why;

    @FXML
    private Button again;

    @FXML
    private Button example;

    @FXML
    private Button goOn;

    @FXML
    private Button leave;

    @FXML
    private HBox challenge;

    @FXML
    private Label goal;

    @FXML
    private Label count;

    @FXML
    private Label standing;

    @FXML
    private Button getHint;

    @FXML
    private Button end;

    public LessonController(AnswerForm form) {
        this.form = form;
    }

    @FXML
    private void initialize() {
        for (Node each : List.of(lesson, question, hint, giving, verdict, example, challenge, options, getHint)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        QuestionWords words = Spoken.language().questions();
        for (Sureness each : Sureness.values()) {
            ToggleButton button = new ToggleButton(words.sureness(each));
            button.getStyleClass().add("sureness");
            button.setOnAction(pressed -> form.sureness(each));
            suresOf.put(each, button);
            sures.getChildren().add(button);
        }
        answer.setOnAction(pressed -> form.answer());
        leave.setOnAction(pressed -> form.leave());
        goOn.setOnAction(pressed -> form.leave());
        again.setOnAction(pressed -> form.askAgain());
        example.setOnAction(pressed -> form.showExample());
        getHint.setOnAction(pressed -> form.hint());
        end.setOnAction(pressed -> form.endChallenge());
        form.onChange(this::fill);
        fill();
    }

    @Override
    public void show(DrawnFrame shown) {
        // The form has taken it already; a recording or another mode has no lesson.
        lesson.setVisible(
                shown.frame() instanceof StepFrame frame && !frame.next().lesson().equals(Lesson.NONE));
    }

    private void fill() {
        Lesson now = form.lesson();
        lesson.setVisible(!now.equals(Lesson.NONE));
        AskedView asked = now.question();
        question.setVisible(asked != null);
        if (asked != null) {
            fill(asked);
        }
        ChallengeView dared = now.challenge();
        challenge.setVisible(dared != null);
        if (dared != null) {
            fill(dared);
        }
    }

    private void fill(AskedView asked) {
        QuestionWords words = Spoken.language().questions();
        text.setText(asked.isLookedFor() ? words.lookedFor() : asked.text());
        hint.setText(words.markAll());
        JudgedAnswer judged = asked.judged();
        hint.setVisible(asked.wantsAll() && judged == null);
        options.setVisible(!asked.isLookedFor());
        if (shownNumber != asked.number() || !shownOptions.equals(asked.options())) {
            shownNumber = asked.number();
            shownOptions = asked.options();
            options.getChildren().setAll(buttons(asked));
            if (!asked.options().isEmpty()) {
                options.getChildren().getFirst().requestFocus();
            }
        }
        for (int at = 0; at < options.getChildren().size(); at++) {
            if (options.getChildren().get(at) instanceof ToggleButton button) {
                show(button, at, asked);
            }
        }
        giving.setVisible(judged == null && !asked.isLookedFor());
        suresOf.forEach((sure, button) -> button.setSelected(sure == form.sureness()));
        answer.setDisable(form.marked().isEmpty());
        verdict.setVisible(judged != null);
        if (judged != null) {
            verdictWord.setText(judged.right() ? words.right() : words.wrong());
            verdictWord.pseudoClassStateChanged(WRONG, !judged.right());
            why.getChildren().setAll(judged.why().stream().map(LessonController::sentence).toList());
            example.setVisible(judged.hasExample());
            if (giving.isFocusWithin() || options.isFocusWithin()) {
                again.requestFocus();
            }
        }
    }

    private List<Node> buttons(AskedView asked) {
        List<Node> buttons = new ArrayList<>();
        for (int at = 0; at < asked.options().size(); at++) {
            int option = at;
            Label key = new Label(Integer.toString(at + 1));
            key.getStyleClass().add("key");
            ToggleButton button = new ToggleButton(asked.options().get(at), at < 9 ? key : null);
            button.setMnemonicParsing(false);
            button.setId("option-" + (at + 1));
            button.getStyleClass().add("option");
            button.setOnAction(pressed -> form.mark(option));
            buttons.add(button);
        }
        return buttons;
    }

    /// After the answer: which are right, which was marked and is not, which was not marked and is right.
    private void show(ToggleButton button, int option, AskedView asked) {
        JudgedAnswer judged = asked.judged();
        boolean marked = judged == null ? form.marked().contains(option) : judged.marked().contains(option);
        boolean right = judged != null && judged.rightOnes().contains(option);
        button.setSelected(marked);
        button.setDisable(judged != null);
        button.pseudoClassStateChanged(RIGHT, right && marked);
        button.pseudoClassStateChanged(MISSED, right && !marked);
        button.pseudoClassStateChanged(WRONG, judged != null && marked && !right);
        String label = asked.options().get(option);
        String shown = judged == null ? label : right ? "✓ " + label : marked ? "✕ " + label : label;
        if (!shown.equals(button.getText())) {
            button.setText(shown);
        }
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private void fill(ChallengeView dared) {
        QuestionWords words = Spoken.language().questions();
        goal.setText(dared.goal());
        count.setText(words.taken(dared.steps(), dared.undone()));
        standing.setText(dared.told());
        standing.pseudoClassStateChanged(WON, dared.standing() == ChallengeStanding.WON);
        getHint.setVisible(dared.standing() == ChallengeStanding.OPEN);
    }
}
