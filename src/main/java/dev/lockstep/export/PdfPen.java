package dev.lockstep.export;

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
import dev.lockstep.view.pen.ArrowHead;
import dev.lockstep.view.pen.Dashes;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/// Draws on a page of a PDF file whose coordinates were turned to those of drawings. Shapes are marked as artifacts:
/// whoever has the page read to them hears its texts, and what it shows, but nothing of rectangles.
final class PdfPen {
    private static final int ROUND = 1;
    private static final int MITRE = 0;

    private final PDPageContentStream page;
    private final Palette palette;
    private final PdfType type;

    PdfPen(PDPageContentStream page, Palette palette, PdfType type) {
        this.page = page;
        this.palette = palette;
        this.type = type;
    }

    /// Covers an area with a colour, 0xRRGGBB.
    void cover(Box area, int rgb) throws IOException {
        fill(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()), rgb);
    }

    /// Draws every element, in order.
    void draw(Drawing drawing) throws IOException {
        for (Element element : drawing.elements()) {
            // Of most elements the texts are above all shapes.
            if (!(element instanceof Label || element instanceof FigureElement)) {
                page.beginMarkedContent(COSName.ARTIFACT);
                shapes(element);
                page.endMarkedContent();
            }
            for (TextLine line : element.lines()) {
                type.line(line, palette.rgb(line.ink()));
            }
            if (element instanceof Token token) {
                page.beginMarkedContent(COSName.ARTIFACT);
                signs(token);
                page.endMarkedContent();
            }
        }
    }

    /// What lies under the element's texts.
    private void shapes(Element element) throws IOException {
        switch (element) {
            case Arrow arrow -> arrow(arrow);
            case Badge badge -> badge(badge);
            case Bar bar -> filled(bar.box(), bar.radius(), bar.fill());
            case Card card -> card(card);
            case Icon icon -> glyph(icon.glyph(), icon.box(), icon.ink());
            case Progress progress -> progress(progress);
            case Ring ring -> ring(ring);
            case Slot slot -> slot(slot);
            case Sparkline line -> sparkline(line);
            case TaskChip chip -> filled(chip.box(), chip.radius(), chip.fill());
            case Token token -> disc(token.disc(), token.sign().fill());
            case FigureElement _, Label _ -> {}
        }
    }

    /// What lies above the token's name.
    private void signs(Token token) throws IOException {
        Box badge = token.badge();
        if (badge.width() > 0) {
            disc(badge, ColourRole.CARD);
            stroke(ellipse(badge), ColourRole.CARD_EDGE, 1);
            glyph(token.sign().glyph(), token.glyphBox(), token.sign().text());
        }
        if (token.canGo()) {
            disc(token.go(), ColourRole.ACCENT);
            glyph(Glyph.GO, token.goGlyphBox(), ColourRole.CARD);
        }
    }

    private void arrow(Arrow arrow) throws IOException {
        ArrowHead head = ArrowHead.of(arrow);
        Path2D line = new Path2D.Double();
        line.moveTo(arrow.from().x(), arrow.from().y());
        line.curveTo(
                arrow.bend1().x(), arrow.bend1().y(), arrow.bend2().x(), arrow.bend2().y(), head.base().x(),
                head.base().y());
        stroke(line, arrow.ink(), arrow.width());
        Path2D triangle = through(List.of(head.tip(), head.left(), head.right()));
        triangle.closePath();
        fill(triangle, palette.rgb(arrow.ink()));
    }

    private void badge(Badge badge) throws IOException {
        double radius = badge.box().height() / 2;
        filled(badge.box(), radius, badge.fill());
        if (badge.edge() != badge.fill()) {
            stroke(rounded(badge.box().inset(0.5, 0.5), radius - 0.5), badge.edge(), 1);
        }
        glyph(badge.glyph(), badge.glyphBox(), badge.line().ink());
    }

    private void card(Card card) throws IOException {
        if (card.raised()) {
            page.saveGraphicsState();
            PDExtendedGraphicsState thin = new PDExtendedGraphicsState();
            thin.setNonStrokingAlphaConstant((float) Card.SHADE);
            page.setGraphicsStateParameters(thin);
            fill(rounded(card.shade(), card.radius()), 0);
            page.restoreGraphicsState();
        }
        filled(card.box(), card.radius(), card.fill());
        stroke(rounded(card.box().inset(0.5, 0.5), card.radius() - 0.5), card.edge(), 1);
    }

    private void progress(Progress progress) throws IOException {
        Box box = progress.box();
        filled(box, box.height() / 2, progress.track());
        if (progress.filled().width() > 0) {
            filled(progress.filled(), box.height() / 2, progress.fill());
        }
    }

    private void ring(Ring ring) throws IOException {
        double half = ring.width() / 2;
        stroke(rounded(ring.box().inset(half, half), ring.radius() - half), ring.ink(), ring.width());
    }

    private void slot(Slot slot) throws IOException {
        double half = slot.width() / 2;
        Dashes dashes = Dashes.of(slot);
        page.setLineDashPattern(new float[]{rounded(dashes.on()), rounded(dashes.off())}, 0);
        stroke(rounded(slot.box().inset(half, half), slot.radius()), slot.edge(), slot.width());
        page.setLineDashPattern(new float[0], 0);
    }

    private void sparkline(Sparkline line) throws IOException {
        page.setLineJoinStyle(ROUND);
        stroke(through(line.points()), line.ink(), line.width());
        page.setLineJoinStyle(MITRE);
    }

    private void glyph(Glyph glyph, Box box, ColourRole ink) throws IOException {
        AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / Glyph.SIDE, box.width() / Glyph.SIDE);
        fill(place.createTransformedShape(GlyphShape.of(glyph)), palette.rgb(ink));
    }

    private void filled(Box box, double radius, ColourRole ink) throws IOException {
        fill(rounded(box, radius), palette.rgb(ink));
    }

    private void disc(Box box, ColourRole ink) throws IOException {
        fill(ellipse(box), palette.rgb(ink));
    }

    private static Shape ellipse(Box box) {
        return new Ellipse2D.Double(box.x(), box.y(), box.width(), box.width());
    }

    private static Shape rounded(Box box, double radius) {
        double round = 2 * Math.clamp(radius, 0, Math.max(0, Math.min(box.width(), box.height()) / 2));
        return round > 0
                ? new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), round, round)
                : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static Path2D through(List<Point> points) {
        Path2D path = new Path2D.Double();
        for (Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        return path;
    }

    private void fill(Shape shape, int rgb) throws IOException {
        page.setNonStrokingColor(share(rgb >> 16), share(rgb >> 8), share(rgb));
        if (path(shape)) {
            page.fill();
        }
    }

    private void stroke(Shape shape, ColourRole ink, double width) throws IOException {
        int rgb = palette.rgb(ink);
        page.setStrokingColor(share(rgb >> 16), share(rgb >> 8), share(rgb));
        page.setLineWidth(rounded(width));
        if (path(shape)) {
            page.stroke();
        }
    }

    /// A colour's share of red, green or blue, from its lowest eight bits.
    static float share(int channel) {
        return Math.round((channel & 0xFF) / 255.0 * 1000) / 1000f;
    }

    /// To hundredths of a logical pixel.
    static float rounded(double number) {
        return Math.round(number * 100) / 100f;
    }

    /// Begins no path where the shape has none: painting nothing is an error in a PDF file.
    private boolean path(Shape shape) throws IOException {
        double[] next = new double[6];
        double x = 0;
        double y = 0;
        PathIterator parts = shape.getPathIterator(null);
        boolean any = !parts.isDone();
        for (; !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(next);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(rounded(next[0]), rounded(next[1]));
                case PathIterator.SEG_LINETO -> page.lineTo(rounded(next[0]), rounded(next[1]));
                case PathIterator.SEG_QUADTO -> page.curveTo(
                        rounded((x + 2 * next[0]) / 3), rounded((y + 2 * next[1]) / 3),
                        rounded((next[2] + 2 * next[0]) / 3), rounded((next[3] + 2 * next[1]) / 3),
                        rounded(next[2]), rounded(next[3]));
                case PathIterator.SEG_CUBICTO -> page.curveTo(
                        rounded(next[0]), rounded(next[1]), rounded(next[2]), rounded(next[3]), rounded(next[4]),
                        rounded(next[5]));
                default -> page.closePath();
            }
            int last = switch (kind) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = next[last];
            y = next[last + 1];
        }
        return any;
    }
}
