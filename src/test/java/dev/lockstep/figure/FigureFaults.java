package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What figures of rows must keep; each broken rule is one line of text.
final class FigureFaults {
    private FigureFaults() {}

    /// Something that covers what is behind it.
    private record Solid(String id, Box box) {}

    static List<String> of(Drawing drawing) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Solid> solids = new ArrayList<>();
        Box page = new Box(
                FigureSheet.MARGIN - 1, 0, drawing.width() - 2 * FigureSheet.MARGIN + 2, drawing.height());
        for (Element element : drawing.elements()) {
            if (!ids.add(element.id())) {
                faults.add("twice: " + element.id());
            }
            if (!page.contains(element.box())) {
                faults.add("outside the margins: " + element.id() + " " + element.box());
            }
            if (element instanceof Label label && !isLetter(label)) {
                solids.add(new Solid(label.id(), letters(label.line())));
            } else if (element instanceof Card || (element instanceof Bar bar && bar.id().startsWith("bar:"))) {
                solids.add(new Solid(element.id(), element.box()));
            }
        }
        for (int at = 0; at < solids.size(); at++) {
            for (Solid other : solids.subList(at + 1, solids.size())) {
                if (solids.get(at).box().overlaps(other.box())) {
                    faults.add("overlap: " + solids.get(at).id() + " and " + other.id());
                }
            }
        }
        return faults;
    }

    /// A letter lies on its bar.
    private static boolean isLetter(Label label) {
        return label.id().endsWith(":letter");
    }

    private static Box letters(TextLine line) {
        double size = line.type().size();
        return new Box(line.box().x(), line.baseline() - 0.74 * size, line.box().width(), 0.76 * size);
    }

    static List<Label> labels(Drawing drawing, String part) {
        return drawing.elements()
                .stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.id().matches(part))
                .toList();
    }

    static List<Bar> bars(Drawing drawing, String part) {
        return drawing.elements()
                .stream()
                .filter(Bar.class::isInstance)
                .map(Bar.class::cast)
                .filter(bar -> bar.id().matches(part))
                .toList();
    }
}
