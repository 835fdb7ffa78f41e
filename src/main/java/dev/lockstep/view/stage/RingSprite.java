package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Ring;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/// An outline around what the last step touched.
final class RingSprite implements Sprite<Ring> {
    private final Rectangle outline = new Rectangle();

    RingSprite() {
        outline.setFill(Color.TRANSPARENT);
        outline.setStrokeType(StrokeType.INSIDE);
        outline.setStrokeWidth(Ring.WIDTH);
        outline.setMouseTransparent(true);
    }

    @Override
    public Node node() {
        return outline;
    }

    @Override
    public Point origin(Ring element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Ring element, Look look) {
        Boxes.place(outline, element.box(), origin(element), element.radius());
        outline.setStroke(look.of(element.ink()));
    }
}
