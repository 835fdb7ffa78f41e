package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;

/// A line with a head at its end: straight where the controls lie on it, a cubic Bézier curve otherwise.
///
/// @param bend1 the first control point
/// @param bend2 the second control point; the head points away from it
public record Arrow(String id, Point from, Point bend1, Point bend2, Point to, ColourRole ink, double width)
        implements Element {

    /// The length of the head, which ends at [#to()].
    public static final double HEAD = 8;

    /// Where it is after this share of its curve.
    public Point at(double share) {
        return new Point(
                along(share, from.x(), bend1.x(), bend2.x(), to.x()), along(share, from.y(), bend1.y(), bend2.y(), to.y()));
    }

    private static double along(double share, double from, double bend1, double bend2, double to) {
        double left = 1 - share;
        return left * left * left * from
                + 3 * left * share * (left * bend1 + share * bend2)
                + share * share * share * to;
    }

    @Override
    public Box box() {
        double left = Math.min(Math.min(from.x(), to.x()), Math.min(bend1.x(), bend2.x()));
        double right = Math.max(Math.max(from.x(), to.x()), Math.max(bend1.x(), bend2.x()));
        double top = Math.min(Math.min(from.y(), to.y()), Math.min(bend1.y(), bend2.y()));
        double bottom = Math.max(Math.max(from.y(), to.y()), Math.max(bend1.y(), bend2.y()));
        return new Box(left, top, right - left, bottom - top);
    }
}
