package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.Magnification;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenGrid;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.CountsAs;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.TaskId;
import dev.lockstep.explain.PoolWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws a worker pool: producers, the queue, the workers, what is done, and the queue's depth over time.
///
///     producers →  ┌ QUEUE ────┐ →  ( W1  #4118 ▬▬▬ ) →  ┌ DONE ┐
///      (P1)        │ #27 #28 … │    ( W2  #4121 ▬▬  )    │ 4087 │
///      (P2)        └───────────┘    ( …              )    └──────┘
///     ~~~~~~~~~~~~~~~~~~~~ queue depth ~~~~~~~~~~~~~~~~~~~~~~~~~~~
public final class PoolStage implements EngineStage {

    private final TextMeasure measure;

    public PoolStage(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = Sheet.of(measure, input);
        PoolView pool = snapshot.pools().get(engine);
        boolean certain = pool == null || snapshot.isCertain(pool);
        double top = Header.draw(
                sheet, input, pool == null ? "" : Spoken.language().shutDown(pool.phase()),
                certain ? List.of() : List.of(Spoken.language().stage().catchingUp()));
        boolean live = input.motion().depth().isPresent();
        PoolColumns plain = PoolColumns.of(sheet, top, 1, live);
        if (pool == null) {
            StageTexts.notYet(sheet, plain.body());
        } else {
            double times = Magnification.most(
                    each -> Shown.of(
                            sheet, PoolColumns.of(sheet, top, each, live), snapshot, pool,
                            PoolThreads.of(snapshot, pool, live)));
            parts(sheet.magnified(times), PoolColumns.of(sheet, top, times, live), snapshot, pool, input);
        }
        if (live) {
            DepthLine.draw(sheet, plain.depth(), input.motion().depth(), pool);
        }
        return sheet.drawing(input.heading().title(), input.heading().subtitle());
    }

    private static void parts(
            Sheet sheet, PoolColumns columns, Snapshot snapshot, PoolView pool, StageInput input) {
        boolean flow = input.motion().pace().flow();
        boolean live = input.motion().depth().isPresent();
        PoolThreads threads = PoolThreads.of(snapshot, pool, live);
        ProducerColumn.draw(sheet, columns.producers(), snapshot, pool, threads.others(), live);
        QueueCard.draw(sheet, columns.queue(), pool, flow);
        WorkerColumn.draw(sheet, columns.workers(), snapshot, pool, threads.workers(), input);
        DoneCard.draw(sheet, columns.done(), pool, input);
        columns.arrows(sheet, input.motion().pace(), pool.phase());
    }

    static PoolWords words() {
        return Spoken.language().stage().pool();
    }

    /// What the columns have room for.
    ///
    /// @param workers how much of a worker is drawn
    /// @param words whether there is room for its state beside its task
    /// @param left how many workers, tasks and other threads are only counted
    private record Shown(WorkerColumn.Size workers, boolean words, int left) {

        private static final double LEAST_WIDTH = 540;
        private static final double LEAST_HEIGHT = 250;
        private static final double WORDS = 236;

        /// @return null where the columns are smaller than they are made for
        static @Nullable Shown of(
                Sheet sheet, PoolColumns columns, Snapshot snapshot, PoolView pool, PoolThreads threads) {
            if (columns.body().width() < LEAST_WIDTH || columns.body().height() < LEAST_HEIGHT) {
                return null;
            }
            int count = threads.workers().size();
            Grid workers = WorkerColumn.grid(count, columns.workers());
            Grid queue = QueueCard.grid(sheet, columns.queue(), pool);
            int others = ProducerColumn.crowd(columns.producers(), snapshot, pool, threads.others()).grid().left();
            boolean words = workers.cellWidth() >= WORDS;
            int left = workers.left() + queue.left() + others;
            return new Shown(WorkerColumn.Size.of(count, columns.workers()), words, left);
        }
    }

    /// Where the parts of the pool stage are. Depends on the size of the sheet alone.
    private record PoolColumns(Box body, Box producers, Box queue, Box workers, Box done, Box depth) {

        private static final double SIGN = 15;

        /// The width at which a worker's card has room for its state beside its task.
        private static final double WORKERS = 180;

        private static final double LEAST_QUEUE = 92;

