package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.diagram.style.Legibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Chosen steps of a run, below each other, or in two columns where there is room: each its stage, cropped alike, with
/// the step's number and sentence. Pure; safe for use by any thread.
public final class StoryboardFigure {
    private static final double GAP = 20;
    /// The layout from which on there are two columns. In half of a narrower one no text of a stage could be read.
    private static final double TWO_COLUMNS = 760;
    private static final TextStyle NUMBER = FontFace.SANS_BOLD.at(13);
    private static final TextStyle SENTENCE = TextStyle.SMALL;
    private static final double LINE = 16;
    private static final int MOST_LINES = 4;

    private final TextMeasure measure;
    private final StageFigure stages;

    public StoryboardFigure(TextMeasure measure) {
        this.measure = measure;
        this.stages = new StageFigure(measure);
    }

    /// A picture of the storyboard before it is placed.
    private record Panel(int step, Drawing stage, List<String> lines) {}

    /// The panels of some steps, on as many pages as they need.
    ///
    /// @param steps their numbers, in the order in which they are shown; 0 for the beginning
    public Figure draw(FigureRun run, List<Integer> steps, FigureLayout layout) {
        int columns = layout.width() >= TWO_COLUMNS ? 2 : 1;
        double room = (layout.width() - 2 * FigureSheet.MARGIN - GAP * (columns - 1)) / columns;
        List<Panel> panels = panels(run, steps, layout, room);
        Box crop = crop(panels);
        double scale = room / crop.width();
        double height = crop.height() * scale;
        List<Drawing> pages = new ArrayList<>();
        FigureSheet sheet = begin(run, layout);
        List<Element> shown = new ArrayList<>();
        boolean isEmpty = true;
        for (int at = 0; at < panels.size(); at += columns) {
            List<Panel> row = panels.subList(at, Math.min(at + columns, panels.size()));
            int lines = row.stream().mapToInt(panel -> panel.lines().size()).max().orElse(0);
            double high = 22 + height + 10 + lines * LINE + GAP;
            if (!isEmpty && layout.height() > 0 && sheet.y() + high > layout.height() - FigureSheet.MARGIN) {
                pages.add(sheet.drawing(run.head()));
                sheet = new FigureSheet(measure, layout);
            }
            for (int column = 0; column < row.size(); column++) {
                double x = FigureSheet.MARGIN + column * (room + GAP);
                panel(sheet, run, row.get(column), crop, new Box(x, sheet.y(), room, height), scale);
                shown.addAll(row.get(column).stage().elements());
            }
            sheet.skip(high);
            isEmpty = false;
        }
        if (steps.contains(run.last())) {
            sheet.end(run.end());
        }
        if (layout.has(Part.LEGEND)) {
            sheet.legend(shown);
        }
        sheet.caption(run.head());
        pages.add(sheet.drawing(run.head()));
        return new Figure(pages);
    }

    private FigureSheet begin(FigureRun run, FigureLayout layout) {
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.heading(run.head());
        return sheet;
    }

    private List<Panel> panels(FigureRun run, List<Integer> steps, FigureLayout layout, double room) {
        Set<Part> without = EnumSet.of(Part.TITLE, Part.DESCRIPTION);
        // Who asks for so wide a layout has room for it, and rather whole names than large ones in half of it.
        Legibility legibility = layout.width() >= TWO_COLUMNS
                ? new Legibility(layout.legibility().signs(), Legibility.USUAL.leastType())
                : layout.legibility().placed(room / FigureLayout.LEAST_WIDTH);
        FigureLayout small = new FigureLayout(FigureLayout.LEAST_WIDTH, 0, without, legibility);
        FigureSheet setter = new FigureSheet(measure, layout);
        List<Panel> panels = new ArrayList<>();
        for (int step : steps) {
            String sentence = step == 0 ? "" : run.steps().get(step - 1).sentence();
            List<String> lines = sentence.isEmpty()
                    ? List.of()
                    : setter.typesetter().wrap(sentence, SENTENCE, room, MOST_LINES);
            panels.add(new Panel(step, withoutNumbers(stages.stage(run, step, small)), lines));
        }
        return panels;
    }

    /// The numbers beside the title would stand above an empty band, since the title is not there.
    private static Drawing withoutNumbers(Drawing stage) {
        return new Drawing(
                stage.width(), stage.height(), stage.title(), stage.subtitle(),
                stage.elements().stream().filter(element -> !(element instanceof FigureElement)).toList());
    }

    /// The area that something is drawn on in one of them.
    private static Box crop(List<Panel> panels) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (Panel panel : panels) {
            for (Element element : panel.stage().elements()) {
                Box box = element.box();
                left = Math.min(left, box.x());
                top = Math.min(top, box.y());
                right = Math.max(right, box.right());
                bottom = Math.max(bottom, box.bottom());
            }
        }
        double air = 6;
        return right <= left
                ? new Box(0, 0, FigureLayout.LEAST_WIDTH, FigureLayout.LEAST_WIDTH / 2)
                : new Box(left - air, top - air, right - left + 2 * air, bottom - top + 2 * air);
    }

    private static void panel(FigureSheet sheet, FigureRun run, Panel panel, Box crop, Box at, double scale) {
        String prefix = "step:" + panel.step() + ":";
        String where = run.place(panel.step());
        sheet.line(
                prefix + "number", where, where, NUMBER, ColourRole.TEXT, Anchor.START, at.x(), at.y() + 14,
                at.width());
        double top = at.y() + 22;
        sheet.add(
                new Card(
                        prefix + "card", new Box(at.x(), top, at.width(), at.height()), where, 8, ColourRole.SHEET,
                        ColourRole.CARD_EDGE, false));
        sheet.place(prefix, panel.stage(), at.x() - crop.x() * scale, top - crop.y() * scale, scale);
        for (int line = 0; line < panel.lines().size(); line++) {
            String text = panel.lines().get(line);
            sheet.line(
                    prefix + "sentence:" + line, text, line == 0 ? run.steps().get(panel.step() - 1).sentence() : text,
                    SENTENCE, ColourRole.TEXT, Anchor.START, at.x(), top + at.height() + 18 + line * LINE, at.width());
        }
    }
}
