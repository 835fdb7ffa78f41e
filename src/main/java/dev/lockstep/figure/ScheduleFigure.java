package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.LockStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.ShortName;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.FigureWords.Column;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.LockHolds.Hold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An interleaving as textbooks print it: a column for each thread, a row for each step with its sign and sentence, and
/// bars for the locks that the thread holds. A row is a step and the rules between rows are the states: a bar changes
/// at the sign of its step, and crosses a rule exactly where the lock is held in that state.
///
/// Where threads are too many for columns with sentences, columns have the signs alone and the sentences stand at the
/// right; where they are too many even for that, all share one column, each step with its thread's name. Pure; safe for
/// use by any thread.
public final class ScheduleFigure {
    /// The least width of a column with sentences.
    private static final double LEAST_COLUMN = 150;
    /// The least width of the sentences in it.
    private static final double LEAST_TEXT = 92;
    /// The least width of the column of sentences beside columns of signs.
    private static final double LEAST_SENTENCES = 190;
    /// The air between two bars.
    private static final double APART = 3;
    /// The same where there is little room.
    private static final double TIGHT = 1.5;
    private static final double AIR = 7;
    private static final double BESIDE = 8;
    private static final double GAP = 16;
    private static final double HEAD = 24;
    private static final TextStyle NAME = FontFace.SANS_BOLD.at(13);

    private final TextMeasure measure;

    public ScheduleFigure(TextMeasure measure) {
        this.measure = measure;
    }

    /// The rows of some steps, on as many pages as they need.
    ///
    /// @param from the first step that is shown, counted from 1
    /// @param to the last
    public Figure draw(FigureRun run, int from, int to, FigureLayout layout) {
        return new Table(measure, run, from, to, layout).draw();
    }

    /// A column of threads.
    ///
    /// @param head what stands above it; empty for nothing
    /// @param full the same in full
    /// @param bars the bars beside its signs, each with its place
    /// @param pitch from one place to the next
    /// @param signs where the signs stand
    private record Threads(
            String head,
            String full,
            List<ThreadId> threads,
            double x,
            double width,
            Map<Hold, Integer> bars,
            double pitch,
            double signs) {

        double right() {
            return x + width;
        }
    }

    /// Where everything stands from left to right.
    ///
    /// @param names how much room names have in front of signs; 0 where heads have them
    /// @param sentences the column of all sentences; null where each stands at its sign
    /// @param sign the width of a sign
    private record Columns(List<Threads> threads, double names, @Nullable Box sentences, double sign) {

        Threads of(ThreadId thread) {
            return threads.stream().filter(one -> one.threads().contains(thread)).findFirst().orElseThrow();
        }

        double signs(Threads column) {
            return column.signs() + names;
        }

        double text(Threads column) {
            return sentences == null ? signs(column) + sign + BESIDE : sentences.x();
        }

        double room(Threads column) {
            return sentences == null ? column.right() - GAP - text(column) : sentences.width();
        }
    }

    /// The rows of a page.
    ///
    /// @param middles where the signs stand
    private record Rows(double top, int first, Map<Integer, Double> middles) {}

    private static final class Table {
        private final TextMeasure measure;
        private final FigureRun run;
        private final int from;
        private final int to;
        private final FigureLayout layout;
        private final List<LockId> locks;
        private final boolean lettered;
        private final double bar;
        private final double left;
        private final Columns columns;
        private final List<Drawing> pages = new ArrayList<>();
        private FigureSheet sheet;
        private Rows rows;

        Table(TextMeasure measure, FigureRun run, int from, int to, FigureLayout layout) {
            this.measure = measure;
            this.run = run;
            this.from = from;
            this.to = to;
            this.layout = layout;
            LockHolds holds = LockHolds.of(run, from, to);
            this.locks = holds.locks();
            this.lettered = locks.size() > 2;
            this.bar = lettered ? Math.max(9, layout.legibility().leastType()) + 2 : 8;
            this.left = FigureSheet.MARGIN + 6 + StepCell.numberWidth(measure, to);
            this.columns = columns(threads(holds), holds);
            this.sheet = new FigureSheet(measure, layout);
            this.rows = new Rows(0, from, new HashMap<>());
        }

