package dev.lockstep.export;

import static dev.lockstep.export.SvgText.number;

import dev.lockstep.diagram.element.Drawing;
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
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.explain.Spoken;
import dev.lockstep.view.pen.ArrowHead;
import dev.lockstep.view.pen.Dashes;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws as SVG 1.1: shapes and text alone, no script, no style sheet, nothing that lies outside the file.
final class SvgPen {
    private final SvgWriter svg;
    private final Palette palette;
    private final SvgType type;

    SvgPen(SvgWriter svg, Palette palette, SvgType type) {
        this.svg = svg;
        this.palette = palette;
        this.type = type;
    }

    /// Covers an area with a colour, 0xRRGGBB.
    void cover(Box area, int rgb) {
        svg.empty(
                "rect", "x", number(area.x()), "y", number(area.y()), "width", number(area.width()), "height",
                number(area.height()), "fill", String.format(Locale.ROOT, "#%06x", rgb));
    }

    /// Draws every element, in order.
    void draw(Drawing drawing) throws IOException {
        for (Element element : drawing.elements()) {
            draw(element);
        }
    }

    private void draw(Element element) throws IOException {
        switch (element) {
            case Arrow arrow -> arrow(arrow);
            case Badge badge -> badge(badge);
            case Bar bar -> named(bar.name(), () -> filled(bar.box(), bar.radius(), bar.fill()));
            case Card card -> named(card.name(), () -> card(card));
            case FigureElement figure -> {
                line(figure.value());
                line(figure.caption());
            }
            case Icon icon -> named(icon.name(), () -> glyph(icon.glyph(), icon.box(), icon.ink()));
            case Label label -> line(label.line());
            case Progress progress -> progress(progress);
            case Ring ring -> ring(ring);
            case Slot slot -> slot(slot);
            case Sparkline line -> sparkline(line);
            case TaskChip chip -> {
                filled(chip.box(), chip.radius(), chip.fill());
                line(chip.name());
            }
            case Token token -> named(Spoken.language().token(token.drawn()), () -> token(token));
        }
    }

    private void line(TextLine line) throws IOException {
        if (!line.shown().isEmpty()) {
            type.line(line);
        }
    }

    private interface Inside {
        void draw() throws IOException;
    }

    /// A tooltip, and what a screen reader says.
    private void named(String name, Inside inside) throws IOException {
        if (name.isEmpty()) {
            inside.draw();
            return;
        }
        svg.open("g");
        svg.text("title", name);
        inside.draw();
        svg.close();
    }

    private void arrow(Arrow arrow) {
        ArrowHead head = ArrowHead.of(arrow);
        String path = "M" + point(arrow.from()) + " C" + point(arrow.bend1()) + " " + point(arrow.bend2()) + " "
                + point(head.base());
        String ink = hex(arrow.ink());
        svg.empty("path", "d", path, "fill", "none", "stroke", ink, "stroke-width", number(arrow.width()));
        svg.empty(
                "polygon", "points", point(head.tip()) + " " + point(head.left()) + " " + point(head.right()), "fill",
                ink);
    }

    private void badge(Badge badge) throws IOException {
        double radius = badge.box().height() / 2;
        filled(badge.box(), radius, badge.fill());
        if (badge.edge() != badge.fill()) {
            outlined(badge.box().inset(0.5, 0.5), radius - 0.5, badge.edge(), 1);
        }
        glyph(badge.glyph(), badge.glyphBox(), badge.line().ink());
        line(badge.line());
    }

    private void card(Card card) {
        if (card.raised()) {
            rect(card.shade(), card.radius(), "fill", "#000000", "fill-opacity", number(Card.SHADE));
        }
        filled(card.box(), card.radius(), card.fill());
        outlined(card.box().inset(0.5, 0.5), card.radius() - 0.5, card.edge(), 1);
    }

    private void progress(Progress progress) {
        Box box = progress.box();
        filled(box, box.height() / 2, progress.track());
        if (progress.filled().width() > 0) {
            filled(progress.filled(), box.height() / 2, progress.fill());
        }
    }

    private void ring(Ring ring) {
        double half = ring.width() / 2;
        outlined(ring.box().inset(half, half), ring.radius() - half, ring.ink(), ring.width());
    }

    private void slot(Slot slot) {
        Dashes dashes = Dashes.of(slot);
        double half = slot.width() / 2;
        rect(
                slot.box().inset(half, half), slot.radius(), "fill", "none", "stroke", hex(slot.edge()), "stroke-width",
                number(slot.width()), "stroke-dasharray", number(dashes.on()) + " " + number(dashes.off()));
    }

    private void sparkline(Sparkline line) {
        String points = line.points().stream().map(SvgPen::point).collect(Collectors.joining(" "));
        svg.empty(
                "polyline", "points", points, "fill", "none", "stroke", hex(line.ink()), "stroke-width",
                number(line.width()), "stroke-linejoin", "round");
    }

    private void token(Token token) throws IOException {
        disc(token.disc(), "fill", hex(token.sign().fill()));
        line(token.name());
        Box badge = token.badge();
        if (badge.width() > 0) {
            disc(badge, "fill", hex(ColourRole.CARD), "stroke", hex(ColourRole.CARD_EDGE));
            glyph(token.sign().glyph(), token.glyphBox(), token.sign().text());
        }
        if (token.canGo()) {
            disc(token.go(), "fill", hex(ColourRole.ACCENT));
            glyph(Glyph.GO, token.goGlyphBox(), ColourRole.CARD);
        }
    }

    private void disc(Box box, String... paint) {
        String[] place = {"cx", number(box.centreX()), "cy", number(box.centreY()), "r", number(box.width() / 2)};
        svg.empty("circle", joined(place, paint));
    }

    private void glyph(Glyph glyph, Box box, ColourRole ink) {
        String place = "translate(" + number(box.x()) + " " + number(box.y()) + ") scale("
                + BigDecimal.valueOf(box.width() / Glyph.SIDE).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros()
                        .toPlainString()
                + ")";
        svg.empty("path", "d", glyph.path(), "transform", place, "fill", hex(ink));
    }

    private void filled(Box box, double radius, ColourRole ink) {
        rect(box, radius, "fill", hex(ink));
    }

    private void outlined(Box box, double radius, ColourRole ink, double width) {
        rect(box, radius, "fill", "none", "stroke", hex(ink), "stroke-width", number(width));
    }

    private void rect(Box box, double radius, String... paint) {
        String round = number(Math.clamp(radius, 0, Math.max(0, Math.min(box.width(), box.height()) / 2)));
        String[] place = {
            "x", number(box.x()), "y", number(box.y()), "width", number(box.width()), "height", number(box.height()),
            "rx", round
        };
        svg.empty("rect", joined(place, paint));
    }

    private static String[] joined(String[] place, String[] paint) {
        return Stream.of(place, paint).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String point(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private String hex(ColourRole ink) {
        return palette.hex(ink);
    }
}
