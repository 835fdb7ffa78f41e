package dev.lockstep.export.player;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Progress;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.explain.Spoken;
import dev.lockstep.view.pen.ArrowHead;
import dev.lockstep.view.pen.Dashes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An element of a drawing as the page draws it: a few shapes, and where they stand. A thing that only moves keeps its
/// shapes, and so costs a pair of numbers.
///
/// @param id the element's
/// @param shapes a list of JSON of lists, each a kind of shape and its numbers from the element's origin; `player.js`
///     reads them
/// @param x the element's origin, in hundredths of a pixel
/// @param y down the sheet
record ElementLook(String id, String shapes, long x, long y) {
    /// The first character beyond those that the measuring fonts have; the widths from there on are guesses.
    private static final int MEASURED = 0x2C00;
    private static final int NO_INK = -1;

    /// The kinds of shapes, as `player.js` counts them.
    private enum Kind {
        TITLE,
        RECT,
        SHADE,
        DISC,
        GLYPH,
        PATH,
        HEAD,
        CURVE,
        TEXT
    }

    // The script knows these by their numbers.
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<FontFace> FACES = List.of(FontFace.values());
    private static final List<Anchor> ANCHORS = List.of(Anchor.values());

    /// Whether a step from one drawing to the next moves it before the eyes of who watches.
    static boolean slides(Element element) {
        return element instanceof Token || element instanceof TaskChip;
    }

    static ElementLook of(Element element, NumberedTexts colours, NumberedTexts glyphs) {
        Point origin = element instanceof Arrow arrow
                ? arrow.from()
                : new Point(element.box().x(), element.box().y());
        return new ElementLook(
                element.id(), new Shapes(origin, colours, glyphs).of(element), hundredths(origin.x()),
                hundredths(origin.y()));
    }

    private static long hundredths(double pixels) {
        return Math.round(pixels * 100);
    }

    /// Writes the shapes of one element.
    private static final class Shapes {
        private final Point origin;
        private final NumberedTexts colours;
        private final NumberedTexts glyphs;
        private final List<String> shapes = new ArrayList<>();

        Shapes(Point origin, NumberedTexts colours, NumberedTexts glyphs) {
            this.origin = origin;
            this.colours = colours;
            this.glyphs = glyphs;
        }

        String of(Element element) {
            switch (element) {
                case Arrow arrow -> arrow(arrow);
                case Badge badge -> badge(badge);
                case Bar bar -> {
                    title(bar.name());
                    filled(bar.box(), bar.radius(), bar.fill());
                }
                case Card card -> card(card);
                case FigureElement figure -> {
                    line(figure.value());
                    line(figure.caption());
                }
                case Icon icon -> {
                    title(icon.name());
                    glyph(icon.glyph(), icon.box(), icon.ink());
                }
                case Label label -> line(label.line());
                case Progress progress -> progress(progress);
                case Ring ring -> outlined(ring.box(), ring.radius(), ring.ink(), ring.width());
                case Slot slot -> {
                    Dashes dashes = Dashes.of(slot);
                    double half = slot.width() / 2;
                    rect(
                            slot.box().inset(half, half), slot.radius(), NO_INK, colour(slot.edge()),
                            number(slot.width()), number(dashes.on()), number(dashes.off()));
                }
                case Sparkline line -> {
                    String points = line.points().stream().map(this::point).collect(Collectors.joining(" "));
                    add(Kind.CURVE, SafeText.json(points), colour(line.ink()), number(line.width()));
                }
                case TaskChip chip -> {
                    filled(chip.box(), chip.radius(), chip.fill());
                    line(chip.name());
                }
                case Token token -> token(token);
            }
            return "[" + String.join(",", shapes) + "]";
        }

        private void add(Kind kind, Object... parts) {
            StringBuilder shape = new StringBuilder("[").append(KINDS.indexOf(kind));
            for (Object part : parts) {
                shape.append(',').append(part);
            }
            shapes.add(shape.append(']').toString());
        }

        /// A tooltip. Screen readers hear the whole picture as one sentence instead.
        private void title(String name) {
            if (!name.isEmpty()) {
                add(Kind.TITLE, SafeText.json(name));
            }
        }

        private void arrow(Arrow arrow) {
            ArrowHead head = ArrowHead.of(arrow);
            String path = "M" + point(arrow.from()) + " C" + point(arrow.bend1()) + " " + point(arrow.bend2()) + " "
                    + point(head.base());
            add(Kind.PATH, SafeText.json(path), colour(arrow.ink()), number(arrow.width()));
            String triangle = point(head.tip()) + " " + point(head.left()) + " " + point(head.right());
            add(Kind.HEAD, SafeText.json(triangle), colour(arrow.ink()));
        }

