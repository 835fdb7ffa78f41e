package dev.lockstep.view.code;

import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.view.chip.Chip;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line: in a gutter the chips of the threads on it, its number, its text. Gutter and number stay in sight when the
/// text is moved sideways; no chip ever lies on text.
final class LineRow extends Region {
    private static final double GAP = 10;
    private static final int MOST_CHIPS = 2;
    private static final double LEAST_CHIP = 22;

    private final Sight sight;
    private final HBox chips = new HBox();
    private final Label number = new Label();
    private final TextFlow text = new TextFlow();
    private final Rectangle clip = new Rectangle();

    LineRow(Sight sight) {
        this.sight = sight;
        number.getStyleClass().add("number");
        chips.getStyleClass().add("chips");
        text.setClip(clip);
        getStyleClass().add("line");
        getChildren().addAll(text, number, chips);
        sight.left().subscribe(this::requestLayout);
    }

    void show(ColouredSource.Line line) {
        number.setText(String.valueOf(line.number()));
        text.getChildren().clear();
        for (ColouredSource.Piece piece : line.pieces()) {
            Text part = new Text(piece.text());
            part.getStyleClass().add(piece.tone().styleClass());
            text.getChildren().add(part);
        }
    }

    /// @param asked receives the thread whose chip was clicked
    void show(List<Stand> stands, Consumer<Stand> asked) {
        chips.getChildren().clear();
        List<Stand> inOrder = stands.stream().sorted(Comparator.comparing(stand -> !stand.moved())).toList();
        int shown = stands.size() <= MOST_CHIPS ? stands.size() : MOST_CHIPS - 1;
        for (Stand stand : inOrder.subList(0, shown)) {
            Label chip = Chip.of(stand.thread(), stand.sign(), stand.here());
            chip.setMinWidth(LEAST_CHIP);
            chip.setTooltip(new Tooltip(stand.sentence()));
            chip.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    asked.accept(stand);
                    click.consume();
                }
            });
            chips.getChildren().add(chip);
        }
        if (shown < stands.size()) {
            chips.getChildren().add(more(inOrder.subList(shown, stands.size())));
        }
        requestLayout();
    }

    private static Label more(List<Stand> others) {
        Label more = new Label("+" + others.size());
        more.getStyleClass().add("more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setTooltip(new Tooltip(others.stream().map(Stand::sentence).collect(Collectors.joining("\n"))));
        return more;
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return chips.prefWidth(-1) + number.prefWidth(-1) + GAP + text.prefWidth(-1) + GAP;
    }

    @Override
    protected void layoutChildren() {
        double left = sight.left().get();
        double height = getHeight();
        double gutter = chips.prefWidth(-1);
        double margin = number.prefWidth(-1);
        double start = gutter + margin + GAP;
        double textWidth = text.prefWidth(-1);
        double textHeight = text.prefHeight(-1);
        chips.resizeRelocate(left, 0, gutter, height);
        number.resizeRelocate(left + gutter, 0, margin, height);
        text.resizeRelocate(start, Math.rint((height - textHeight) / 2), textWidth, textHeight);
        // No text is drawn behind gutter and number.
        clip.setX(left);
        clip.setWidth(Math.max(0, textWidth - left));
        clip.setHeight(height);
    }
}