        /// @param times how many times bigger they are drawn than the rest of the sheet; all boxes but that of the
        ///     depth are in such bigger units
        /// @param withDepth whether the depth of the queue is shown
        static PoolColumns of(Sheet sheet, double top, double times, boolean withDepth) {
            double margin = Header.MARGIN;
            double depthHeight = withDepth ? Math.clamp(sheet.height() * 0.17, 58, 110) : 0;
            double all = sheet.width() - 2 * margin;
            Box depth = new Box(margin, sheet.height() - 16 - depthHeight, all, depthHeight);
            double height = depth.y() - (withDepth ? 14 : 0) - top;
            Box body = new Box(margin / times, (top + 4) / times, all / times, height / times);
            double width = body.width() + 2 * margin;

            double gap = width < 700 ? 30 : 44;
            double producers = Math.clamp(body.width() * 0.11, 66, 100);
            double done = Math.clamp(body.width() * 0.115, 92, 130);
            double rest = body.width() - producers - done - 3 * gap;
            double queue = Math.min(rest * 0.46, Math.max(rest - WORKERS, LEAST_QUEUE));
            double x = body.x() + producers + gap;
            Box queueBox = column(body, x, queue);
            Box workerBox = column(body, queueBox.right() + gap, rest - queue);
            Box doneBox = column(body, workerBox.right() + gap, done);
            return new PoolColumns(body, column(body, body.x(), producers), queueBox, workerBox, doneBox, depth);
        }

        private static Box column(Box body, double x, double width) {
            return new Box(x, body.y(), width, body.height());
        }

        /// The arrows between the columns, with rates over them where single tasks are not shown. The first ends
        /// before the queue if that lets no task in any more.
        void arrows(Sheet sheet, FlowRate pace, Phase phase) {
            Box sign = new Box(queue.x() - SIGN - 3, body.centreY() - SIGN / 2, SIGN, SIGN);
            boolean open = phase == Phase.OPEN;
            arrow(sheet, "submit", producers, open ? queue : sign, pace, pace.arriving());
            if (!open) {
                sheet.sign(
                        "arrow:shut", sign, Glyph.NO_ENTRY, ColourRole.TEXT,
                        Spoken.language().shutDownBriefly(phase));
            }
            arrow(sheet, "take", queue, workers, pace, pace.starting());
            arrow(sheet, "finish", workers, done, pace, pace.finishing());
        }

        private void arrow(Sheet sheet, String name, Box from, Box to, FlowRate pace, double perSecond) {
            double y = body.centreY();
            sheet.arrow("arrow:" + name, from.right() + 3, to.x() - 4, y);
            if (pace.flow()) {
                double room = to.x() - from.right() - 2;
                double middle = (from.right() + to.x()) / 2;
                String rate = PictureNumbers.rate(perSecond);
                TextStyle type = sheet.typesetter().shrink(rate, TextStyle.STRONG, room, 8);
                sheet.label("rate:" + name, rate, type, ColourRole.ACCENT, TextLine.Anchor.MIDDLE, middle, y - 7, room);
            }
        }
    }

    /// The threads that are no workers of the pool: those that submit, join, shut down. Each keeps its place.
    static final class ProducerColumn {

        private static final double HEADING = 22;
        private static final double NOTE = 40;

        private ProducerColumn() {}

        /// Where the threads stand.
        static TokenGrid crowd(Box column, Snapshot snapshot, PoolView pool, List<ThreadView> producers) {
            double note = lines(snapshot, pool).size() > 2 ? 2 * NOTE : NOTE;
            Box area = new Box(column.x(), column.y() + HEADING, column.width(), column.height() - HEADING - note);
            return TokenGrid.place(producers, area, column.centreY());
        }

        /// @param live whether threads are real
        static void draw(
                Sheet sheet, Box column, Snapshot snapshot, PoolView pool, List<ThreadView> producers, boolean live) {
            TokenGrid crowd = crowd(column, snapshot, pool, producers);
            double middle = column.centreX();
            double head = crowd.grid().area().y() - 8;
            // In a stepped run the column also has threads that join.
            StageWords words = Spoken.language().stage();
            String heading = live ? words.pool().producers() : words.threads();
            sheet.label(
                    "producers", heading, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, head,
                    column.width());
            crowd.draw(sheet, "producers");
            crowd.values(sheet);
            waiting(sheet, column, crowd.bottom() + 16, lines(snapshot, pool));
        }

        /// How many producers wait for room in the queue, and why: it is full, no signal woke them, or they must take
        /// the lock.
        static List<String> lines(Snapshot snapshot, PoolView pool) {
            PoolWords words = words();
            List<String> lines = new ArrayList<>();
            int held = snapshot.heldBack(pool).size();
            if (held > 0) {
                String number = PictureNumbers.grouped(held);
                lines.add(pool.isFull() ? words.heldBack(number) : words.notWoken(number));
                lines.add(pool.isFull() ? words.queueIsFull() : words.thereIsRoom());
            }
            int woken = snapshot.wokenForRoom(pool).size();
            if (woken > 0) {
                lines.add(words.woken(PictureNumbers.grouped(woken)));
                lines.add(words.mustTakeTheLock());
            }
            return lines;
        }

