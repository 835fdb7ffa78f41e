package dev.lockstep.diagram.waits;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.ShortName;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.waits.WaitsModel.Node;
import dev.lockstep.diagram.waits.WaitsModel.Part;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WaitsFor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws who waits for whom: an arrow from each thread that waits to the one that could end the wait, with what is waited
/// for beside the waiter. A cycle is red, ringed, and said in words. Pure; safe for use by any thread.
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
        Sheet sheet = new Sheet(measure, width, height);
        WaitsFor graph = WaitsFor.of(snapshot);
        String told = graph.edges().isEmpty()
                ? "Nobody waits."
                : graph.cycles().isEmpty() ? "No cycle." : words(graph.cycles().getFirst(), ThreadId::name);
        if (graph.edges().isEmpty()) {
            double middle = sheet.width() / 2;
            double room = sheet.width() - 2 * MARGIN;
            sheet.label("waits:none", told, TextStyle.BODY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, sheet.height() / 2, room);
        } else {
            double top = heading(sheet, graph);
            WaitsModel model = WaitsModel.of(snapshot, graph);
            Box area = new Box(MARGIN, top, sheet.width() - 2 * MARGIN, sheet.height() - top - MARGIN);
            parts(sheet, model, WaitsPlacement.of(model, area), area);
        }
        return sheet.drawing("Waits-for", told);
    }

    private static double heading(Sheet sheet, WaitsFor graph) {
        double room = sheet.width() - 2 * MARGIN;
        if (graph.cycles().isEmpty()) {
            String waits = graph.edges().size() == 1 ? "1 thread waits, no cycle" : graph.edges().size() + " threads wait, no cycle";
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
            sheet.label("more:cycles", StageTexts.more(more, "cycles"), TextStyle.SMALL, ColourRole.FAILED_TEXT, MARGIN, y + 10, room);
            y += 18;
        }
        return y;
    }

    /// `deadlock: A → B → A`.
    private static String words(List<ThreadId> cycle, Function<ThreadId, String> name) {
        String first = name.apply(cycle.getFirst());
        return cycle.stream().map(name).collect(Collectors.joining(" → ", "deadlock: ", " → " + first));
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
            sheet.token(node.thread(), cell);
            if (cycle) {
                sheet.ring("ring:" + node.key(), Box.around(at.x(), at.y(), TokenProportions.radius(cell) + 4), ColourRole.FAILED);
            }
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
        sheet.bar("ground:" + node.key(), new Box(x - wide / 2 - 3, baseline - 10, wide + 6, 13), 4, ColourRole.SHEET, "");
        text(sheet, node, x, baseline, room - 6, cycle ? ColourRole.FAILED_TEXT : ColourRole.MUTED);
    }

    private static void text(Sheet sheet, Node node, double x, double baseline, double room, ColourRole ink) {
        TextStyle type = sheet.typesetter().shrink(node.caption(), TextStyle.TINY, room, 8.5);
        sheet.label("over:" + node.key(), node.caption(), type, ink, TextLine.Anchor.MIDDLE, x, baseline, room);
    }
}
