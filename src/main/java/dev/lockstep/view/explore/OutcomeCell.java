package dev.lockstep.view.explore;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An outcome: its sign, what it is, how many orders, and a bar of that.
final class OutcomeCell extends ListCell<OutcomeRow> {
    /// A few orders among very many are still a bar.
    private static final double LEAST = 0.012;

    private final HBox line = new HBox();
    private final Label label = new Label();
    private final Label count = new Label();
    private final Region bar = new Region();
    private final VBox all;
    private final Tooltip tip = new Tooltip();
    private double share;

    OutcomeCell() {
        // As wide as the list: what does not fit is told by the tooltip.
        setPrefWidth(0);
        getStyleClass().add("ending");
        label.getStyleClass().add("words");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("line");
        bar.getStyleClass().add("share");
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("shares");
        track.setAlignment(Pos.CENTER_LEFT);
        track.widthProperty().subscribe(width -> bar.setMaxWidth(width.doubleValue() * share));
        all = new VBox(line, track);
        all.getStyleClass().add("outcome");
        tip.setWrapText(true);
        tip.setMaxWidth(420);
    }

    @Override
    protected void updateItem(@Nullable OutcomeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        label.setText(row.label());
        count.setText(Amount.of(row.schedules()));
        line.getChildren().setAll(Sign.of(row), label, count);
        bar.getStyleClass().setAll("share", row.cut() ? "cut" : row.ok() ? "ok" : "not-ok");
        share = Math.max(LEAST, row.share());
        bar.setMaxWidth(((Region) bar.getParent()).getWidth() * share);
        tip.setText(row.whole());
        setTooltip(tip);
        setAccessibleText(row.sentence());
        setGraphic(all);
    }
}
