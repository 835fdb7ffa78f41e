package dev.lockstep.view.pen;

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
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas, for drawings that move as a whole or not at all: lanes and exported pictures.
/// The stage, whose elements move one by one, has a node for each instead.
public final class CanvasPen {
    /// Round corners of a narrower bar cannot be told from square ones, and lanes have thousands of them.
    private static final double ROUNDED = 12;

    private final GraphicsContext canvas;
    private final Inks inks;
    private final Fonts fonts;
    private final double rounded;

    /// For lanes, which are drawn anew with every step.
    public CanvasPen(GraphicsContext canvas, Inks inks, Fonts fonts) {
        this(canvas, inks, fonts, ROUNDED);
    }

    /// For pictures, which are drawn once and may be enlarged: a small bar is as round as other pens draw it.
    public static CanvasPen exact(GraphicsContext canvas, Inks inks, Fonts fonts) {
        return new CanvasPen(canvas, inks, fonts, 0);
    }

    private CanvasPen(GraphicsContext canvas, Inks inks, Fonts fonts, double rounded) {
        this.rounded = rounded;
        this.canvas = canvas;
        this.inks = inks;
        this.fonts = fonts;
        canvas.setTextBaseline(VPos.BASELINE);
        canvas.setTextAlign(TextAlignment.LEFT);
    }

    /// Covers the sheet and draws every element of `drawing`, in order.
    public void draw(Drawing drawing) {
        canvas.setFill(inks.of(ColourRole.SHEET));
        canvas.fillRect(0, 0, drawing.width(), drawing.height());
        drawing.elements().forEach(this::draw);
    }

    /// Draws one element.
    public void draw(Element element) {
        switch (element) {
            case Arrow arrow -> arrow(arrow);
            case Badge badge -> badge(badge);
            case Bar bar -> bar(bar);
            case Card card -> card(card);
            case FigureElement figure -> {
                text(figure.value());
                text(figure.caption());
            }
            case Icon icon -> glyph(icon.glyph(), icon.box(), inks.of(icon.ink()));
            case Label label -> text(label.line());
            case Progress progress -> progress(progress);
            case Ring ring -> ring(ring);
            case Slot slot -> slot(slot);
            case Sparkline line -> sparkline(line);
            case TaskChip chip -> chip(chip);
            case Token token -> token(token);
        }
    }

    private void arrow(Arrow arrow) {
        ArrowHead head = ArrowHead.of(arrow);
        Color colour = inks.of(arrow.ink());
        stroke(colour, arrow.width());
        canvas.beginPath();
        canvas.moveTo(arrow.from().x(), arrow.from().y());
        canvas.bezierCurveTo(
                arrow.bend1().x(), arrow.bend1().y(), arrow.bend2().x(), arrow.bend2().y(), head.base().x(),
                head.base().y());
        canvas.stroke();
        canvas.setFill(colour);
        canvas.fillPolygon(
                new double[]{head.tip().x(), head.left().x(), head.right().x()},
                new double[]{head.tip().y(), head.left().y(), head.right().y()},
                3);
    }

    private void badge(Badge badge) {
        rounded(badge.box(), badge.box().height() / 2, inks.of(badge.fill()), inks.of(badge.edge()));
        glyph(badge.glyph(), badge.glyphBox(), inks.of(badge.line().ink()));
        text(badge.line());
    }

