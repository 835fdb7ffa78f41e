package dev.lockstep.view.step;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.StepFrame.PartnerParting;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.step.EndNotice.Tone;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says under the stage what the last step did, and how the run ended once it has.
public final class NarrationController implements FramePane {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass LIKE_PARTNER = PseudoClass.getPseudoClass("like-partner");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    /// The type of what the last step did, from small to large; without these it is larger still.
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// What is longer is cut, and whole in the tooltip.
    private static final int MOST_LINES = 3;

    private final Tooltip fullText = new Tooltip();
    private final Tooltip fullParting = new Tooltip();
    private @Nullable EndNotice shownNotice;
    private @Nullable Told fitted;

    /// The texts that share the room.
    private record Told(String step, String sentences, String parting) {}

    @FXML
    private VBox narration;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictSign;

    @FXML
    private Label verdictWord;

    @FXML
    private Label verdictMessage;

    @FXML
    private HBox partnerRun;

    @FXML
    private Label parting;

    @FXML
    private HBox lastStep;

    @FXML
    private Label stepNumber;

    @FXML
    private Label lastSentences;

    @FXML
    private Label complaint;

    @FXML
    private void initialize() {
        narration.managedProperty().bind(narration.visibleProperty());
        verdict.managedProperty().bind(verdict.visibleProperty());
        partnerRun.managedProperty().bind(partnerRun.visibleProperty());
        partnerRun.visibleProperty().bind(parting.textProperty().isNotEmpty());
        lastStep.managedProperty().bind(lastStep.visibleProperty());
        lastStep.visibleProperty().bind(complaint.textProperty().isEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.visibleProperty().bind(complaint.textProperty().isNotEmpty());
        fullText.setWrapText(true);
        fullText.setMaxWidth(420);
        Glossary.follow(verdictWord);
        lastSentences.setTooltip(fullText);
        fullParting.setWrapText(true);
        fullParting.setMaxWidth(420);
        parting.setTooltip(fullParting);
        narration.widthProperty().addListener(_ -> fit());
        narration.minHeightProperty().addListener(_ -> fit());
    }

    @Override
    public void show(DrawnFrame shown) {
        narration.setVisible(shown.frame() instanceof StepFrame);
        if (shown.frame() instanceof StepFrame frame) {
            show(frame);
        }
    }

    private void show(StepFrame frame) {
        RunOrigin origin = frame.origin();
        Language language = Spoken.language();
        StepUnit unit = origin.unit();
        say(
                stepNumber,
                capital(
                        frame.position().step() == 0
                                ? language.beginning(unit)
                                : language.step(frame.position().step(), unit)));
        say(lastSentences, sentences(frame));
        fullText.setText(lastSentences.getText());
        say(complaint, frame.complaint());
        EndNotice now = EndNotice.of(frame);
        PartnerParting partner = frame.narration().parting();
        say(parting, partner == null ? "" : partner.sentences());
        Told told = new Told(stepNumber.getText(), lastSentences.getText(), parting.getText());
        narration.pseudoClassStateChanged(LIKE_PARTNER, partner != null);
        fullParting.setText(parting.getText());
        // Beside a verdict one line has to do, or the stage would have too little room.
        parting.setWrapText(now == null);
        if (now == null) {
            verdict.setVisible(false);
        } else if (!now.equals(shownNotice)) {
            verdictWord.setText(now.word());
            verdictMessage.setText(now.message());
            verdictSign.setIconLiteral(switch (now.tone()) {
                case GOOD -> "mdi2c-check-bold";
                case OPEN -> "mdi2d-dots-horizontal";
                case BAD -> "mdi2c-close-thick";
            });
            verdict.pseudoClassStateChanged(GOOD, now.tone() == Tone.GOOD);
            verdict.pseudoClassStateChanged(OPEN, now.tone() == Tone.OPEN);
            verdict.setAccessibleText(now.word() + ". " + now.message());
        }
        verdict.setVisible(now != null);
        boolean changed = !Objects.equals(now, shownNotice) || !told.equals(fitted);
        shownNotice = now;
        if (changed) {
            fitted = told;
            fit();
        }
    }

    /// Sets what the last step did in the largest type in which it has room below the notices; where it has none in the
    /// smallest, the room grows.
    private void fit() {
        double width = narration.getWidth();
        if (width <= 0 || !narration.isVisible()) {
            return;
        }
        type(false, false);
        double room = Math.max(
                narration.getMinHeight() - height(verdict, width) - height(partnerRun, width),
                lastStep.getPrefHeight());
        if (needed(width) > room) {
            type(true, false);
        }
        if (needed(width) > room) {
            type(false, true);
        }
        lastStep.setMinHeight(needed(width));
    }

    private void type(boolean isLong, boolean isLonger) {
        lastStep.pseudoClassStateChanged(LONG, isLong);
        lastStep.pseudoClassStateChanged(LONGER, isLonger);
        narration.applyCss();
    }

    private static double height(HBox notice, double width) {
        return notice.isVisible() ? notice.prefHeight(width) : 0;
    }

    /// The height of what the last step did, in its present type.
    private double needed(double width) {
        Insets around = lastStep.getInsets();
        double free = width - around.getLeft() - around.getRight() - stepNumber.prefWidth(-1) - lastStep.getSpacing();
        double lines = Math.min(lastSentences.prefHeight(free), MOST_LINES * stepNumber.prefHeight(-1));
        return Math.ceil(around.getTop() + lines + around.getBottom());
    }

    /// What the last step did; at the start, that it is the start.
    public static String sentences(StepFrame frame) {
        String sentences = String.join(" ", frame.narration().last());
        return sentences.isEmpty() ? beginning(frame) : sentences;
    }

    private static String beginning(StepFrame frame) {
        if (frame.position().step() > 0) {
            return Labels.text("nothingTold");
        }
        if (!frame.origin().simulated()) {
            return Labels.text("beforeFirstEvent");
        }
        int steps = frame.position().steps();
        // Whoever is to choose every step is refused the key that leaves it to the policy.
        boolean chooses = frame.next().lesson().challenge() != null;
        return steps == 0
                ? Labels.text(chooses ? "noChoiceYet" : "noStepYet")
                : Labels.text("runOfSteps", Integer.toString(steps), steps);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