        private static void waiting(Sheet sheet, Box column, double y, List<String> lines) {
            double room = column.width() + 12;
            for (int at = 0; at < lines.size(); at++) {
                TextStyle type = sheet.typesetter().shrink(lines.get(at), TextStyle.TINY, room, 8);
                sheet.label(
                        "held:" + at, lines.get(at), type, ColourRole.WAITING_TEXT, TextLine.Anchor.MIDDLE,
                        column.centreX(),
                        y + at * 15, room);
            }
        }
    }

    /// The results of tasks: counts, and the last few tasks; below, those that a flawed implementation leaves unmarked.
    static final class DoneCard {

        private static final double UNMARKED = 92;
        private static final double GAP = 12;

        private static final double MOST_HEIGHT = 320;
        private static final double ROW = 24;

        private DoneCard() {}

        static void draw(Sheet sheet, Box column, PoolView pool, StageInput input) {
            double height = Math.min(column.height(), MOST_HEIGHT);
            Box all = new Box(column.x(), column.centreY() - height / 2, column.width(), height);
            if (pool.thrown().countsAs() != CountsAs.UNFINISHED) {
                done(sheet, all, pool, input);
                return;
            }
            done(sheet, new Box(all.x(), all.y(), all.width(), height - UNMARKED - GAP), pool, input);
            unmarked(sheet, new Box(all.x(), all.bottom() - UNMARKED, all.width(), UNMARKED), pool);
        }

        /// The tasks that no worker will mark done.
        private static void unmarked(Sheet sheet, Box card, PoolView pool) {
            sheet.card("card:unmarked", card, words().neverMarked());
            double x = card.x() + 12;
            double room = card.width() - 20;
            sheet.heading(List.of("unmarked", "unmarked:0"), words().neverMarkedHeading(), x, card.y() + 22, room + 4);
            Box place = new Box(x, card.y() + 46, Math.min(room - 4, 56), ROW - 5);
            List<TaskId> tasks = pool.lost().unmarked();
            if (tasks.isEmpty()) {
                sheet.slot("unmarked:none", place, 6);
                return;
            }
            sheet.chip(tasks.getLast(), place, ColourRole.SHEET, ColourRole.FAILED_TEXT);
            if (tasks.size() > 1) {
                String more = StageTexts.more(tasks.size() - 1, Items.THESE);
                sheet.label("more:unmarked", more, TextStyle.SMALL, ColourRole.FAILED_TEXT, x, card.bottom() - 9, room);
            }
        }

        private static void done(Sheet sheet, Box card, PoolView pool, StageInput input) {
            sheet.card("card:done", card, words().done());
            Counts counts = pool.counts();
            double x = card.x() + 12;
            double room = card.width() - 20;
            String heading = words().doneHeading();
            sheet.heading("done", heading, x, card.y() + 22, room);
            double y = number(
                    sheet, "ok", counts.succeeded(), ok(pool), ColourRole.RUNNING_TEXT, x, card.y() + 50, room);
            List<String> failed = failed(pool);
            if (!failed.isEmpty()) {
                ColourRole ink = counts.failed() > 0 ? ColourRole.FAILED_TEXT : ColourRole.MUTED;
                y = number(sheet, "failed", counts.failed(), failed, ink, x, y, room);
            }
            if (counts.returned() > 0) {
                y = number(
                        sheet, "returned", counts.returned(), List.of(words().givenBack()), ColourRole.WAITING_TEXT, x,
                        y,
                        room);
            }
            if (!input.motion().pace().flow()) {
                latest(sheet, new Box(x, y - 14, room - 4, card.bottom() - 10 - (y - 14)), pool);
            }
        }

        static List<String> ok(PoolView pool) {
            return switch (pool.thrown().countsAs()) {
                case FAILED, UNFINISHED -> words().ok(false);
                case SUCCEEDED -> words().ok(true);
            };
        }

        /// The words under the number of tasks that threw; empty where the implementation counts none.
        static List<String> failed(PoolView pool) {
            return switch (pool.thrown().countsAs()) {
                case FAILED -> words().failed(pool.thrown().endsWorker());
                case SUCCEEDED, UNFINISHED -> List.of();
            };
        }

