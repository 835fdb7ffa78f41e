package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Bar;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// A filled rectangle.
final class BarSprite implements Sprite<Bar> {
    private final Rectangle bar = new Rectangle();

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public Point origin(Bar element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Bar element, Look look) {
        Boxes.place(bar, element.box(), origin(element), element.radius());
        bar.setFill(look.of(element.fill()));
        bar.setAccessibleText(element.name());
    }
}