        /// Those that take a step or hold a lock.
        private List<ThreadId> threads(LockHolds holds) {
            Set<ThreadId> stepping = new LinkedHashSet<>();
            run.steps().subList(from - 1, Math.max(from - 1, to)).forEach(step -> stepping.add(step.thread()));
            List<ThreadId> usual = run.threads();
            return Stream.concat(stepping.stream(), holds.holds().stream().map(Hold::holder))
                    .distinct()
                    .sorted(
                            Comparator.comparingInt(
                                    (ThreadId thread) -> usual.contains(thread)
                                            ? usual.indexOf(thread)
                                            : usual.size())
                                    .thenComparing(ThreadId::name, NaturalOrder.OF_NAMES))
                    .toList();
        }

        private Columns columns(List<ThreadId> threads, LockHolds holds) {
            double begin = left + GAP;
            double room = FigureSheet.MARGIN + layout.width() - 2 * FigureSheet.MARGIN - begin;
            List<Map<Hold, Integer>> bars = threads.stream().map(thread -> holds.beside(List.of(thread))).toList();
            double width = room / Math.max(1, threads.size());
            double most = bars.stream().mapToDouble(one -> wide(one, APART)).max().orElse(0);
            double usual = StepCell.sign(layout.legibility());
            double tight = StepCell.tightSign(layout.legibility());
            double sign = tight + BESIDE;
            double least = bars.stream().mapToDouble(one -> wide(one, TIGHT) + sign).sum();
            if (width >= LEAST_COLUMN && width - most - usual - BESIDE - GAP >= LEAST_TEXT) {
                List<Threads> columns = new ArrayList<>();
                for (int at = 0; at < threads.size(); at++) {
                    double places = wide(bars.get(at), APART);
                    columns.add(column(threads.get(at), begin + at * width, width, bars.get(at), places));
                }
                return new Columns(columns, 0, null, usual);
            }
            if (least + LEAST_SENTENCES <= room) {
                double spare = Math.max(0, room - least - Math.max(LEAST_SENTENCES, room * 0.56)) / threads.size();
                List<Threads> columns = new ArrayList<>();
                double x = begin;
                for (int at = 0; at < threads.size(); at++) {
                    double places = wide(bars.get(at), TIGHT);
                    double wide = places + sign + Math.min(spare, 40);
                    columns.add(column(threads.get(at), x, wide, bars.get(at), places));
                    x += wide;
                }
                return new Columns(columns, 0, new Box(x + 4, 0, begin + room - x - 4, 0), tight);
            }
            Map<Hold, Integer> all = holds.beside(threads);
            double places = Math.min(wide(all, APART), room * 0.3);
            double names = Math.min(
                    room * 0.24,
                    threads.stream().mapToDouble(thread -> measure.width(thread.name(), NAME)).max().orElse(0) + GAP);
            String head = Spoken.language().figure().column(Column.THREAD, run.unit());
            return new Columns(
                    List.of(new Threads(head, head, threads, begin, room, all, pitch(all, places), begin + places)),
                    names, null, usual);
        }

        /// @param places the width of the bars
        private Threads column(ThreadId thread, double x, double width, Map<Hold, Integer> bars, double places) {
            double room = width - places - BESIDE / 2;
            String name = thread.name();
            boolean whole = measure.width(name, NAME) <= room || room >= LEAST_TEXT;
            String head = whole ? name : ShortName.of(name);
            return new Threads(
                    head, name, List.of(thread), x, width, bars, pitch(bars, places), x + places);
        }

        /// The width of bars beside each other, with the air beside them.
        private double wide(Map<Hold, Integer> bars, double apart) {
            int places = places(bars);
            return places == 0 ? 0 : places * (bar + apart) + 5;
        }

        private double pitch(Map<Hold, Integer> bars, double places) {
            return (places - 5) / Math.max(1, places(bars));
        }

        private static int places(Map<Hold, Integer> bars) {
            return bars.values().stream().mapToInt(place -> place + 1).max().orElse(0);
        }

        Figure draw() {
            sheet.heading(run.head());
            begin(from);
            for (int number = from; number <= to; number++) {
                FigureStep step = run.steps().get(number - 1);
                Threads column = columns.of(step.thread());
                String sentence = columns.sentences() == null ? StepPhrase.of(step) : step.sentence();
                StepCell cell = StepCell.of(typesetter(), run, step, sentence, columns.room(column));
                double height = cell.height() + 2 * AIR;
                if (number > rows.first() && isFull(height)) {
                    finish(number - 1);
                    begin(number);
                }
                row(step, cell, column, height);
            }
            bars(to);
            double end = closing(new FigureSheet(measure, layout)) - FigureSheet.MARGIN;
            if (to >= rows.first() && isFull(end)) {
                pages.add(sheet.drawing(run.head()));
                sheet = new FigureSheet(measure, layout);
            }
            closing(sheet);
            sheet.tells(Spoken.language().figure().schedule(run.unit()));
            pages.add(sheet.drawing(run.head()));
            return new Figure(pages);
        }

