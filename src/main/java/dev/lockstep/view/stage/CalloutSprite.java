package dev.lockstep.view.stage;

import dev.lockstep.diagram.Callout;
import dev.lockstep.diagram.Line;
import dev.lockstep.diagram.Point;
import dev.lockstep.view.pen.Beak;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/// A note with a beak.
final class CalloutSprite implements Sprite<Callout> {
    private final Rectangle back = new Rectangle();
    private final Polyline beak = new Polyline();
    private final Group lines = new Group();
    private final Group node = new Group(back, beak, lines);

    CalloutSprite() {
        back.setStrokeType(StrokeType.INSIDE);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Callout element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Callout element, Look look) {
        Point origin = origin(element);
        Boxes.place(back, element.box(), origin, 8);
        back.setFill(look.of(element.fill()));
        back.setStroke(look.of(element.edge()));
        beak.getPoints().clear();
        for (Point corner : Beak.of(element)) {
            beak.getPoints().addAll(corner.x() - origin.x(), corner.y() - origin.y());
        }
        beak.setFill(look.of(element.fill()));
        beak.setStroke(look.of(element.edge()));
        lines.getChildren().clear();
        for (Line line : element.lines()) {
            TextPart text = new TextPart();
            text.show(line, origin, look);
            lines.getChildren().add(text.node);
        }
    }
}
