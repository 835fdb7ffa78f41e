package dev.lockstep.diagram;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What has another place in a drawing than in the one before, though no step has moved it. A thing is known by its id;
/// one that comes or goes has not moved.
///
/// What a step moves: the tokens of threads whose state it changes and the values below them, tasks, the rings and
/// arrows that show the step, and the arrows and shades of threads that stand elsewhere.
public final class Jumps {
    private static final double SLACK = 0.01;

    private Jumps() {}

    /// All that jumped.
    ///
    /// @param moved the threads whose state the step changed
    /// @return a line for each jump
    public static List<String> between(Drawing before, Drawing after, Set<ThreadId> moved) {
        Map<String, Element> old = before.elements().stream()
                .collect(Collectors.toMap(Element::id, Function.identity()));
        List<String> jumps = new ArrayList<>();
        for (Element now : after.elements()) {
            Element then = old.get(now.id());
            if (then == null || follows(now.id()) || isInTheHandOf(moved, now.id())) {
                continue;
            }
            String jump = then.getClass().equals(now.getClass()) ? jump(then, now, moved) : "is another kind of thing";
            if (!jump.isEmpty()) {
                jumps.add(now.id() + ": " + jump);
            }
        }
        return jumps;
    }

    /// Whether it shows the step itself, or a thread that stands elsewhere.
    private static boolean follows(String id) {
        return id.startsWith("access:") || id.endsWith(":arrow") || id.startsWith("gate:counted:")
                || id.startsWith("playhead")
                // Ends at the sign of a pool that was shut down; and that sign, before the words for it.
                || id.equals("arrow:submit")
                || id.equals("note:shut");
    }

    /// Whether it is the values below the token of a thread that the step may move.
    private static boolean isInTheHandOf(Set<ThreadId> moved, String id) {
        return moved.stream().anyMatch(thread -> id.startsWith("token:" + thread + ":locals"));
    }

    private static String jump(Element then, Element now, Set<ThreadId> moved) {
        return switch (now) {
            case Token token -> moved.contains(token.thread()) ? "" : boxes(((Token) then).disc(), token.disc());
            case TaskChip _, Ring _ -> "";
            case Label(_, TextLine line) -> lines(((Label) then).line(), line);
            case FigureElement figure -> lines(((FigureElement) then).value(), figure.value())
                    + lines(((FigureElement) then).caption(), figure.caption());
            case Badge badge -> lines(((Badge) then).line(), badge.line());
            // A band of a lane grows with its state.
            case Bar bar when bar.id().startsWith("lane:") ->
                boxes(withWidth(then.box(), 0), withWidth(bar.box(), 0));
            case Element.Arrow _, Bar _, Element.Card _, Element.Icon _, Element.Progress _, Element.Slot _,
                    Element.Sparkline _ ->
                boxes(then.box(), now.box());
        };
    }

    private static Box withWidth(Box box, double width) {
        return new Box(box.x(), box.y(), width, box.height());
    }

    /// Words may change, and get smaller where they get longer; they stay at their place, and the same words at their
    /// size.
    private static String lines(TextLine then, TextLine now) {
        boolean elsewhere = Math.abs(then.x() - now.x()) > SLACK || Math.abs(then.baseline() - now.baseline()) > SLACK;
        boolean resized = then.full().equals(now.full()) && then.type().size() != now.type().size();
        return elsewhere || resized ? text(then) + " → " + text(now) : "";
    }

    private static String boxes(Box then, Box now) {
        boolean same = Math.abs(then.x() - now.x()) < SLACK && Math.abs(then.y() - now.y()) < SLACK
                && Math.abs(then.width() - now.width()) < SLACK && Math.abs(then.height() - now.height()) < SLACK;
        return same ? "" : text(then) + " → " + text(now);
    }

    private static String text(TextLine line) {
        return String.format(
                Locale.ROOT, "\"%s\" at %.1f, %.1f in %.1f", line.full(), line.x(), line.baseline(),
                line.type().size());
    }

    private static String text(Box box) {
        return String.format(Locale.ROOT, "%.1f, %.1f, %.1f × %.1f", box.x(), box.y(), box.width(), box.height());
    }
}
