package dev.lockstep.diagram;

/// A line with a head at its end: straight where the controls lie on it, a cubic Bézier curve otherwise.
///
/// @param bend1 the first control point
/// @param bend2 the second control point; the head points away from it
public record Arrow(String id, Point from, Point bend1, Point bend2, Point to, Ink ink, double width)
        implements Element {

    /// The length of the head, which ends at [#to()].
    public static final double HEAD = 8;

    @Override
    public Box box() {
        double left = Math.min(Math.min(from.x(), to.x()), Math.min(bend1.x(), bend2.x()));
        double right = Math.max(Math.max(from.x(), to.x()), Math.max(bend1.x(), bend2.x()));
        double top = Math.min(Math.min(from.y(), to.y()), Math.min(bend1.y(), bend2.y()));
        double bottom = Math.max(Math.max(from.y(), to.y()), Math.max(bend1.y(), bend2.y()));
        return new Box(left, top, right - left, bottom - top);
    }
}