        private static double number(
                Sheet sheet, String id, long value, List<String> words, ColourRole ink, double x, double baseline,
                double room) {
            String text = PictureNumbers.brief(value);
            TextStyle type = sheet.typesetter().shrink(text, TextStyle.BIG, room, 12);
            sheet.label("done:" + id, text, type, ink, x, baseline, room);
            double y = baseline + 18;
            TextStyle small = words.stream()
                    .map(line -> sheet.typesetter().shrink(line, TextStyle.SMALL, room, 9))
                    .min(Comparator.comparingDouble(TextStyle::size))
                    .orElse(TextStyle.SMALL);
            for (int at = 0; at < words.size(); at++) {
                sheet.label("done:" + id + ":" + at, words.get(at), small, ColourRole.MUTED, x, y + at * 15, room);
            }
            return y + words.size() * 15 + 18;
        }

        /// The task each worker ended last, newest first.
        static List<WorkerView.Ended> latest(PoolView pool, int most) {
            return pool.places()
                    .map(WorkerView::last)
                    .filter(Objects::nonNull)
                    .filter(last -> !pool.lost().unmarked().contains(last.task()))
                    .sorted(Comparator.comparingLong((WorkerView.Ended last) -> last.at().sequence()).reversed())
                    .limit(most)
                    .toList();
        }

        /// As many of them as fit.
        private static void latest(Sheet sheet, Box area, PoolView pool) {
            int rows = (int) Math.floor(area.height() / ROW);
            if (rows < 1) {
                return;
            }
            List<WorkerView.Ended> ended = latest(pool, Math.min(rows, 4));
            for (int at = 0; at < ended.size(); at++) {
                Box place = new Box(area.x(), area.bottom() - (at + 1) * ROW + 4, Math.min(area.width(), 56), ROW - 5);
                boolean failed = ended.get(at).fault() != null;
                sheet.chip(
                        ended.get(at).task(), place, ColourRole.SHEET,
                        failed ? ColourRole.FAILED_TEXT : ColourRole.RUNNING_TEXT);
            }
        }
    }

    /// The depth of the queue over the last seconds. The highest y is the queue's capacity, or the most there was.
    private static final class DepthLine {

        private static final double CAPTION = 22;

        private DepthLine() {}

        static void draw(Sheet sheet, Box area, DepthCurve past, @Nullable PoolView pool) {
            DepthCurve depth = toNow(past, pool);
            String caption = words().depth(Math.round(depth.seconds()));
            sheet.label("depth", caption, TextStyle.SMALL, ColourRole.MUTED, area.x(), area.y() + 12, area.width() / 2);
            Box box = new Box(area.x(), area.y() + CAPTION, area.width(), area.height() - CAPTION);
            double most = highest(depth, pool);
            sheet.bar("depth:floor", new Box(box.x(), box.bottom() - 0.5, box.width(), 1), 0, ColourRole.TRACK, "");
            if (depth.samples().size() > 1) {
                String top = words().highest(PictureNumbers.grouped(Math.round(peak(depth))));
                double half = area.width() / 2;
                sheet.label(
                        "depth:top", top, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.END, area.right(),
                        area.y() + 12, half);
                sheet.sparkline("depth:line", box, points(depth, box, most));
            }
        }

        /// The line ends at the depth of the queue that is drawn above it, however long ago the last sample was taken.
        private static DepthCurve toNow(DepthCurve past, @Nullable PoolView pool) {
            if (pool == null || past.samples().isEmpty()) {
                return past;
            }
            List<DepthCurve.Sample> samples = new ArrayList<>(past.samples());
            samples.add(new DepthCurve.Sample(0, pool.queue().size()));
            return new DepthCurve(samples, past.seconds());
        }

        private static List<Point> points(DepthCurve depth, Box box, double most) {
            return depth.samples().stream()
                    .map(
                            sample -> new Point(
                                    box.right() - Math.clamp(sample.secondsAgo() / depth.seconds(), 0, 1) * box.width(),
                                    box.bottom() - 2 - Math.clamp(sample.value() / most, 0, 1) * (box.height() - 4)))
                    .toList();
        }

        private static double peak(DepthCurve depth) {
            return depth.samples().stream().mapToDouble(DepthCurve.Sample::value).max().orElse(0);
        }

        private static double highest(DepthCurve depth, @Nullable PoolView pool) {
            double capacity = pool == null ? 1 : pool.capacity().orElse(1);
            // A queue that is never near its bound would be a flat line at the bottom.
            double peak = peak(depth);
            return Math.max(1, peak * 4 < capacity ? peak * 1.5 : Math.max(peak, capacity));
        }
    }

