package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.FigureElement;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Group;
import javafx.scene.Node;

/// A big number with a word under it.
final class FigureSprite implements Sprite<FigureElement> {
    private final TextPart value = new TextPart();
    private final TextPart caption = new TextPart();
    private final Group node = new Group(value.node, caption.node);

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(FigureElement element) {
        return new Point(element.value().x(), element.value().baseline());
    }

    @Override
    public void show(FigureElement element, Look look) {
        Point origin = origin(element);
        value.show(element.value(), origin, look);
        caption.show(element.caption(), origin, look);
    }

    @Override
    public boolean moves() {
        return false;
    }
}
