package dev.lockstep.diagram.waits;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.text.ShortName;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.diagram.waits.WaitsModel.Node;
import dev.lockstep.diagram.waits.WaitsModel.Part;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WaitsFor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Draws the waits-for graph: an arrow from each waiting thread to the one that could end the wait, with the lock or
/// operation beside the waiter. A cycle is red, ringed, and said in words. Pure; safe for use by any thread.
public final class WaitsGraph {

    private static final double MARGIN = 10;
    private static final double CAPTION = 14;
    private static final int MOST_TOLD = 2;

    private final TextMeasure measure;

    public WaitsGraph(TextMeasure measure) {
        this.measure = measure;
    }

    /// The graph of `snapshot` on a sheet of this size; made for 300 × 300 and more.
    public Drawing draw(Snapshot snapshot, double width, double height) {
        return draw(snapshot, width, height, Legibility.USUAL);
    }

    /// The same with larger signs and type.
    public Drawing draw(Snapshot snapshot, double width, double height, Legibility legibility) {
        Sheet sheet = new Sheet(measure, width, height, legibility);
        WaitsFor graph = WaitsFor.of(snapshot);
        String told = graph.cycles().isEmpty()
                ? Spoken.language().noCycle(graph.edges().size())
                : words(graph.cycles().getFirst(), ThreadId::name);
        if (graph.edges().isEmpty()) {
            double middle = sheet.width() / 2;
            double room = sheet.width() - 2 * MARGIN;
            sheet.label(
                    "waits:none", told, TextStyle.BODY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle,
                    sheet.height() / 2, room);
        } else {
            double top = heading(sheet, graph);
            WaitsModel model = WaitsModel.of(snapshot, graph);
            Box area = new Box(MARGIN, top, sheet.width() - 2 * MARGIN, sheet.height() - top - MARGIN);
            parts(sheet, model, WaitsPlacement.of(model, area), area);
        }
        return sheet.drawing(Spoken.language().stage().waitsForGraph(), told);
    }

    private static double heading(Sheet sheet, WaitsFor graph) {
        double room = sheet.width() - 2 * MARGIN;
        if (graph.cycles().isEmpty()) {
            String waits = Spoken.language().waiting(graph.edges().size());
            sheet.label("waits:told", waits, TextStyle.SMALL, ColourRole.MUTED, MARGIN, 22, room);
            return 32;
        }
        double y = MARGIN;
        for (List<ThreadId> cycle : graph.cycles().subList(0, Math.min(MOST_TOLD, graph.cycles().size()))) {
            String id = "waits:cycle:" + cycle.getFirst();
            String whole = words(cycle, ThreadId::name);
            boolean fits = sheet.typesetter().measure().width(whole, TextStyle.STRONG) <= room - 34;
            String text = fits ? whole : words(cycle, thread -> ShortName.of(thread.name()));
            sheet.badge(id, MARGIN, y, room, Glyph.WARNING, text, ColourRole.FAILED_TEXT);
            y += 28;
        }
        int more = graph.cycles().size() - MOST_TOLD;
        if (more > 0) {
            sheet.label(
                    "more:cycles", StageTexts.more(more, Items.CYCLES), TextStyle.SMALL, ColourRole.FAILED_TEXT, MARGIN,
                    y + 10, room);
            y += 18;
        }
        return y;
    }

    private static String words(List<ThreadId> cycle, Function<ThreadId, String> name) {
        return Spoken.language().deadlock(cycle.stream().map(name).toList());
    }

    private static void parts(Sheet sheet, WaitsModel model, Map<String, Point> places, Box area) {
        WaitsSizes sizes = WaitsSizes.of(places, area, model, sheet.typesetter());
        for (Part part : model.parts()) {
            for (int at = 0; at < part.ring().size(); at++) {
                Node node = part.ring().get(at);
                waiters(sheet, node, places, sizes);
                if (part.cycle()) {
                    Node next = part.ring().get((at + 1) % part.ring().size());
                    WaitsArrow.onRing(sheet, node, next, places, sizes, part.ring().size());
                }
            }
        }
        for (Part part : model.parts()) {
            part.ring().forEach(node -> node(sheet, node, part.cycle(), places, sizes));
        }
    }

