package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A place that is held from elsewhere, in pixels.
///
/// @param width how thick its arrow is, in units
record Ghost(String id, ThreadId holder, Box disc, double scale, double width) {

    static final String RING = ":ghost";
    static final String NAME = ":holder";
    private static final double AIR = 3;
    private static final double LEAST_REACH = 18;
    private static final double WIDE_REACH = 44;
    private static final double MOST_REACH = 200;
    /// How far an arrow to the right may be drawn where it leaves and where it arrives, as shares of the way.
    private static final double[][] TURNS = {
        {0.5, 0.5}, {0.8, 0.2}, {0.95, 0.05}, {0.2, 0.8}, {1, 0.3}, {1.2, 0.2}, {1.3, 0.3}};
    /// How near the points are at which a way is looked at.
    private static final double STEP = 4;
    /// Two lines that are nearer than so many times their width look like one.
    private static final double ALIKE = 3;
    /// How much worse a way is that crosses words or a disc than one that goes along another arrow at a point.
    private static final long CROSSED = 1_000;
    /// As how many discs words count.
    private static final long WORDS = 10;

    /// Draws an arrow from each to the token of its holder; a ghost that has one gets the colour of that token. Each
    /// arrow takes the way that crosses the fewest words and discs, and has the least in common with those before it.
    static void lead(List<Ghost> ghosts, List<Element> elements, double width, double height) {
        List<Arrow> drawn = new ArrayList<>();
        ghosts.forEach(ghost -> ghost.lead(elements, drawn, new Box(0, 0, width, height).inset(AIR, AIR)));
        elements.addAll(drawn);
    }

    private void lead(List<Element> elements, List<Arrow> drawn, Box sheet) {
        for (Element element : List.copyOf(elements)) {
            if (element instanceof Token token && token.thread().equals(holder)) {
                List<Element> inTheWay = elements.stream().filter(this::isInTheWay).toList();
                elements.replaceAll(one -> tinted(one, token.sign()));
                ways(token, sheet).stream()
                        .min(Comparator.comparingLong(way -> cost(way, inTheWay, drawn)))
                        .ifPresent(drawn::add);
            }
        }
    }

    /// Whether an arrow over it would hide it, or seem to begin or end there.
    private boolean isInTheWay(Element element) {
        return switch (element) {
            case Label label -> !label.id().equals(id + NAME);
            case Token token -> !token.thread().equals(holder);
            case Slot slot -> !slot.id().equals(id + RING);
            default -> false;
        };
    }

    private long cost(Arrow way, List<Element> inTheWay, List<Arrow> drawn) {
        List<Point> points = way.points(STEP);
        long crossed = inTheWay.stream()
                .filter(element -> {
                    Box box = element instanceof Token token ? token.disc() : element.box();
                    return points.stream().anyMatch(at -> box.contains(new Box(at.x(), at.y(), 0, 0)));
                })
                .mapToLong(element -> element instanceof Label ? WORDS : 1)
                .sum();
        double near = ALIKE * width * scale;
        List<Point> others = drawn.stream().flatMap(arrow -> arrow.points(STEP).stream()).toList();
        long together = points.stream()
                .filter(at -> others.stream().anyMatch(one -> Math.hypot(one.x() - at.x(), one.y() - at.y()) < near))
                .count();
        return crossed * CROSSED + together;
    }

    private Element tinted(Element element, SignStyle sign) {
        return switch (element) {
            case Slot ring when ring.id().equals(id + RING) ->
                new Slot(ring.id(), ring.box(), ring.radius(), sign.fill(), ring.width());
            case Label name when name.id().equals(id + NAME) -> new Label(name.id(), name.line().in(sign.text()));
            default -> element;
        };
    }

    /// All leave and arrive sidewards, away from the words above and below the discs; the plainest comes first. A
    /// straight one to the right lies apart from another that comes the other way.
    private List<Arrow> ways(Token token, Box sheet) {
        Box to = token.disc().inset(-AIR * scale, -AIR * scale);
        double apart = to.centreX() - disc.centreX();
        double near = LEAST_REACH * scale;
        double wide = WIDE_REACH * scale;
        List<Arrow> ways = new ArrayList<>();
        if (Math.abs(apart) <= disc.width()) {
            ways.add(way(token, sheet, disc.right(), near, to.right(), near));
            ways.add(way(token, sheet, disc.x(), -near, to.x(), -near));
        } else if (apart < 0) {
            ways.add(straight(token, disc.x(), to.right()));
            double half = Math.max(near, Math.abs(to.right() - disc.x()) / 2);
            ways.add(way(token, sheet, disc.x(), -half, to.right(), half));
        } else {
            ways.add(straight(token, disc.right(), to.x()));
            double across = Math.abs(to.x() - disc.right());
            for (int at = 0; at < TURNS.length; at++) {
                double[] turn = TURNS[at];
                double in = at == 0 ? Math.max(near, across / 2) : across * turn[1];
                ways.add(way(token, sheet, disc.right(), Math.max(near, across * turn[0]), to.x(), -in));
            }
        }
        for (double reach = wide; reach <= MOST_REACH * scale; reach *= 2) {
            double outermost = Math.max(disc.right(), to.right()) + reach;
            ways.add(way(token, sheet, disc.right(), outermost - disc.right(), to.right(), outermost - to.right()));
        }
        double leftmost = Math.min(disc.x(), to.x()) - near;
        ways.add(way(token, sheet, disc.x(), leftmost - disc.x(), to.x(), leftmost - to.x()));
        return ways;
    }

    private Arrow straight(Token token, double from, double to) {
        Point begins = new Point(from, disc.centreY());
        Point ends = new Point(to, token.disc().centreY());
        return new Arrow(id + ":arrow", begins, begins, begins, ends, token.sign().fill(), width * scale);
    }

    /// @param out how far the arrow is drawn sidewards where it leaves, rightwards if positive
    /// @param in the same where it arrives
    private Arrow way(Token token, Box sheet, double from, double out, double to, double in) {
        double y = disc.centreY();
        double end = token.disc().centreY();
        return new Arrow(
                id + ":arrow",
                new Point(from, y),
                within(sheet, from + out, y),
                within(sheet, to + in, end),
                new Point(to, end),
                token.sign().fill(),
                width * scale);
    }

    private static Point within(Box sheet, double x, double y) {
        return new Point(Math.clamp(x, sheet.x(), sheet.right()), Math.clamp(y, sheet.y(), sheet.bottom()));
    }
}
