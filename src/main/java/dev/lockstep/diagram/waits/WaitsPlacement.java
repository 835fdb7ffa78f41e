package dev.lockstep.diagram.waits;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.waits.WaitsModel.Node;
import dev.lockstep.diagram.waits.WaitsModel.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the nodes of a waits-for graph stand. A tree stands in levels, every node over or before the middle of those
/// that it waits with: no two edges can cross. A cycle stands on an ellipse, and the trees that hang on it outside,
/// each in a sector of its own.
final class WaitsPlacement {

    /// More would let an edge leave its sector through the middle of the ring.
    private static final double WIDEST_SECTOR = Math.toRadians(150);

    private final Map<String, Point> places = new LinkedHashMap<>();

    private WaitsPlacement() {}

    /// The middle of each node, by its key.
    static Map<String, Point> of(WaitsModel model, Box area) {
        WaitsPlacement made = new WaitsPlacement();
        List<Box> cells = cells(model.parts(), area);
        for (int at = 0; at < cells.size(); at++) {
            made.put(model.parts().get(at), cells.get(at));
        }
        return made.places;
    }

    /// Parts stand in rows; the more nodes, the wider.
    private static List<Box> cells(List<Part> parts, Box area) {
        List<Box> best = List.of();
        double most = -1;
        for (int columns = 1; columns <= parts.size(); columns++) {
            List<Box> cells = cells(parts, area, columns);
            double least = Double.MAX_VALUE;
            for (int at = 0; at < cells.size(); at++) {
                least = Math.min(least, room(parts.get(at), cells.get(at)));
            }
            if (least > most) {
                most = least;
                best = cells;
            }
        }
        return best;
    }

    private static List<Box> cells(List<Part> parts, Box area, int columns) {
        int rows = Math.ceilDiv(parts.size(), columns);
        List<Box> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Part> here = parts.subList(row * columns, Math.min(parts.size(), (row + 1) * columns));
            double whole = here.stream().mapToDouble(WaitsPlacement::weight).sum();
            double x = area.x();
            for (Part part : here) {
                double width = area.width() * weight(part) / whole;
                cells.add(new Box(x, area.y() + row * area.height() / rows, width, area.height() / rows));
                x += width;
            }
        }
        return cells;
    }

    private static double weight(Part part) {
        return 1 + Math.sqrt(part.size());
    }

    /// Roughly the least distance of two nodes.
    private static double room(Part part, Box cell) {
        if (part.cycle()) {
            double rings = part.depth() + 1 + (part.ring().size() > 1 ? 1 : 0);
            return Math.min(cell.width(), cell.height()) / (2 * rings);
        }
        Node root = part.ring().getFirst();
        double levels = root.depth() + 1;
        return Math.max(
                Math.min(cell.width() / levels, cell.height() / root.leaves()),
                Math.min(cell.width() / root.leaves(), cell.height() / levels));
    }

    private void put(Part part, Box cell) {
        if (part.cycle()) {
            ring(part, cell);
            return;
        }
        Node root = part.ring().getFirst();
        double levels = root.depth() + 1;
        double leaves = root.leaves();
        boolean across = Math.min(cell.width() / levels, cell.height() / leaves) >= Math
                .min(cell.width() / leaves, cell.height() / levels);
        tree(root, 0, leaves, root.depth(), levels, leaves, across, cell);
    }

    /// @param level counted from the first that waits, so that the root has the highest
    private void tree(
            Node node, double from, double to, int level, double levels, double leaves, boolean across, Box cell) {
        double along = (level + 0.5) / levels;
        double aside = (from + to) / 2 / leaves;
        places.put(
                node.key(), across
                        ? new Point(cell.x() + along * cell.width(), cell.y() + aside * cell.height())
                        : new Point(cell.x() + aside * cell.width(), cell.y() + along * cell.height()));
        double begin = from;
        for (Node waiter : node.waiters()) {
            tree(waiter, begin, begin + waiter.leaves(), level - 1, levels, leaves, across, cell);
            begin += waiter.leaves();
        }
    }

    private void ring(Part part, Box cell) {
        int count = part.ring().size();
        double rings = part.depth() + (count > 1 ? 1 : 0);
        double sector = 2 * Math.PI / count;
        for (int at = 0; at < count; at++) {
            // Two face each other across, where there is more room.
            double middle = count == 2 ? Math.PI + at * sector : -Math.PI / 2 + at * sector;
            if (count == 1) {
                // The arrow from a thread to itself is a loop above it.
                sector(part.ring().getFirst(), Math.PI / 2, Math.toRadians(220), 0, rings, cell);
            } else {
                sector(part.ring().get(at), middle, sector, 1, rings, cell);
            }
        }
    }

    private void sector(Node node, double middle, double width, int level, double rings, Box cell) {
        double out = rings == 0 ? 0 : level / rings;
        double margin = 0.5 / (rings + 1);
        double rx = cell.width() * (0.5 - margin * 0.5);
        double ry = cell.height() * (0.5 - margin * 0.5);
        places.put(
                node.key(), new Point(
                        cell.centreX() + Math.cos(middle) * out * rx, cell.centreY() + Math.sin(middle) * out * ry));
        boolean centre = level == 0;
        double room = centre ? width : Math.min(width, WIDEST_SECTOR);
        double begin = middle - room / 2;
        for (Node waiter : node.waiters()) {
            double share = room * waiter.leaves() / node.leaves();
            sector(waiter, begin + share / 2, share, level + 1, rings, cell);
            begin += share;
        }
    }
}