        private Typesetter typesetter() {
            return sheet.typesetter();
        }

        private boolean isFull(double more) {
            return layout.height() > 0 && sheet.y() + more > layout.height() - FigureSheet.MARGIN;
        }

        /// The heads above the rows of a page.
        private void begin(int first) {
            double baseline = sheet.y() + 13;
            for (Threads column : columns.threads()) {
                double x = column.signs();
                double room = Math.max(1, column.right() - 4 - x);
                String shown = typesetter().cutInside(column.head(), NAME, room);
                sheet.line(
                        "head:" + column.full(), shown, column.full(), NAME, ColourRole.TEXT, Anchor.START, x, baseline,
                        room);
            }
            sheet.skip(HEAD);
            sheet.rule("rule:heads", sheet.y(), 1.6, ColourRole.TEXT);
            rows = new Rows(sheet.y(), first, new HashMap<>());
        }

        private void row(FigureStep step, StepCell cell, Threads column, double height) {
            double top = sheet.y() + AIR;
            String id = "row:" + step.number() + ":";
            String number = String.valueOf(step.number());
            sheet.line(
                    id + "number", number, Spoken.language().step(step.number(), run.unit()), StepCell.NUMBER,
                    ColourRole.MUTED,
                    Anchor.END, left, top + StepCell.baseline(), left - FigureSheet.MARGIN);
            if (columns.names() > 0) {
                String name = step.thread().name();
                double room = columns.names() - BESIDE;
                sheet.line(
                        id + "thread", typesetter().cutInside(name, NAME, room), name, NAME, ColourRole.TEXT,
                        Anchor.START, column.signs(), top + StepCell.baseline(), room);
            }
            cell.sign(sheet, id, columns.signs(column), top, columns.sign());
            cell.text(sheet, id, columns.text(column), top, columns.room(column));
            rows.middles().put(step.number(), top + StepCell.middle());
            sheet.skip(height);
            sheet.rule(id + "rule", sheet.y(), 1, ColourRole.TRACK);
        }

        private void finish(int last) {
            bars(last);
            sheet.tells(Spoken.language().figure().schedule(run.unit()));
            pages.add(sheet.drawing(run.head()));
            sheet = new FigureSheet(measure, layout);
        }

        /// The bars beside the rows of a page.
        private void bars(int last) {
            int count = 0;
            for (Threads column : columns.threads()) {
                for (Map.Entry<Hold, Integer> entry : column.bars().entrySet()) {
                    Hold hold = entry.getKey();
                    if (hold.taken() <= last && hold.back() >= rows.first()) {
                        bar("bar:" + count++, hold, column, entry.getValue(), last);
                    }
                }
            }
        }

        private void bar(String id, Hold hold, Threads column, int place, int last) {
            // Where one ends and another begins, both are seen.
            double top = hold.taken() < rows.first() ? rows.top() : middle(hold.taken()) + 0.5;
            double bottom = hold.back() > last ? sheet.y() : middle(hold.back()) - 0.5;
            double width = Math.min(bar, column.pitch() - 1);
            Box box = new Box(column.x() + place * column.pitch(), top, width, bottom - top);
            LockStyle style = LockStyle.of(locks.indexOf(hold.lock()));
            String name = Spoken.language().figure().holds(hold.holder(), hold.lock());
            sheet.add(new Bar(id, box, 1, style.fill(), name));
            if (lettered && width >= Math.max(7, layout.legibility().leastType() - 1)) {
                StepsLegend.letter(sheet, id + ":letter", style, box, top + 10);
            }
        }

        private double middle(int step) {
            return Objects.requireNonNull(rows.middles().get(step), "a row of this page");
        }

        /// What stands below the rows; returns how far down the page is in use then.
        private double closing(FigureSheet page) {
            if (to == run.last()) {
                page.end(run.end());
            }
            if (layout.has(Part.LEGEND)) {
                List<FigureStep> shown = run.steps().subList(from - 1, Math.max(from - 1, to));
                new StepsLegend(page)
                        .locks(locks, lettered)
                        .signs(
                                shown.stream().map(step -> step.mark().sign()).toList(),
                                shown.stream().anyMatch(step -> !StepCell.failures(run, step).isEmpty()))
                        .draw();
            }
            page.caption(run.head());
            return page.y();
        }
    }
}
