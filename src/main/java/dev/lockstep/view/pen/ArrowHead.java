package dev.lockstep.view.pen;

import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.geometry.Point;

/// The triangle at the end of an arrow, and where its line has to stop so as not to show through.
public record ArrowHead(Point tip, Point left, Point right, Point base) {
    private static final double HALF_WIDTH = 0.42;

    /// The head of `arrow`, pointing away from its last control point.
    public static ArrowHead of(Arrow arrow) {
        Point tip = arrow.to();
        Point behind = arrow.bend2().equals(tip) ? arrow.from() : arrow.bend2();
        double dx = tip.x() - behind.x();
        double dy = tip.y() - behind.y();
        double length = Math.max(Math.hypot(dx, dy), 1e-9);
        double ux = dx / length * arrow.head();
        double uy = dy / length * arrow.head();
        Point base = new Point(tip.x() - ux, tip.y() - uy);
        return new ArrowHead(
                tip,
                new Point(base.x() - uy * HALF_WIDTH, base.y() + ux * HALF_WIDTH),
                new Point(base.x() + uy * HALF_WIDTH, base.y() - ux * HALF_WIDTH),
                base);
    }
}
