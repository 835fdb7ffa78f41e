package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.explain.FigureWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureLayout.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two runs of one program beside each other, from the first choice that differs; what they have in common is told in a
/// line. Rows of the same number stand beside each other. Pure; safe for use by any thread.
public final class ComparisonFigure {
    private static final double GAP = 28;
    private static final double AIR = 6;
    private static final double BESIDE = 8;
    private static final double MOST_NAME = 0.24;
    private static final TextStyle NAME = FontFace.SANS_SEMIBOLD.at(13);

    private final TextMeasure measure;

    public ComparisonFigure(TextMeasure measure) {
        this.measure = measure;
    }

    /// How many choices two runs begin with in common.
    public static int common(FigureRun one, FigureRun other) {
        int most = Math.min(one.last(), other.last());
        int common = 0;
        while (common < most && one.steps().get(common).choice().equals(other.steps().get(common).choice())) {
            common++;
        }
        return common;
    }

    /// Whether two runs are one and the same.
    public static boolean isSame(FigureRun one, FigureRun other) {
        return one.last() == other.last() && common(one, other) == one.last();
    }

    /// How many choices two runs begin with in common, in a sentence.
    public static String told(FigureRun one, FigureRun other) {
        FigureWords words = Spoken.language().figure();
        int common = common(one, other);
        return isSame(one, other) ? words.alike(common, one.unit()) : words.same(common, one.unit());
    }

    public Figure draw(FigureRun one, FigureRun other, FigureLayout layout) {
        return new Table(measure, one, other, layout).draw();
    }

    /// A run in its half of the page.
    ///
    /// @param id goes before the ids of its elements
    /// @param numbers where its numbers end
    /// @param names how much room its threads' names have
    /// @param sign the width of a sign
    private record Side(String id, FigureRun run, double x, double width, double numbers, double names, double sign) {

        double name() {
            return numbers + BESIDE;
        }

        double signs() {
            return name() + names + BESIDE;
        }

        double text() {
            return signs() + sign + BESIDE;
        }

        double room() {
            return x + width - text();
        }
    }

    private static final class Table {
        private final TextMeasure measure;
        private final FigureLayout layout;
        private final List<Side> sides;
        private final int common;
        private final int last;
        private final List<Drawing> pages = new ArrayList<>();
        private FigureSheet sheet;

        Table(TextMeasure measure, FigureRun one, FigureRun other, FigureLayout layout) {
            this.measure = measure;
            this.layout = layout;
            this.common = ComparisonFigure.common(one, other);
            this.last = Math.max(one.last(), other.last());
            this.sheet = new FigureSheet(measure, layout);
            double width = (sheet.room() - GAP) / 2;
            double numbers = StepCell.numberWidth(measure, last);
            double names = Math.min(
                    width * MOST_NAME,
                    Stream.of(one, other)
                            .flatMap(run -> run.steps().subList(common, run.last()).stream())
                            .mapToDouble(step -> measure.width(step.thread().name(), NAME))
                            .max()
                            .orElse(0));
            double left = FigureSheet.MARGIN;
            double sign = StepCell.sign(layout.legibility());
            double right = left + width + GAP;
            this.sides = List.of(
                    new Side("one:", one, left, width, left + numbers, names, sign),
                    new Side("other:", other, right, width, right + numbers, names, sign));
        }

        private Side one() {
            return sides.getFirst();
        }

        private Side other() {
            return sides.getLast();
        }

        Figure draw() {
            FigureWords words = Spoken.language().figure();
            FigureHead head = one().run().head();
            sheet.heading(head);
            String told = told(one().run(), other().run());
            sheet.text("common", told, TextStyle.BODY, ColourRole.TEXT);
            sheet.skip(10);
            heads();
            // With the last step that they have in common: what they then do differently builds on it.
            int first = common == last ? last + 1 : Math.max(1, common);
            for (int number = first; number <= last; number++) {
                StepCell left = cell(one(), number);
                StepCell right = cell(other(), number);
                double height = 2 * AIR + Math.max(height(left), height(right));
                if (number > first && isFull(height)) {
                    turn(head);
                    first = number;
                    heads();
                }
                row(one(), left, number);
                row(other(), right, number);
                sheet.skip(height);
                rule(one(), number, left != null);
                rule(other(), number, right != null);
            }
            double end = closing(new FigureSheet(measure, layout)) - FigureSheet.MARGIN;
            if (isFull(end)) {
                turn(head);
            }
            closing(sheet);
            sheet.tells(words.comparison() + " " + told);
            pages.add(sheet.drawing(head));
            return new Figure(pages);
        }

