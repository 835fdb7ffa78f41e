package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The arrow from the card of a variable to the token of the thread that has just read it, or from the token to what it
/// has just written, in pixels. It begins and ends where they are, and leads around all else.
///
/// @param width of the line
record AccessWay(StepHighlight.Access access, double width) {

    private static final String CARD = "card:variable:";
    /// From a token or a card to where the arrow touches it, in widths.
    private static final double AIR = 1;
    /// How near the line may come to anything else, in widths, where there is much room and where there is little.
    private static final double[] CLEAR = {2, 1, 0.6};
    /// A line so near the edge of a card, in widths, would look like a part of it.
    private static final double BESIDE = 1.5;

    /// Draws those of which both ends are on the sheet.
    static void lead(List<AccessWay> ways, List<Element> elements, double width, double height) {
        for (AccessWay way : ways) {
            Token token = null;
            Card card = null;
            for (Element element : elements) {
                if (element instanceof Token one && one.thread().equals(way.access.thread())) {
                    token = one;
                } else if (element instanceof Card one && one.id().equals(CARD + way.access.variable())) {
                    card = one;
                }
            }
            if (token != null && card != null) {
                elements.addAll(way.parts(token, card, elements, new Box(0, 0, width, height)));
            }
        }
    }

    private List<Element> parts(Token token, Card card, List<Element> elements, Box sheet) {
        List<Point> points = points(token, card, elements, sheet);
        if (points.isEmpty()) {
            return List.of();
        }
        List<Point> inOrder = access.writes() ? points : points.reversed();
        String id = "access:" + access.variable() + (access.writes() ? ":write" : ":read");
        List<Element> parts = new ArrayList<>();
        Point turn = inOrder.get(inOrder.size() - 2);
        if (inOrder.size() > 2) {
            List<Point> before = inOrder.subList(0, inOrder.size() - 1);
            parts.add(new Sparkline(id + ":way", around(before), before, ColourRole.ACCENT, width));
        }
        parts.add(new Arrow(id, turn, turn, turn, inOrder.getLast(), ColourRole.ACCENT, width));
        return parts;
    }

    private static Box around(List<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        return new Box(
                left, top, points.stream().mapToDouble(Point::x).max().orElse(0) - left,
                points.stream().mapToDouble(Point::y).max().orElse(0) - top);
    }

    /// From the token to the card; empty where there is no way.
    private List<Point> points(Token token, Card card, List<Element> elements, Box sheet) {
        Box disc = token.disc().inset(-AIR * width, -AIR * width);
        Box target = card.box().inset(-AIR * width, -AIR * width);
        Point zero = new Point(0, 0);
        double head = new Arrow("", zero, zero, zero, zero, ColourRole.ACCENT, width).head() + 1;
        for (double clear : CLEAR) {
            double stub = access.writes() ? clear * width : head;
            double far = access.writes() ? head : clear * width;
            List<Box> taken = new ArrayList<>();
            List<Box> cards = new ArrayList<>();
            for (Element element : elements) {
                Box box = taken(element, token);
                if (box != null) {
                    double apart = element.equals(card) ? 0 : clear * width;
                    taken.add(box.inset(-apart, -apart));
                } else if (element instanceof Card one) {
                    cards.add(one.box().inset(-BESIDE * width, -BESIDE * width));
                }
            }
            taken.add(token.disc());
            taken.add(token.badge());
            taken.add(token.go());
            CrookedWay search = new CrookedWay(
                    taken, List.of(disc.inset(-stub, -stub), target.inset(-far, -far)), cards,
                    sheet.inset(width, width));
            List<Point> found = search.between(ports(disc, stub), ports(target, far));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// What the line may not touch.
    private static @Nullable Box taken(Element element, Token own) {
        return switch (element) {
            case Card card -> card.id().startsWith(CARD) ? card.box() : null;
            case Token token when token.equals(own) ->
                token.name().box().width() > 0 && !token.disc().contains(token.name().box())
                        ? token.name().box()
                        : null;
            case Arrow _, Sparkline _, Element.Ring _, Element.Bar _ -> null;
            default -> element.box();
        };
    }

    /// The middles of the sides, the left and right before those above and below; and a little way out of each.
    private static List<CrookedWay.Port> ports(Box box, double out) {
        double x = box.centreX();
        double y = box.centreY();
        return List.of(
                new CrookedWay.Port(new Point(box.x(), y), new Point(box.x() - out, y)),
                new CrookedWay.Port(new Point(box.right(), y), new Point(box.right() + out, y)),
                new CrookedWay.Port(new Point(x, box.y()), new Point(x, box.y() - out)),
                new CrookedWay.Port(new Point(x, box.bottom()), new Point(x, box.bottom() + out)));
    }
}
