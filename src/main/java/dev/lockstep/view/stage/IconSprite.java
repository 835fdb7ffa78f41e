package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Icon;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/// A glyph by itself.
final class IconSprite implements Sprite<Icon> {
    private final SVGPath glyph = new SVGPath();
    private final Group node = new Group(glyph);

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Icon element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Icon element, Look look) {
        Boxes.place(glyph, element.glyph(), element.box(), origin(element), look.of(element.ink()));
    }
}
