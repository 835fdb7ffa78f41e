package dev.lockstep.view.step;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.StepFrame.PartnerParting;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.step.EndNotice.Tone;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
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

    private final Tooltip fullText = new Tooltip();
    private final Tooltip fullParting = new Tooltip();
    private @Nullable EndNotice shownNotice;

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
        lastSentences.setTooltip(fullText);
        fullParting.setWrapText(true);
        fullParting.setMaxWidth(420);
        parting.setTooltip(fullParting);
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
        shownNotice = now;
    }

    /// What the last step did; at the start, that nothing was done.
    public static String sentences(StepFrame frame) {
        String sentences = String.join(" ", frame.narration().last());
        return sentences.isEmpty() ? beginning(frame) : sentences;
    }

    private static String beginning(StepFrame frame) {
        if (frame.position().step() > 0) {
            return "Nothing that is told.";
        }
        return frame.origin().simulated()
                ? "Nothing was done yet. Press → for one step, or a number to say who goes next."
                : "This is how it stood before the first event.";
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