    /// The queue: a place for each task it can hold, oldest first, as many as can be read.
    static final class QueueCard {

        private static final double PADDING = 13;
        private static final double HEADING = 32;
        private static final double MORE = 20;
        private static final double GAP = 6;
        private static final int FEWEST_UNBOUNDED = 24;
        private static final double LEAST_HEIGHT = 120;

        private QueueCard() {}

        static void draw(Sheet sheet, Box column, PoolView pool, boolean flow) {
            int queued = pool.queue().size();
            Box inner = inner(column);
            Grid grid = grid(sheet, column, pool);
            boolean more = grid.left() > 0;
            double content = Math.max(LEAST_HEIGHT, HEADING + grid.height() + (more ? MORE : 0) + PADDING);
            double top = Math.max(column.y(), column.centreY() - content / 2);
            Box card = new Box(column.x(), top, column.width(), Math.min(content, column.height()));
            sheet.card("card:queue", card, words().queue());
            double room = inner.width();
            String heading = heading(pool);
            // In a narrow column only how many are queued.
            boolean whole = sheet.typesetter().measure().width(heading, TextStyle.HEADING.at(8)) <= room;
            sheet.label(
                    "queue", whole ? heading : briefHeading(pool), heading, TextStyle.HEADING,
                    ColourRole.MUTED, TextLine.Anchor.START, inner.x(), card.y() + 22, room);
            Grid placed = grid.movedTo(card.y() + HEADING);
            cells(sheet, placed, pool, flow);
            if (more && queued > grid.shown()) {
                String text = StageTexts.more(queued - grid.shown(), Items.THESE);
                sheet.label(
                        "more:queue", text, TextStyle.STRONG, ColourRole.ACCENT, inner.x(), card.bottom() - 13, room);
            }
        }

        /// Where the tasks stand.
        static Grid grid(Sheet sheet, Box column, PoolView pool) {
            Box inner = inner(column);
            return Grid.fit(places(pool), inner, cell(sheet, pool, inner), MORE).centredOn(column.centreY());
        }

        private static Box inner(Box column) {
            return new Box(
                    column.x() + PADDING,
                    column.y() + HEADING,
                    column.width() - 2 * PADDING,
                    column.height() - HEADING - PADDING);
        }

        private static void cells(Sheet sheet, Grid grid, PoolView pool, boolean flow) {
            boolean bounded = pool.capacity().isPresent();
            Iterator<TaskId> queue = pool.queue().iterator();
            for (int at = 0; at < grid.shown(); at++) {
                if (queue.hasNext() && !flow) {
                    sheet.chip(queue.next(), grid.cell(at), ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT);
                } else if (queue.hasNext()) {
                    queue.next();
                    sheet.bar("queue:" + at, grid.cell(at), 6, ColourRole.ACCENT, "");
                } else if (bounded) {
                    sheet.slot("queue:slot:" + at, grid.cell(at), 6);
                }
            }
        }

        static String heading(PoolView pool) {
            String queued = PictureNumbers.grouped(pool.queue().size());
            return pool.capacity().isPresent()
                    ? words().queueHeading(queued, PictureNumbers.grouped(pool.capacity().getAsInt()))
                    : words().queueHeadingWithoutLimit(queued);
        }

        private static String briefHeading(PoolView pool) {
            return pool.capacity().isPresent()
                    ? heading(pool)
                    : words().queueHeading(PictureNumbers.grouped(pool.queue().size()));
        }

        /// As many places as the queue's capacity; without one their number grows in steps, so that it rarely changes.
        static int places(PoolView pool) {
            int queued = pool.queue().size();
            if (pool.capacity().isPresent()) {
                return Math.max(queued, pool.capacity().getAsInt());
            }
            int places = FEWEST_UNBOUNDED;
            while (places < queued) {
                places *= 2;
            }
            return places;
        }

        /// Wide enough for the number of the newest task.
        private static Grid.Cell cell(Sheet sheet, PoolView pool, Box inner) {
            String widest = "#" + "0".repeat(Long.toString(Math.max(100, pool.counts().submitted())).length());
            double least = sheet.typesetter().measure().width(widest, TextStyle.CODE.at(9)) + 10;
            double third = (inner.width() - 2 * GAP) / 3;
            return new Grid.Cell(least, 20, Math.clamp(third, least, Math.max(72, least)), 42, GAP, true);
        }
    }
}
