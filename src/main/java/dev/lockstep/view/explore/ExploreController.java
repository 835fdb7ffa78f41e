package dev.lockstep.view.explore;

import dev.lockstep.session.ExploreFrame;
import dev.lockstep.session.Found;
import dev.lockstep.session.SearchState.Phase;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/// Takes the place of the stage while orders are searched, and says what is searched.
public final class ExploreController implements FramePane {

    @FXML
    private ScrollPane explore;

    @FXML
    private Label subject;

    @FXML
    private Label about;

    @FXML
    private Label searchComplaint;

    @FXML
    private Node cards;

    private String scenario = "";
    private int threads;

    @FXML
    private void initialize() {
        explore.managedProperty().bind(explore.visibleProperty());
        explore.setVisible(false);
        searchComplaint.managedProperty().bind(searchComplaint.visibleProperty());
        searchComplaint.visibleProperty().bind(searchComplaint.textProperty().isNotEmpty());
    }

    @Override
    public void show(Shown shown) {
        explore.setVisible(shown.frame() instanceof ExploreFrame);
        if (shown.frame() instanceof ExploreFrame frame) {
            show(frame);
        }
    }

    private void show(ExploreFrame frame) {
        if (!scenario.equals(frame.title().id())) {
            scenario = frame.title().id();
            threads = 0;
            explore.setVvalue(0);
        }
        // Some threads are there only once others have started them.
        threads = Math.max(threads, frame.snapshot().threads().size());
        say(subject, frame.title().title());
        say(about, coverage(frame) + " " + frame.title().about());
        say(searchComplaint, frame.complaint());
        cards.setVisible(frame.comparison() == null);
    }

    private String coverage(ExploreFrame frame) {
        Found found = frame.search().found();
        boolean all = found != null && found.complete();
        String orders = (all ? "Every order" : "Orders") + " in which "
                + (threads < 2 ? "its threads" : Amount.of(threads, "thread", "threads")) + " can run";
        if (frame.search().phase() == Phase.READY) {
            return orders + ", not searched yet.";
        }
        return orders + (found == null && frame.search().phase() == Phase.SEARCHING ? ", being searched." : ", searched.");
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
