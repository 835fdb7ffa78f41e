package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Slot;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.view.pen.Dashes;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/// A dashed outline.
final class SlotSprite implements Sprite<Slot> {
    private final Rectangle outline = new Rectangle();

    SlotSprite() {
        outline.setFill(Color.TRANSPARENT);
        outline.setStrokeType(StrokeType.INSIDE);
        outline.setStrokeWidth(1.5);
        outline.getStrokeDashArray().setAll(Dashes.ON, Dashes.OFF);
    }

    @Override
    public Node node() {
        return outline;
    }

    @Override
    public Point origin(Slot element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Slot element, Look look) {
        Boxes.place(outline, element.box(), origin(element), element.radius());
        outline.setStroke(look.of(element.edge()));
    }
}