        private void badge(Badge badge) {
            double radius = badge.box().height() / 2;
            filled(badge.box(), radius, badge.fill());
            if (badge.edge() != badge.fill()) {
                outlined(badge.box(), radius, badge.edge(), 1);
            }
            glyph(badge.glyph(), badge.glyphBox(), badge.line().ink());
            line(badge.line());
        }

        private void card(Card card) {
            title(card.name());
            if (card.raised()) {
                Box box = card.shade();
                add(
                        Kind.SHADE, x(box.x()), y(box.y()), number(box.width()), number(box.height()),
                        number(card.radius()), number(Card.SHADE));
            }
            filled(card.box(), card.radius(), card.fill());
            outlined(card.box(), card.radius(), card.edge(), 1);
        }

        private void progress(Progress progress) {
            Box box = progress.box();
            filled(box, box.height() / 2, progress.track());
            if (progress.filled().width() > 0) {
                filled(progress.filled(), box.height() / 2, progress.fill());
            }
        }

        private void token(Token token) {
            title(Spoken.language().token(token.drawn()));
            disc(token.disc(), token.sign().fill());
            line(token.name());
            Box badge = token.badge();
            if (badge.width() > 0) {
                disc(badge, ColourRole.CARD, colour(ColourRole.CARD_EDGE));
                glyph(token.sign().glyph(), token.glyphBox(), token.sign().text());
            }
            if (token.canGo()) {
                disc(token.go(), ColourRole.ACCENT);
                glyph(Glyph.GO, token.goGlyphBox(), ColourRole.CARD);
            }
        }

        private void disc(Box box, ColourRole fill, Object... edge) {
            List<Object> parts = new ArrayList<>(
                    List.of(x(box.centreX()), y(box.centreY()), number(box.width() / 2), colour(fill)));
            parts.addAll(List.of(edge));
            add(Kind.DISC, parts.toArray());
        }

        private void glyph(Glyph glyph, Box box, ColourRole ink) {
            String scale = BigDecimal.valueOf(box.width() / Glyph.SIDE).setScale(4, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros().toPlainString();
            add(Kind.GLYPH, glyphs.number(glyph.path()), x(box.x()), y(box.y()), scale, colour(ink));
        }

        private void filled(Box box, double radius, ColourRole ink) {
            rect(box, radius, colour(ink));
        }

        /// An outline within a box.
        private void outlined(Box box, double radius, ColourRole ink, double width) {
            double half = width / 2;
            rect(box.inset(half, half), radius - half, NO_INK, colour(ink), number(width));
        }

        private void rect(Box box, double radius, Object... paint) {
            double round = Math.clamp(radius, 0, Math.max(0, Math.min(box.width(), box.height()) / 2));
            List<Object> parts = new ArrayList<>(
                    List.of(x(box.x()), y(box.y()), number(box.width()), number(box.height()), number(round)));
            parts.addAll(List.of(paint));
            add(Kind.RECT, parts.toArray());
        }

        /// A line is text in a font of the reader's system, made as wide as it was measured, so that it runs into
        /// nothing. Outlines of letters would look alike everywhere, and would cost a node for each letter; and a page is
        /// read, searched and copied from, whereas a picture in a book is not.
        private void line(TextLine line) {
            if (line.shown().isEmpty()) {
                return;
            }
            boolean measured = line.shown().length() > 1
                    && line.shown().codePoints().allMatch(character -> character < MEASURED);
            List<Object> parts = new ArrayList<>(
                    List.of(
                            x(line.x()), y(line.baseline()), FACES.indexOf(line.type().face()),
                            number(line.type().size()),
                            ANCHORS.indexOf(line.anchor()), colour(line.ink()), SafeText.json(line.shown()),
                            measured ? number(line.box().width()) : "0"));
            if (line.cut()) {
                parts.add(SafeText.json(line.full()));
            }
            add(Kind.TEXT, parts.toArray());
        }

        private int colour(ColourRole ink) {
            return colours.number(ink.name());
        }

        private String point(Point point) {
            return x(point.x()) + "," + y(point.y());
        }

        private String x(double x) {
            return number(x - origin.x());
        }

        private String y(double y) {
            return number(y - origin.y());
        }
    }

    /// At most two places after the point, alike on every machine, as short as JSON has it.
    static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(hundredths(number), 2).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }
}
