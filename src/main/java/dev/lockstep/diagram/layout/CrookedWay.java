package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;

/// The shortest way of level and upright lines around boxes; a turn counts as so many pixels, and a pixel on a card as
/// more than one beside it.
///
/// @param taken the boxes that the way may not enter; it may touch their edges
/// @param ends the boxes around both ends that only the first and the last stretch may enter
/// @param cards what it rather avoids
/// @param sheet what it does not leave
record CrookedWay(List<Box> taken, List<Box> ends, List<Box> cards, Box sheet) {

    private static final double TURN = 40;
    private static final double ON_A_CARD = 1.5;
    private static final double EDGE = 1e-6;

    /// Where a way may begin or end.
    ///
    /// @param end where it touches
    /// @param out a first stretch that leads away from there
    record Port(Point end, Point out) {}

    private record Step(int node, boolean level, double cost, int from) {}

    /// The points of the way, its turns among them; empty where there is none.
    List<Point> between(List<Port> from, List<Port> to) {
        List<Port> begins = from.stream().filter(port -> isFree(port.end(), port.out())).toList();
        List<Port> goals = to.stream().filter(port -> isFree(port.end(), port.out())).toList();
        double[] xs = lines(begins, goals, true);
        double[] ys = lines(begins, goals, false);
        int count = xs.length * ys.length;
        double[] best = new double[2 * count];
        int[] before = new int[2 * count];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        PriorityQueue<Step> next = new PriorityQueue<>(
                Comparator.comparingDouble(Step::cost).thenComparingInt(Step::node).thenComparing(Step::level));
        for (Port port : begins) {
            next.add(new Step(node(port.out(), xs, ys), isLevel(port), 0, -1));
        }
        while (!next.isEmpty()) {
            Step step = next.poll();
            int state = 2 * step.node() + (step.level() ? 1 : 0);
            if (best[state] <= step.cost()) {
                continue;
            }
            best[state] = step.cost();
            before[state] = step.from();
            for (int way = 0; way < 4; way++) {
                go(step, state, way, xs, ys, next);
            }
        }
        int last = -1;
        double least = Double.POSITIVE_INFINITY;
        Port end = null;
        for (Port port : goals) {
            for (int turned = 0; turned < 2; turned++) {
                int state = 2 * node(port.out(), xs, ys) + (isLevel(port) == (turned == 0) ? 1 : 0);
                double cost = best[state] + turned * TURN;
                if (cost < least) {
                    least = cost;
                    last = state;
                    end = port;
                }
            }
        }
        return end == null ? List.of() : walked(last, before, begins, end, xs, ys);
    }

    private void go(Step step, int state, int way, double[] xs, double[] ys, PriorityQueue<Step> next) {
        int column = step.node() % xs.length + (way == 0 ? -1 : way == 1 ? 1 : 0);
        int row = step.node() / xs.length + (way == 2 ? -1 : way == 3 ? 1 : 0);
        if (column < 0 || row < 0 || column >= xs.length || row >= ys.length) {
            return;
        }
        Point from = point(step.node(), xs, ys);
        Point to = new Point(xs[column], ys[row]);
        Box whole = line(from, to);
        if (isFree(from, to) && ends.stream().noneMatch(box -> crosses(whole, box))) {
            boolean level = way < 2;
            double length = Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
            double weight = cards.stream().anyMatch(card -> crosses(whole, card)) ? ON_A_CARD : 1;
            double cost = step.cost() + length * weight + (level == step.level() ? 0 : TURN);
            next.add(new Step(row * xs.length + column, level, cost, state));
        }
    }

    private static List<Point> walked(
            int last, int[] before, List<Port> begins, Port end, double[] xs, double[] ys) {
        List<Point> points = new ArrayList<>(List.of(end.end()));
        for (int state = last; state >= 0; state = before[state]) {
            points.add(point(state / 2, xs, ys));
        }
        Point out = points.getLast();
        begins.stream().filter(port -> port.out().equals(out)).findFirst().ifPresent(port -> points.add(port.end()));
        List<Point> turns = new ArrayList<>();
        for (Point point : points.reversed()) {
            int size = turns.size();
            if (size > 1 && isStraight(turns.get(size - 2), turns.get(size - 1), point)) {
                turns.removeLast();
            }
            if (turns.isEmpty() || !turns.getLast().equals(point)) {
                turns.add(point);
            }
        }
        return turns;
    }

    private static boolean isStraight(Point one, Point two, Point three) {
        return (one.x() == two.x() && two.x() == three.x()) || (one.y() == two.y() && two.y() == three.y());
    }

    private static boolean isLevel(Port port) {
        return port.end().y() == port.out().y();
    }

    private boolean isFree(Point from, Point to) {
        Box line = line(from, to);
        return sheet.contains(line) && taken.stream().noneMatch(box -> crosses(line, box));
    }

    private static boolean crosses(Box line, Box box) {
        return line.x() < box.right() - EDGE && line.right() > box.x() + EDGE
                && line.y() < box.bottom() - EDGE && line.bottom() > box.y() + EDGE;
    }

    private static Box line(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(to.x() - from.x()),
                Math.abs(to.y() - from.y()));
    }

    /// The lines on which the way may run: along what is taken, and through the ports.
    private double[] lines(List<Port> begins, List<Port> goals, boolean upright) {
        DoubleStream edges = taken.stream()
                .flatMapToDouble(
                        box -> upright
                                ? DoubleStream.of(box.x(), box.right())
                                : DoubleStream.of(box.y(), box.bottom()));
        DoubleStream ports = DoubleStream.concat(
                begins.stream().mapToDouble(port -> upright ? port.out().x() : port.out().y()),
                goals.stream().mapToDouble(port -> upright ? port.out().x() : port.out().y()));
        DoubleStream beside = cards.stream()
                .flatMapToDouble(
                        box -> upright
                                ? DoubleStream.of(box.x(), box.right())
                                : DoubleStream.of(box.y(), box.bottom()));
        return DoubleStream.concat(DoubleStream.concat(edges, ports), beside).sorted().distinct().toArray();
    }

    private static int node(Point point, double[] xs, double[] ys) {
        return Arrays.binarySearch(ys, point.y()) * xs.length + Arrays.binarySearch(xs, point.x());
    }

    private static Point point(int node, double[] xs, double[] ys) {
        return new Point(xs[node % xs.length], ys[node / xs.length]);
    }
}
