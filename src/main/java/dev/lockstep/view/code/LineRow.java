package dev.lockstep.view.code;

import dev.lockstep.view.chip.Chip;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line: its number, its text, and chips behind the text. Number and chips stay in sight when the text is moved
/// sideways, or is longer than there is room for.
final class LineRow extends Region {
    private static final double GAP = 10;
    /// The gap between the text and the chips that cover its end.
    private static final double BESIDE = 4;

    private final Sight sight;
    private final Label number = new Label();
    private final TextFlow text = new TextFlow();
    private final HBox chips = new HBox();
    private final Rectangle clip = new Rectangle();

    LineRow(Sight sight) {
        this.sight = sight;
        number.getStyleClass().add("number");
        chips.getStyleClass().add("chips");
        text.setClip(clip);
        getStyleClass().add("line");
        getChildren().addAll(text, number, chips);
        sight.left().subscribe(this::requestLayout);
        sight.width().subscribe(this::requestLayout);
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
        for (Stand stand : stands) {
            Label chip = Chip.of(stand.thread(), stand.sign(), stand.here());
            chip.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    asked.accept(stand);
                    click.consume();
                }
            });
            chips.getChildren().add(chip);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return number.prefWidth(-1) + GAP + text.prefWidth(-1) + GAP + chips.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double left = sight.left().get();
        double margin = number.prefWidth(-1);
        double height = getHeight();
        double textWidth = text.prefWidth(-1);
        double textHeight = text.prefHeight(-1);
        double start = margin + GAP;
        number.resizeRelocate(left, 0, margin, height);
        text.resizeRelocate(start, Math.rint((height - textHeight) / 2), textWidth, textHeight);
        double wide = chips.prefWidth(-1);
        double latest = left + sight.width().get() - wide - GAP;
        double behind = start + textWidth + (textWidth > 0 ? GAP : 0);
        double chipsLeft = Math.max(left + start, Math.min(behind, latest));
        chips.resizeRelocate(chipsLeft, 0, wide, height);
        // No text is drawn behind the number or behind chips; it can be scrolled into view.
        double end = chips.getChildren().isEmpty() ? textWidth : Math.min(textWidth, chipsLeft - BESIDE - start);
        clip.setX(left);
        clip.setWidth(Math.max(0, end - left));
        clip.setHeight(height);
    }
}