    private static void waiters(Sheet sheet, Node node, Map<String, Point> places, WaitsSizes sizes) {
        for (Node waiter : node.waiters()) {
            WaitsArrow.straight(sheet, waiter, node, places, sizes);
            waiters(sheet, waiter, places, sizes);
        }
    }

    private static void node(Sheet sheet, Node node, boolean cycle, Map<String, Point> places, WaitsSizes sizes) {
        Point at = Objects.requireNonNull(places.get(node.key()));
        double half = sizes.token() / 2;
        if (node.thread() == null) {
            Box box = sizes.thing(at);
            sheet.card("card:" + node.key(), box, node.caption(), ColourRole.CARD, ColourRole.CARD_EDGE);
            text(sheet, node, at.x(), at.y() + 4, box.width() - 8, ColourRole.TEXT);
        } else {
            Box cell = new Box(at.x() - half, at.y() - half, sizes.token(), sizes.token());
            if (cycle) {
                // Below the token, so that its badge stays whole.
                sheet.ring(
                        "ring:" + node.key(), Box.around(at.x(), at.y(), TokenProportions.radius(cell) + 4),
                        ColourRole.FAILED);
            }
            sheet.token(node.thread(), cell);
            double room = sizes.caption(node.key());
            if (room > 0) {
                caption(sheet, node, at.x(), at.y() + half + CAPTION - 2, room, cycle);
            }
        }
        node.waiters().forEach(waiter -> node(sheet, waiter, false, places, sizes));
    }

    /// On a ground of its own, since an arrow may pass below it.
    private static void caption(Sheet sheet, Node node, double x, double baseline, double room, boolean cycle) {
        TextStyle type = sheet.typesetter().shrink(node.caption(), TextStyle.TINY, room - 6, 8.5);
        double wide = sheet.typesetter().measure().width(sheet.typesetter().cut(node.caption(), type, room - 6), type);
        sheet.bar(
                "ground:" + node.key(), new Box(x - wide / 2 - 3, baseline - 10, wide + 6, 13), 4, ColourRole.SHEET,
                "");
        text(sheet, node, x, baseline, room - 6, cycle ? ColourRole.FAILED_TEXT : ColourRole.MUTED);
    }

    private static void text(Sheet sheet, Node node, double x, double baseline, double room, ColourRole ink) {
        TextStyle type = sheet.typesetter().shrink(node.caption(), TextStyle.TINY, room, 8.5);
        sheet.label("over:" + node.key(), node.caption(), type, ink, TextLine.Anchor.MIDDLE, x, baseline, room);
    }

    /// The arrows of a waits-for graph, from edge to edge of the nodes they join.
    private static final class WaitsArrow {

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
            sheet.arrow(
                    id, start, aside(start, tip, 0.3, bend), aside(start, tip, 0.7, bend), tip, ColourRole.FAILED, 2.2);
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

    /// The sizes of tokens and captions on a waits-for graph, so that none lies on another.
    ///
    /// @param token the side of the square that a thread has
    /// @param captions how wide the text below a thread is, by its key; 0 where there is none
    private record WaitsSizes(Map<String, Point> places, Box area, double token, Map<String, Double> captions) {

        static final double AIR = 3;

        /// Text in less room cannot be read.
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
            WaitsSizes sizes = new WaitsSizes(
                    places, area, Math.clamp(least * 0.66, SMALLEST, BIGGEST), new HashMap<>());
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

        /// The box of a node that is no thread.
        Box thing(Point at) {
            double width = Math.max(token, besides(at, THING_HEIGHT / 2 + 2, THING_HEIGHT / 2 + 2) * 0.72);
            return new Box(at.x() - width / 2, at.y() - THING_HEIGHT / 2, width, THING_HEIGHT);
        }

        /// The room for a thread's caption below it.
        private double caption(Point at) {
            boolean below = at.y() + token / 2 + 14 <= area.bottom() + 8;
            return below ? besides(at, -token / 2 + 1, token / 2 + 15) : 0;
        }

        /// How wide a box around `at` may be that reaches from `above` it to `below` it, without touching another node
        /// or its caption.
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
}
