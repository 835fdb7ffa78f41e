package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Label;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Node;

/// A line of text. Its origin is its anchor, so that a number that grows does not wander.
final class LabelSprite implements Sprite<Label> {
    private final TextPart text = new TextPart();

    @Override
    public Node node() {
        return text.node;
    }

    @Override
    public Point origin(Label element) {
        return new Point(element.line().x(), element.line().baseline());
    }

    @Override
    public void show(Label element, Look look) {
        text.show(element.line(), origin(element), look);
    }
}
