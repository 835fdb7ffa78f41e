package dev.lockstep.export;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import java.util.List;
import java.util.stream.Stream;

/// A drawing, and how much of its sheet is shown.
///
/// @param area in the drawing's own coordinates
record PictureSheet(Drawing drawing, Box area) {
    /// The air that cutting leaves around what is drawn, in logical pixels.
    static final double AIR = 8;

    /// The whole sheet.
    static PictureSheet whole(Drawing drawing) {
        return new PictureSheet(drawing, new Box(0, 0, drawing.width(), drawing.height()));
    }

    /// These pages, whole or cut to what is drawn. All are cut alike, so that nothing jumps from page to page; where
    /// they differ in height, only left and right are.
    static List<PictureSheet> of(List<Drawing> pages, boolean crop) {
        if (!crop) {
            return pages.stream().map(PictureSheet::whole).toList();
        }
        List<Box> drawn = pages.stream().map(PictureSheet::drawn).toList();
        Box all = drawn.stream().reduce(PictureSheet::union).orElseThrow();
        boolean alike = pages.stream().mapToDouble(Drawing::height).distinct().count() == 1;
        return Stream.iterate(0, at -> at < pages.size(), at -> at + 1)
                .map(at -> {
                    Box high = alike ? all : drawn.get(at);
                    return new PictureSheet(pages.get(at), new Box(all.x(), high.y(), all.width(), high.height()));
                })
                .toList();
    }

    /// These pages as [#of] has them, and all as high as the highest, with nothing more drawn on the lower ones.
    static List<PictureSheet> alike(List<Drawing> pages, boolean crop) {
        double height = pages.stream().mapToDouble(Drawing::height).max().orElseThrow();
        return of(
                pages.stream()
                        .map(
                                page -> new Drawing(
                                        page.width(), height, page.title(), page.subtitle(), page.elements()))
                        .toList(),
                crop);
    }

    /// What is drawn on a sheet, with some air around it and nothing beyond the sheet.
    private static Box drawn(Drawing drawing) {
        Box sheet = whole(drawing).area();
        return drawing.elements()
                .stream()
                .map(PictureSheet::drawn)
                .reduce(PictureSheet::union)
                .map(all -> shared(all.inset(-AIR, -AIR), sheet))
                .filter(all -> all.width() >= 1 && all.height() >= 1)
                .orElse(sheet);
    }

    /// The area that an element covers, with what lies beyond its box.
    private static Box drawn(Element element) {
        return switch (element) {
            case Arrow arrow -> arrow.box().inset(-arrow.head() / 2, -arrow.head() / 2);
            case Card card when card.raised() -> union(card.box(), card.shade());
            case Token token when token.canGo() -> union(token.box(), token.go());
            default -> element.box();
        };
    }

    private static Box union(Box one, Box other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new Box(
                x, y, Math.max(one.right(), other.right()) - x, Math.max(one.bottom(), other.bottom()) - y);
    }

    private static Box shared(Box one, Box other) {
        double x = Math.max(one.x(), other.x());
        double y = Math.max(one.y(), other.y());
        return new Box(
                x, y, Math.min(one.right(), other.right()) - x, Math.min(one.bottom(), other.bottom()) - y);
    }
}
