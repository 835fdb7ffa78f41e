package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
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
import org.kordamp.ikonli.javafx.FontIcon;

/// An outcome: its sign, its words in as many lines as they need, its number of orders, and a bar of their share. One
/// that stands for several has an arrow, which points down while they stand below it.
final class OutcomeCell extends ListCell<OutcomeList.Line> {
    /// A few orders among very many are still a bar.
    private static final double LEAST = 0.012;
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");

    private final HBox line = new HBox();
    private final FontIcon arrow = new FontIcon();
    private final StackPane gutter = new StackPane(arrow);
    private final Label headline = new Label();
    private final Label values = new Label();
    private final VBox words = new VBox(headline, values);
    private final Label count = new Label();
    private final Region bar = new Region();
    private final VBox all;
    private final Tooltip tip = new Tooltip();
    private final Predicate<OutcomeRow> open;
    private final BooleanSupplier grouped;
    private double share;

    /// @param open whether the outcomes that a row stands for are shown below it
    /// @param grouped whether any row of the list stands for several
    OutcomeCell(Predicate<OutcomeRow> open, BooleanSupplier grouped) {
        this.open = open;
        this.grouped = grouped;
        // As wide as the list, so that the words wrap.
        setPrefWidth(0);
        getStyleClass().add("outcome-cell");
        gutter.getStyleClass().add("gutter");
        gutter.setMinWidth(Region.USE_PREF_SIZE);
        headline.getStyleClass().add("words");
        headline.setWrapText(true);
        values.getStyleClass().add("values");
        values.setWrapText(true);
        values.managedProperty().bind(values.textProperty().isNotEmpty());
        HBox.setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.TOP_LEFT);
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

    /// Whether a point of the scene is on the arrow.
    boolean isOnArrow(double sceneX) {
        OutcomeList.Line shown = getItem();
        return shown != null && shown.row().isSeveral()
                && sceneX < gutter.localToScene(gutter.getBoundsInLocal()).getMaxX();
    }

    @Override
    protected void updateItem(OutcomeList.@Nullable Line shown, boolean empty) {
        super.updateItem(shown, empty);
        pseudoClassStateChanged(MEMBER, shown != null && !empty && shown.member());
        if (shown == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        OutcomeRow row = shown.row();
        boolean opened = open.test(row);
        arrow.setVisible(row.isSeveral());
        arrow.setIconLiteral(opened ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
        headline.setText(row.headline());
        values.setText(row.values());
        count.setText(Amount.of(row.schedules()));
        gutter.setManaged(grouped.getAsBoolean() && !shown.member());
        line.getChildren().setAll(gutter, Sign.of(row), words, count);
        bar.getStyleClass().setAll("share", switch (row.kind()) {
            case FAILED -> "not-ok";
            case CUT -> "cut";
            case WELL -> "ok";
        });
        share = Math.max(LEAST, row.share());
        bar.setMaxWidth(((Region) bar.getParent()).getWidth() * share);
        tip.setText(row.isSeveral() ? row.whole() + "\n\n" + Glossary.text("alike") : row.whole());
        setTooltip(tip);
        setAccessibleText(
                row.isSeveral()
                        ? Labels.text(opened ? "outcomeOpened" : "outcomeClosed", OutcomeWords.of(row))
                        : OutcomeWords.of(row));
        setGraphic(all);
    }
}