    private void bar(Bar bar) {
        Box box = bar.box();
        canvas.setFill(inks.of(bar.fill()));
        if (bar.radius() > 0 && box.width() > rounded) {
            canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * bar.radius(), 2 * bar.radius());
        } else {
            // On whole pixels a rectangle is a plain fill; anywhere else the software renderer traces its outline.
            double left = Math.rint(box.x());
            double top = Math.rint(box.y());
            double right = Math.max(left + 1, Math.rint(box.right()));
            canvas.fillRect(left, top, right - left, Math.rint(box.bottom()) - top);
        }
    }

    private void card(Card card) {
        if (card.raised()) {
            rounded(card.shade(), card.radius(), Shade.COLOUR, Color.TRANSPARENT);
        }
        rounded(card.box(), card.radius(), inks.of(card.fill()), inks.of(card.edge()));
    }

    private void progress(Progress progress) {
        Box box = progress.box();
        double round = box.height();
        canvas.setFill(inks.of(progress.track()));
        canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
        Box filled = progress.filled();
        if (filled.width() > 0) {
            canvas.setFill(inks.of(progress.fill()));
            canvas.fillRoundRect(filled.x(), filled.y(), filled.width(), filled.height(), round, round);
        }
    }

    private void ring(Ring ring) {
        Box box = ring.box().inset(ring.width() / 2, ring.width() / 2);
        double round = 2 * ring.radius() - ring.width();
        stroke(inks.of(ring.ink()), ring.width());
        canvas.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
    }

    private void slot(Slot slot) {
        Box box = slot.box().inset(slot.width() / 2, slot.width() / 2);
        stroke(inks.of(slot.edge()), slot.width());
        Dashes dashes = Dashes.of(slot);
        canvas.setLineDashes(dashes.on(), dashes.off());
        canvas.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * slot.radius(), 2 * slot.radius());
        canvas.setLineDashes();
    }

    private void sparkline(Sparkline line) {
        stroke(inks.of(line.ink()), line.width());
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.strokePolyline(
                line.points().stream().mapToDouble(Point::x).toArray(),
                line.points().stream().mapToDouble(Point::y).toArray(),
                line.points().size());
    }

    private void chip(TaskChip chip) {
        Box box = chip.box();
        canvas.setFill(inks.of(chip.fill()));
        canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * chip.radius(), 2 * chip.radius());
        text(chip.name());
    }

    private void token(Token token) {
        SignStyle style = token.sign();
        Box box = token.disc();
        canvas.setFill(inks.of(style.fill()));
        canvas.fillOval(box.x(), box.y(), box.width(), box.height());
        text(token.name());
        Box badge = token.badge();
        if (badge.width() > 0) {
            canvas.setFill(inks.of(ColourRole.CARD));
            canvas.fillOval(badge.x(), badge.y(), badge.width(), badge.height());
            stroke(inks.of(ColourRole.CARD_EDGE), 1);
            canvas.strokeOval(badge.x(), badge.y(), badge.width(), badge.height());
            glyph(style.glyph(), token.glyphBox(), inks.of(style.text()));
        }
        if (token.canGo()) {
            Box go = token.go();
            canvas.setFill(inks.of(ColourRole.ACCENT));
            canvas.fillOval(go.x(), go.y(), go.width(), go.height());
            glyph(Glyph.GO, token.goGlyphBox(), inks.of(ColourRole.CARD));
        }
    }

    private void glyph(Glyph glyph, Box box, Color colour) {
        canvas.save();
        canvas.translate(box.x(), box.y());
        canvas.scale(box.width() / Glyph.SIDE, box.height() / Glyph.SIDE);
        canvas.setFill(colour);
        canvas.beginPath();
        canvas.appendSVGPath(glyph.path());
        canvas.fill();
        canvas.restore();
    }

    private void text(TextLine line) {
        canvas.setFont(fonts.of(line.type()));
        canvas.setFill(inks.of(line.ink()));
        canvas.fillText(line.shown(), line.box().x(), line.baseline());
    }

    private void rounded(Box box, double radius, Color fill, Color edge) {
        canvas.setFill(fill);
        canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
        if (!edge.equals(Color.TRANSPARENT)) {
            stroke(edge, 1);
            canvas.strokeRoundRect(
                    box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 2 * radius - 1, 2 * radius - 1);
        }
    }

    private void stroke(Color colour, double width) {
        canvas.setStroke(colour);
        canvas.setLineWidth(width);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }
}
