package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Sparkline;
import dev.lockstep.diagram.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineJoin;

/// A thin line through points, in sheet coordinates.
final class SparklineSprite implements Sprite<Sparkline> {
    private final Polyline line = new Polyline();
    private List<Point> shown = List.of();

    SparklineSprite() {
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public Point origin(Sparkline element) {
        return new Point(0, 0);
    }

    @Override
    public void show(Sparkline element, Look look) {
        line.setStroke(look.of(element.ink()));
        line.setStrokeWidth(element.width());
        if (!element.points().equals(shown)) {
            shown = element.points();
            List<Double> coordinates = new ArrayList<>(2 * shown.size());
            for (Point point : shown) {
                coordinates.add(point.x());
                coordinates.add(point.y());
            }
            line.getPoints().setAll(coordinates);
        }
    }

    @Override
    public boolean moves() {
        return false;
    }
}
