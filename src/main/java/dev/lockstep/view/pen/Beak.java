package dev.lockstep.view.pen;

import dev.lockstep.diagram.Box;
import dev.lockstep.diagram.Callout;
import dev.lockstep.diagram.Point;

/// The small triangle by which a note points at what it speaks of.
public final class Beak {
    private static final double HALF = 6;

    private Beak() {}

    /// Its three corners, the tip in the middle: on the side of the note that faces the tip.
    public static Point[] of(Callout callout) {
        Box box = callout.box();
        Point tip = callout.tip();
        if (tip.y() < box.y() || tip.y() > box.bottom()) {
            double y = tip.y() < box.y() ? box.y() + 1 : box.bottom() - 1;
            double x = Math.clamp(tip.x(), box.x() + 2 * HALF, Math.max(box.x() + 2 * HALF, box.right() - 2 * HALF));
            return new Point[] {new Point(x - HALF, y), tip, new Point(x + HALF, y)};
        }
        double x = tip.x() < box.x() ? box.x() + 1 : box.right() - 1;
        double y = Math.clamp(tip.y(), box.y() + HALF, Math.max(box.y() + HALF, box.bottom() - HALF));
        return new Point[] {new Point(x, y - HALF), tip, new Point(x, y + HALF)};
    }
}
