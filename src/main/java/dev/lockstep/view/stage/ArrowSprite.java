package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Arrow;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.view.pen.ArrowHead;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineCap;

/// A curve with a head, in sheet coordinates.
final class ArrowSprite implements Sprite<Arrow> {
    private final CubicCurve line = new CubicCurve();
    private final Polygon head = new Polygon();
    private final Group node = new Group(line, head);

    ArrowSprite() {
        line.setFill(Color.TRANSPARENT);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Arrow element) {
        return new Point(0, 0);
    }

    @Override
    public void show(Arrow element, Look look) {
        ArrowHead shape = ArrowHead.of(element);
        line.setStartX(element.from().x());
        line.setStartY(element.from().y());
        line.setControlX1(element.bend1().x());
        line.setControlY1(element.bend1().y());
        line.setControlX2(element.bend2().x());
        line.setControlY2(element.bend2().y());
        line.setEndX(shape.base().x());
        line.setEndY(shape.base().y());
        line.setStroke(look.of(element.ink()));
        line.setStrokeWidth(element.width());
        head.setFill(look.of(element.ink()));
        head.getPoints()
                .setAll(
                        shape.tip().x(), shape.tip().y(),
                        shape.left().x(), shape.left().y(),
                        shape.right().x(), shape.right().y());
    }

    @Override
    public boolean moves() {
        return false;
    }
}
