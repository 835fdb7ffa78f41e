package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Badge;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeType;

/// A pill with a glyph and a few words.
final class BadgeSprite implements Sprite<Badge> {
    private final Rectangle pill = new Rectangle();
    private final SVGPath glyph = new SVGPath();
    private final TextPart text = new TextPart();
    private final Group node = new Group(pill, glyph, text.node);

    BadgeSprite() {
        pill.setStrokeType(StrokeType.INSIDE);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Badge element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Badge element, Look look) {
        Point origin = origin(element);
        Boxes.place(pill, element.box(), origin, element.box().height() / 2);
        pill.setFill(look.of(element.fill()));
        pill.setStroke(look.of(element.edge()));
        Boxes.place(glyph, element.glyph(), element.glyphBox(), origin, look.of(element.line().ink()));
        text.show(element.line(), origin, look);
        node.setAccessibleText(element.line().full());
    }
}