        private boolean isFull(double more) {
            return layout.height() > 0 && sheet.y() + more > layout.height() - FigureSheet.MARGIN;
        }

        private void turn(FigureHead head) {
            sheet.tells(Spoken.language().figure().comparison());
            pages.add(sheet.drawing(head));
            sheet = new FigureSheet(measure, layout);
        }

        private Typesetter typesetter() {
            return sheet.typesetter();
        }

        /// How each came about and how it ended; both begin at the same height.
        private void heads() {
            double top = sheet.y();
            double bottom = top;
            for (Side side : sides) {
                sheet.skip(top - sheet.y());
                sheet.paragraph(
                        side.id() + "order", side.run().head().origin(), TextStyle.SMALL, ColourRole.MUTED, side.x(),
                        side.width());
                sheet.skip(2);
                sheet.end(side.id() + "end", side.run().end(), side.x(), side.width());
                bottom = Math.max(bottom, sheet.y());
            }
            sheet.skip(bottom + 8 - sheet.y());
            for (Side side : sides) {
                sheet.rule(side.id() + "rule", side.x(), side.width(), sheet.y(), 1.6, ColourRole.TEXT);
            }
        }

        private @Nullable StepCell cell(Side side, int number) {
            if (number > side.run().last()) {
                return null;
            }
            FigureStep step = side.run().steps().get(number - 1);
            return StepCell.of(typesetter(), side.run(), step, StepPhrase.of(step), side.room());
        }

        /// A run that is over says so once.
        private static double height(@Nullable StepCell cell) {
            return cell == null ? StepCell.LINE : cell.height();
        }

        private void row(Side side, @Nullable StepCell cell, int number) {
            double top = sheet.y() + AIR;
            double baseline = top + StepCell.baseline();
            String id = side.id() + "row:" + number + ":";
            if (cell == null) {
                if (number == Math.max(side.run().last(), common) + 1) {
                    String over = Spoken.language().figure().noMore(side.run().unit());
                    sheet.line(
                            id + "over", over, over, TextStyle.SMALL, ColourRole.MUTED, Anchor.START, side.name(),
                            baseline, side.x() + side.width() - side.name());
                }
                return;
            }
            sheet.line(
                    id + "number", String.valueOf(number), Spoken.language().step(number, side.run().unit()),
                    StepCell.NUMBER,
                    ColourRole.MUTED, Anchor.END, side.numbers(), baseline, side.numbers() - side.x());
            String name = cell.step().thread().name();
            sheet.line(
                    id + "thread", typesetter().cutInside(name, NAME, side.names()), name, NAME, ColourRole.TEXT,
                    Anchor.START, side.name(), baseline, side.names());
            cell.sign(sheet, id, side.signs(), top, side.sign());
            cell.text(sheet, id, side.text(), top, side.room());
        }

        /// The rule below a row; none below what a run that is over leaves empty.
        private void rule(Side side, int number, boolean isRow) {
            if (isRow) {
                sheet.rule(side.id() + "rule:" + number, side.x(), side.width(), sheet.y(), 1, ColourRole.TRACK);
            }
        }

        /// What stands below the rows; returns how far down the page is in use then.
        private double closing(FigureSheet page) {
            if (layout.has(Part.LEGEND)) {
                List<FigureStep> shown = new ArrayList<>();
                boolean failures = false;
                for (Side side : sides) {
                    for (FigureStep step : side.run().steps().subList(common, side.run().last())) {
                        shown.add(step);
                        failures |= !StepCell.failures(side.run(), step).isEmpty();
                    }
                }
                new StepsLegend(page)
                        .signs(shown.stream().map(step -> step.mark().sign()).toList(), failures)
                        .draw();
            }
            page.caption(one().run().head());
            String caption = other().run().head().caption();
            if (layout.has(Part.CAPTION) && !caption.isEmpty() && !caption.equals(one().run().head().caption())) {
                page.text("caption:other", caption, TextStyle.SMALL, ColourRole.MUTED);
            }
            return page.y();
        }
    }
}
