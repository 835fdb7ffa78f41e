package dev.lockstep.view.lanes;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.StepScale;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.step.Steering;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The mouse on the lanes of steps: pressing or dragging moves the playhead, and a hint beside the pointer names the
/// mark or the step below it.
final class Scrub {
    /// The scroll distance of one step.
    private static final double NOTCH = 32;
    private static final int PAGE = 10;
    private static final double BESIDE = 14;

    private final Pane sheet;
    private final Steering steering;
    private final DoubleSupplier scale;
    private final Consumer<Boolean> zoom;
    private final Label hint = new Label();
    private @Nullable StepFrame frame;
    private @Nullable Drawing drawing;
    private @Nullable StepScale steps;
    private int asked = -1;
    private double turned;

    /// @param scale how many times bigger than drawn the lanes are shown
    /// @param zoom receives true to come closer, false to see more
    Scrub(Pane sheet, Steering steering, DoubleSupplier scale, Consumer<Boolean> zoom) {
        this.sheet = sheet;
        this.steering = steering;
        this.scale = scale;
        this.zoom = zoom;
        hint.getStyleClass().add("hint");
        hint.setManaged(false);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        sheet.getChildren().add(hint);
        sheet.setFocusTraversable(true);
        sheet.setOnMousePressed(this::take);
        sheet.setOnMouseDragged(this::take);
        sheet.setOnMouseReleased(released -> asked = -1);
        sheet.setOnMouseMoved(this::tell);
        sheet.setOnMouseExited(exited -> hint.setVisible(false));
        sheet.setOnKeyPressed(this::press);
        sheet.focusVisibleProperty().subscribe(this::tellAtPlayhead);
        sheet.addEventFilter(ScrollEvent.SCROLL, this::turn);
    }

    /// Takes the frame from which hints are made from now on.
    void show(DrawnFrame shown) {
        drawing = shown.lanes().drawing();
        StepFrame step = shown.frame().stepped();
        steps = shown.lanes().scale();
        if (step != null && steps != null) {
            frame = step;
            sheet.setCursor(Cursor.HAND);
            tellAtPlayhead();
        } else {
            frame = null;
            hint.setVisible(false);
            sheet.setCursor(Cursor.DEFAULT);
        }
    }

    private void take(MouseEvent mouse) {
        StepScale now = steps;
        if (now == null || !mouse.isPrimaryButtonDown()) {
            return;
        }
        sheet.requestFocus();
        int step = now.step(mouse.getX() / scale.getAsDouble());
        if (step != asked) {
            asked = step;
            steering.goTo(step);
        }
        tell(mouse);
        mouse.consume();
    }

    private void tell(MouseEvent mouse) {
        StepFrame shown = frame;
        StepScale now = steps;
        Drawing lanes = drawing;
        if (shown == null || now == null || lanes == null) {
            return;
        }
        tell(LaneHint.of(shown, now, lanes, point(mouse)), mouse.getX(), mouse.getY());
    }

    /// The place on the drawing.
    private Point2D point(MouseEvent mouse) {
        return new Point2D(mouse.getX() / scale.getAsDouble(), mouse.getY() / scale.getAsDouble());
    }

    private void tell(String words, double x, double y) {
        hint.setText(words);
        hint.setVisible(true);
        hint.autosize();
        double room = sheet.getWidth() - hint.getWidth() - 4;
        double left = x + BESIDE > room ? x - BESIDE - hint.getWidth() : x + BESIDE;
        double top = Math.min(y + BESIDE, sheet.getHeight() - hint.getHeight() - 2);
        hint.relocate(Math.max(2, left), Math.max(2, top));
    }

    /// Who came here by keyboard is told the step at the playhead, as the mouse is told the one below it.
    private void tellAtPlayhead() {
        StepFrame shown = frame;
        StepScale now = steps;
        if (shown == null || now == null || !sheet.isFocusVisible()) {
            if (!sheet.isHover()) {
                hint.setVisible(false);
            }
            return;
        }
        int step = shown.position().step();
        String words = shown.state().marks().stream()
                .filter(mark -> mark.step() == step)
                .map(mark -> Spoken.language().mark(step, shown.origin().unit(), mark.sentence()))
                .findFirst()
                .orElse(Spoken.language().step(step, shown.origin().unit()));
        sheet.setAccessibleText(words);
        tell(words, now.x(step) * scale.getAsDouble(), 0);
    }

    private void turn(ScrollEvent wheel) {
        StepFrame shown = frame;
        if (shown == null || wheel.isShiftDown() || wheel.isInertia()) {
            return;
        }
        if (wheel.isShortcutDown()) {
            zoom.accept(wheel.getDeltaY() > 0);
            wheel.consume();
            return;
        }
        turned += wheel.getDeltaY();
        int steps = (int) (turned / NOTCH);
        if (steps != 0) {
            turned -= steps * NOTCH;
            steering.goTo(shown.position().step() - steps);
        }
        wheel.consume();
    }

    private void press(KeyEvent key) {
        StepFrame shown = frame;
        if (shown == null) {
            return;
        }
        switch (key.getCode()) {
            case PAGE_UP -> steering.goTo(shown.position().step() - PAGE);
            case PAGE_DOWN -> steering.goTo(shown.position().step() + PAGE);
            case PLUS, ADD, EQUALS -> zoom.accept(true);
            case MINUS, SUBTRACT -> zoom.accept(false);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// The hint at a point of the lanes: the sentence of a mark if there is one, else the step and the state of the
    /// thread then.
    private static final class LaneHint {
        private static final double NEAR = 2;

        private LaneHint() {}

        static String of(StepFrame frame, StepScale scale, Drawing lanes, Point2D at) {
            for (Element element : lanes.elements()) {
                if (element instanceof Icon icon && !icon.name().isEmpty() && lies(icon, NEAR, at)) {
                    return icon.name();
                }
            }
            for (Element element : lanes.elements()) {
                if (element instanceof Bar bar && bar.id().startsWith("mark:") && lies(bar, 0, at)) {
                    return bar.name();
                }
            }
            int step = scale.step(at.getX());
            String word = Spoken.language().step(step, frame.origin().unit());
            Lane lane = lane(frame, lanes, at.getY());
            ThreadSign sign = lane == null ? null : lane.signAt(step);
            return lane == null || sign == null
                    ? word
                    : word + " · " + lane.thread() + " · " + Spoken.language().sign(sign);
        }

        private static boolean lies(Element element, double near, Point2D at) {
            Box box = element.box();
            return at.getX() >= box.x() - near
                    && at.getX() <= box.right() + near
                    && at.getY() >= box.y() - near
                    && at.getY() <= box.bottom() + near;
        }

        /// The lane that is the nearest to `y`, by the name at its left.
        private static @Nullable Lane lane(StepFrame frame, Drawing lanes, double y) {
            Lane nearest = null;
            double least = Double.MAX_VALUE;
            for (Lane lane : frame.lanes().lanes()) {
                double far = Math.abs(middle(lanes, lane.thread()) - y);
                if (far < least) {
                    least = far;
                    nearest = lane;
                }
            }
            return nearest;
        }

        private static double middle(Drawing lanes, ThreadId thread) {
            String id = "lane:" + thread;
            return lanes.elements().stream()
                    .filter(element -> element.id().equals(id))
                    .findFirst()
                    .map(element -> element.box().centreY())
                    .orElse(Double.MAX_VALUE);
        }
    }
}
