package dev.lockstep.view.lanes;

import dev.lockstep.diagram.lanes.LanesDrawing;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.step.Steering;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line for the whole of a run that is too long for the lanes: which part of it they show, and where the playhead is.
/// Pressing or dragging moves the playhead.
final class Overview {
    private static final double NARROWEST = 6;
    private static final double THICK = 6;

    private final Pane pane;
    private final Steering steering;
    private final Region track = part("track");
    private final Region sight = part("sight");
    private final Region head = part("head");
    private final Tooltip whole = new Tooltip();
    private @Nullable StepFrame frame;
    private int asked = -1;

    Overview(Pane pane, Steering steering) {
        this.pane = pane;
        this.steering = steering;
        pane.getChildren().setAll(track, sight, head);
        pane.managedProperty().bind(pane.visibleProperty());
        pane.setCursor(Cursor.HAND);
        pane.setOnMousePressed(this::take);
        pane.setOnMouseDragged(this::take);
        pane.setOnMouseReleased(released -> asked = -1);
        pane.widthProperty().subscribe(this::place);
        Tooltip.install(pane, whole);
    }

    private static Region part(String name) {
        Region part = new Region();
        part.getStyleClass().add(name);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    void show(DrawnFrame shown) {
        StepFrame step = shown.frame().stepped();
        frame = step != null && isLong(step) ? step : null;
        pane.setVisible(frame != null);
        if (frame != null) {
            place();
        }
    }

    private static boolean isLong(StepFrame frame) {
        return frame.lanes().to() - frame.lanes().from() < frame.steps();
    }

    private void place() {
        StepFrame now = frame;
        if (now == null) {
            return;
        }
        double middle = pane.getHeight() / 2;
        track.resizeRelocate(LanesDrawing.NAMES, middle - THICK / 2, LanesDrawing.room(pane.getWidth()), THICK);
        double from = x(now, Math.toIntExact(now.lanes().from()));
        double wide = Math.max(NARROWEST, x(now, Math.toIntExact(now.lanes().to())) - from);
        sight.resizeRelocate(from, middle - THICK / 2, wide, THICK);
        head.resizeRelocate(x(now, now.step()) - 2, middle - THICK, 4, 2 * THICK);
        String words = "The whole run, %s steps: the lanes show %s to %s"
                .formatted(PictureNumbers.grouped(now.steps()), PictureNumbers.grouped(now.lanes().from()), PictureNumbers.grouped(now.lanes().to()));
        if (!words.equals(whole.getText())) {
            whole.setText(words);
            pane.setAccessibleText(words);
        }
    }

    private double x(StepFrame now, int step) {
        return LanesDrawing.NAMES + LanesDrawing.room(pane.getWidth()) * Math.min(1, step / (double) now.steps());
    }

    private void take(MouseEvent mouse) {
        StepFrame now = frame;
        if (now == null || !mouse.isPrimaryButtonDown()) {
            return;
        }
        double share = Math.clamp((mouse.getX() - LanesDrawing.NAMES) / LanesDrawing.room(pane.getWidth()), 0, 1);
        int step = (int) Math.round(share * now.steps());
        if (step != asked) {
            asked = step;
            steering.goTo(step);
        }
        mouse.consume();
    }
}
