package dev.lockstep.diagram.waits;

import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.waits.WaitsModel.Node;
import java.util.Map;
import java.util.Objects;

/// The arrows of a waits-for graph, from edge to edge of what they join.
final class WaitsArrow {

    private static final double BEND = 0.22;

    private WaitsArrow() {}

    static void straight(Sheet sheet, Node from, Node to, Map<String, Point> places, WaitsSizes sizes) {
        Point begin = at(places, from);
        Point end = at(places, to);
        Point start = towards(begin, end, sizes.reach(from, begin, end));
        Point tip = towards(end, begin, sizes.reach(to, end, begin));
        sheet.arrow("waits:" + from.key(), start, start, tip, tip, ColourRole.ARROW, 1.3);
    }

    /// Red; bent where two threads wait for each other, and a loop where one waits for itself.
    static void onRing(Sheet sheet, Node from, Node to, Map<String, Point> places, WaitsSizes sizes, int count) {
        String id = "waits:" + from.key();
        Point begin = at(places, from);
        if (count == 1) {
            double far = sizes.token() * 1.15;
            double near = sizes.token() / 2 * 0.75;
            Point left = new Point(begin.x() - near, begin.y() - near);
            Point right = new Point(begin.x() + near, begin.y() - near);
            Point leftUp = new Point(begin.x() - far, begin.y() - far);
            Point rightUp = new Point(begin.x() + far, begin.y() - far);
            sheet.arrow(id, left, leftUp, rightUp, right, ColourRole.FAILED, 2.2);
            return;
        }
        Point end = at(places, to);
        double bend = count == 2 ? BEND : 0;
        Point over = aside(begin, end, 0.5, bend);
        Point start = towards(begin, over, sizes.reach(from, begin, over));
        Point tip = towards(end, over, sizes.reach(to, end, over));
        sheet.arrow(id, start, aside(start, tip, 0.3, bend), aside(start, tip, 0.7, bend), tip, ColourRole.FAILED, 2.2);
    }

    private static Point towards(Point from, Point to, double by) {
        double length = Math.max(1e-9, WaitsSizes.distance(from, to));
        double share = Math.min(0.45, by / length);
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /// The point that lies `along` the way, and `off` it to the left by that share of its length.
    private static Point aside(Point from, Point to, double along, double off) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return new Point(from.x() + dx * along + dy * off, from.y() + dy * along - dx * off);
    }

    private static Point at(Map<String, Point> places, Node node) {
        return Objects.requireNonNull(places.get(node.key()));
    }
}
