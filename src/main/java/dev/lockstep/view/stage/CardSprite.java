package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Card;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.view.pen.Shade;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/// A card and its slight shadow.
final class CardSprite implements Sprite<Card> {
    private final Rectangle shade = new Rectangle();
    private final Rectangle card = new Rectangle();
    private final Group node = new Group(shade, card);

    CardSprite() {
        shade.setFill(Shade.COLOUR);
        card.setStrokeType(StrokeType.INSIDE);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Card element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Card element, Look look) {
        Point origin = origin(element);
        shade.setVisible(element.raised());
        Boxes.place(shade, element.shade(), origin, element.radius());
        Boxes.place(card, element.box(), origin, element.radius());
        card.setFill(look.of(element.fill()));
        card.setStroke(look.of(element.edge()));
        node.setAccessibleText(element.name());
    }
}
