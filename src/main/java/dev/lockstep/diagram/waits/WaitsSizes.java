package dev.lockstep.diagram.waits;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.diagram.waits.WaitsModel.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How big things may be on a waits-for graph, so that none lies on another.
///
/// @param token the side of the square that a thread has
/// @param captions how wide the text below a thread is, by its key; 0 where there is none
record WaitsSizes(Map<String, Point> places, Box area, double token, Map<String, Double> captions) {

    static final double AIR = 3;

    /// Text in less room says nothing.
    static final double LEAST_CAPTION = 22;

    private static final double BIGGEST = 42;
    private static final double SMALLEST = 18;
    private static final double WIDEST_TEXT = 120;
    private static final double THING_HEIGHT = 20;

    static WaitsSizes of(Map<String, Point> places, Box area, WaitsModel model, Typesetter typesetter) {
        double least = 2 * BIGGEST;
        for (Map.Entry<String, Point> one : places.entrySet()) {
            for (Map.Entry<String, Point> other : places.entrySet()) {
                if (!one.getKey().equals(other.getKey())) {
                    least = Math.min(least, distance(one.getValue(), other.getValue()));
                }
            }
        }
        // The rest is for the arrow between the two.
        WaitsSizes sizes = new WaitsSizes(places, area, Math.clamp(least * 0.66, SMALLEST, BIGGEST), new HashMap<>());
        model.parts().forEach(part -> part.ring().forEach(node -> sizes.measure(node, typesetter)));
        return sizes;
    }

    private void measure(Node node, Typesetter typesetter) {
        double room = caption(Objects.requireNonNull(places.get(node.key())));
        double width = typesetter.measure().width(node.caption(), TextStyle.TINY) + 6;
        boolean shown = node.thread() != null && !node.caption().isEmpty() && room >= LEAST_CAPTION;
        captions.put(node.key(), shown ? Math.min(room, width) : 0);
        node.waiters().forEach(waiter -> measure(waiter, typesetter));
    }

    /// How far from the middle of a node an arrow towards `other` begins or ends: outside of it and of its caption.
    double reach(Node node, Point at, Point other) {
        double length = Math.max(1e-9, distance(at, other));
        double dx = (other.x() - at.x()) / length;
        double dy = (other.y() - at.y()) / length;
        if (node.thread() == null) {
            Box box = thing(at);
            return AIR + Math.min(way(box.width() / 2, Math.abs(dx)), way(box.height() / 2, Math.abs(dy)));
        }
        double half = caption(node.key()) / 2;
        double bottom = token / 2 + 15;
        boolean through = half > 0 && dy > 0 && Math.abs(dx) * way(token / 2, dy) < half;
        double below = through ? Math.min(way(half, Math.abs(dx)), way(bottom, dy)) : 0;
        return AIR + Math.max(token / 2, below);
    }

    private static double way(double far, double speed) {
        return speed < 1e-9 ? Double.MAX_VALUE : far / speed;
    }

    /// How wide the caption of a thread is; 0 where it has none.
    double caption(String key) {
        return Objects.requireNonNull(captions.get(key));
    }

    static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    /// The box of something that is waited for.
    Box thing(Point at) {
        double width = Math.max(token, besides(at, THING_HEIGHT / 2 + 2, THING_HEIGHT / 2 + 2) * 0.72);
        return new Box(at.x() - width / 2, at.y() - THING_HEIGHT / 2, width, THING_HEIGHT);
    }

    /// The room below a thread for what it waits for.
    private double caption(Point at) {
        boolean below = at.y() + token / 2 + 14 <= area.bottom() + 8;
        return below ? besides(at, -token / 2 + 1, token / 2 + 15) : 0;
    }

    /// How wide something around `at` may be that reaches from `above` it to `below` it, without touching another node or
    /// another's caption.
    private double besides(Point at, double above, double below) {
        double room = Math.min(WIDEST_TEXT, 2 * Math.min(at.x() - area.x() + 8, area.right() + 8 - at.x()));
        for (Point other : places.values()) {
            double off = other.y() - at.y();
            boolean beside = off + token / 2 + 15 > -above && off - token / 2 < below;
            if (!other.equals(at) && beside) {
                double aside = Math.abs(other.x() - at.x());
                // Two with text share what is between them; where one is right below the other there is no room.
                room = Math.min(room, Math.max(aside - 2, 2 * (aside - token / 2 - 2) < aside ? 0 : aside - 2));
            }
        }
        return room;
    }
}
