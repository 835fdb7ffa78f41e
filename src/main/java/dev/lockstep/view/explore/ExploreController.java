package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Explore in the place of the stage: names the scenario and how much of it was searched.
public final class ExploreController implements FramePane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /// With less room than this, in sizes of the type, some words must go.
    private static final double NARROW_EMS = 48;
    private static final double LOW_EMS = 38;
    private static final double TWO_LINES = 2.7;

    @FXML
    private ScrollPane explore;

    @FXML
    private Label scenarioTitle;

    @FXML
    private Label searchHeadline;

    @FXML
    private Label searchComplaint;

    @FXML
    private GridPane cards;

    @FXML
    private Region outcomeCard;

    @FXML
    private Node runCard;

    private final Tooltip fullText = new Tooltip();
    private String scenario = "";
    private int threads;

    @FXML
    private void initialize() {
        explore.managedProperty().bind(explore.visibleProperty());
        explore.setVisible(false);
        explore.widthProperty().subscribe(this::fit);
        explore.heightProperty().subscribe(this::fit);
        searchHeadline.fontProperty().subscribe(this::fit);
        fullText.setWrapText(true);
        fullText.setMaxWidth(420);
        searchHeadline.setTooltip(fullText);
        searchComplaint.managedProperty().bind(searchComplaint.visibleProperty());
        searchComplaint.visibleProperty().bind(searchComplaint.textProperty().isNotEmpty());
    }

    private void fit() {
        double em = searchHeadline.getFont().getSize();
        boolean narrow = explore.getWidth() > 0 && explore.getWidth() < NARROW_EMS * em;
        explore.pseudoClassStateChanged(NARROW, narrow);
        arrange(narrow);
        boolean low = explore.getHeight() > 0 && explore.getHeight() < LOW_EMS * em;
        explore.pseudoClassStateChanged(LOW, low);
        searchHeadline.setMinHeight(narrow || low ? TWO_LINES * em : Region.USE_PREF_SIZE);
        searchHeadline.setMaxHeight(narrow || low ? TWO_LINES * em : Region.USE_COMPUTED_SIZE);
    }

    /// Puts the cards side by side or, where words would be cut, one below the other.
    private void arrange(boolean below) {
        GridPane.setConstraints(runCard, below ? 0 : 1, below ? 1 : 0);
        cards.getColumnConstraints().forEach(column -> column.setPercentWidth(50));
        GridPane.setColumnSpan(outcomeCard, below ? 2 : 1);
        outcomeCard.setMinHeight(below ? Region.USE_PREF_SIZE : 0);
        GridPane.setColumnSpan(runCard, below ? 2 : 1);
        cards.getRowConstraints().getFirst().setPercentHeight(below ? -1 : 100);
        cards.getRowConstraints().getFirst().setVgrow(below ? Priority.NEVER : Priority.ALWAYS);
    }

    @Override
    public void show(DrawnFrame shown) {
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
        // Some threads exist only once others have started them.
        threads = Math.max(threads, frame.snapshot().threads().size());
        say(scenarioTitle, frame.title().title());
        say(searchHeadline, coverage(frame) + " " + frame.title().about());
        say(fullText, searchHeadline);
        say(searchComplaint, frame.complaint());
        cards.setVisible(frame.comparison() == null);
    }

    private String coverage(ExploreFrame frame) {
        SearchReport found = frame.search().found();
        boolean all = found != null && found.complete();
        String whose = threads < 2 ? Labels.text("itsThreads") : Amount.of(threads, "amountThreads");
        String standing = Labels.text(switch (frame.search().phase()) {
            case READY -> "notSearchedYet";
            case SEARCHING -> "beingSearched";
            case DONE -> "searchedAll";
        });
        return Labels.text(all ? "searchAll" : "searchSome", whose, standing);
    }

    private static void say(Tooltip tip, Label label) {
        if (!label.getText().equals(tip.getText())) {
            tip.setText(label.getText());
        }
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
