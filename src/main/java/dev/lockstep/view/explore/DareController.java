package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchReport.Ended;
import dev.lockstep.session.frame.SearchReport.Failure;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import java.util.Comparator;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Dares the person to find a failing order in Step, from the start, by choosing each thread: where some order fails,
/// and not every one.
public final class DareController implements FramePane {
    private final Runnable begin;

    @FXML
    private HBox challenge;

    @FXML
    private Label challengeText;

    @FXML
    private Button play;

    /// @param begin begins the challenge, in Step
    public DareController(Runnable begin) {
        this.begin = begin;
    }

    @FXML
    private void initialize() {
        challenge.managedProperty().bind(challenge.visibleProperty());
        challenge.setVisible(false);
        play.setOnAction(pressed -> begin.run());
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.frame() instanceof ExploreFrame frame) {
            SearchReport found = frame.search().phase() == Phase.DONE ? frame.search().found() : null;
            Optional<Failure> least = found == null
                    ? Optional.empty()
                    : found.failures().stream().min(Comparator.comparingInt(Failure::steps));
            // Where no order should fail, a failure is a fault to mend and no challenge.
            boolean riddle = frame.title().sign() != ScenarioCard.Sign.HOLDS
                    && found != null && found.outcomes().stream().anyMatch(Ended::ok);
            challenge.setVisible(riddle && least.isPresent());
            least.ifPresent(failure -> dare(failure.steps()));
        }
    }

    private void dare(int steps) {
        String text = Labels.text("dareText", Amount.of(steps, "amountSteps"));
        if (!text.equals(challengeText.getText())) {
            challengeText.setText(text);
        }
    }
}
