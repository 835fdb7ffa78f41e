package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.present.PresentSheet;
import dev.lockstep.diagram.present.PresentType;
import dev.lockstep.diagram.present.TokenGroup;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.CountsAs;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.PoolWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws a worker pool for an audience: producers, the queue, the workers, what is done. With more workers than there is
/// room for cards, they become a grid of tokens that fills the sheet, and the rest stands at its left.
public final class PresentedPool implements EngineStage {

    private static final Grid.Cell FULL = new Grid.Cell(240, 74, 460, 116, 8);
    private static final Grid.Cell COMPACT = new Grid.Cell(200, 44, 320, 60, 6);
    private static final double MORE = 30;
    private static final double CHIP = 38;
    /// From the top of a card to its first place.
    private static final double HEAD = 50;
    private static final double SIGN = 24;
    private static final double LEAST_QUEUE = 170;

    private final TextMeasure measure;

    public PresentedPool(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        PoolView pool = snapshot.pools().get(engine);
        boolean certain = pool == null || snapshot.isCertain(pool);
        PresentSheet on = PresentSheet.of(
                measure, input, pool == null ? "" : Spoken.language().shutDownBriefly(pool.phase()),
                certain ? List.of() : List.of(Spoken.language().stage().catchingUp()));
        if (pool == null) {
            StageTexts.notYet(on.sheet(), on.body());
        } else {
            new Parts(on, snapshot, pool, input).draw();
        }
        return on.sheet().drawing(input.heading().title(), input.heading().subtitle());
    }

    /// The parts of one pool on one sheet.
    private record Parts(PresentSheet on, Snapshot snapshot, PoolView pool, StageInput input) {

        void draw() {
            PoolThreads threads = PoolThreads.of(snapshot, pool, isLive());
            List<ThreadView> producers = threads.others();
            List<PoolThreads.Place> workers = threads.workers();
            Columns columns = Columns.of(on.body(), isLive());
            if (Grid.fits(workers.size(), columns.workers(), COMPACT)) {
                producers(columns.producers(), producers);
                queue(columns.queue());
                cards(columns.workers(), workers);
                done(columns.done());
                FlowRate pace = input.motion().pace();
                submit(columns, pace.arriving());
                arrow("take", columns.queue(), columns.workers(), pace.starting());
                arrow("finish", columns.workers(), columns.done(), pace.finishing());
            } else {
                crowd(producers, workers);
            }
        }

        private boolean isLive() {
            return input.motion().depth().isPresent();
        }

        private static PoolWords words() {
            return PoolStage.words();
        }

        /// Of the threads at the left. In a stepped run there are also some that join.
        private String heading() {
            return isLive() ? words().producers() : Spoken.language().stage().threads();
        }

        private boolean isFlow() {
            return input.motion().pace().flow();
        }

        private void arrow(String name, Box from, Box to, double perSecond) {
            double y = on.body().centreY();
            Point start = new Point(from.right() + 5, y);
            on.sheet().arrow("arrow:" + name, start, start, start, new Point(to.x() - 6, y), ColourRole.ARROW, 2.4);
            if (isFlow()) {
                on.centre(
                        "rate:" + name, PictureNumbers.rate(perSecond), PresentType.STRONG, ColourRole.ACCENT,
                        (from.right() + to.x()) / 2, y - 12, to.x() - from.right() - 2);
            }
        }

        /// Ends before the queue if that lets no task in any more.
        private void submit(Columns columns, double perSecond) {
            if (pool.phase() == Phase.OPEN) {
                arrow("submit", columns.producers(), columns.queue(), perSecond);
                return;
            }
            Box sign = new Box(columns.queue().x() - SIGN - 5, on.body().centreY() - SIGN / 2, SIGN, SIGN);
            arrow("submit", columns.producers(), sign, perSecond);
            on.sheet().sign(
                    "arrow:shut", sign, Glyph.NO_ENTRY, ColourRole.TEXT,
                    Spoken.language().shutDownBriefly(pool.phase()));
        }

        /// The rate of an arrow that is not drawn, at the right of a heading.
        private void rate(String name, double perSecond, double right, double baseline, double room) {
            if (isFlow()) {
                String rate = PictureNumbers.rate(perSecond);
                on.sheet().label(
                        "rate:" + name, rate, rate, PresentType.STRONG, ColourRole.ACCENT, TextLine.Anchor.END, right,
                        baseline, room);
            }
        }

        /// Many workers: a grid of tokens at the right; producers, queue and counts one below the other at the left.
        private void crowd(List<ThreadView> producers, List<PoolThreads.Place> workers) {
            Box body = on.body();
            double wide = Math.clamp(body.width() * 0.235, 222, 330);
            double gap = 12;
            double third = (body.height() - 2 * gap) / 3;
            FlowRate pace = input.motion().pace();
            Box threads = new Box(body.x(), body.y(), wide, third);
            on.say(
                    "producers", heading(), PresentType.CAPTION, ColourRole.MUTED,
                    threads.x() + 6, threads.y() + 22, wide * 0.5);
            rate("submit", pace.arriving(), threads.right() - 6, threads.y() + 22, wide * 0.45);
            Box tokens = new Box(threads.x(), threads.y() + 30, wide, third - 30);
            TokenGroup.atLeft(on, tokens, producers.size(), producers).draw(on, "producers", producers);
            Box queue = new Box(body.x(), threads.bottom() + gap, wide, third);
            double rate = isFlow() ? 90 : 0;
            queueCard(queue, new Box(queue.x() + 14, queue.y() + 46, wide - 28, third - 56), wide - 32 - rate);
            rate("take", pace.starting(), queue.right() - 16, queue.y() + 34, rate - 8);
            Box done = new Box(body.x(), queue.bottom() + gap, wide, third);
            on.sheet().card("card:done", done, words().done());
            on.say("done", words().done(), PresentType.STRONG, ColourRole.TEXT, done.x() + 16, done.y() + 34, 80);
            rate("finish", pace.finishing(), done.right() - 16, done.y() + 34, 100);
            counts(new Box(done.x() + 16, done.y() + 50, wide - 32, third - 56), true);
            double x = body.x() + wide + 24;
            Box area = new Box(x, body.y() + 28, body.right() - x, body.height() - 28);
            on.say(
                    "workers", words().workers(workers.size()), PresentType.CAPTION, ColourRole.MUTED, x, body.y() + 22,
                    area.width());
            TokenGroup group = TokenGroup.inRows(
                    on, area, workers.size(),
                    workers.stream().map(PoolThreads.Place::id).map(snapshot::thread).filter(Objects::nonNull)
                            .toList());
            for (int at = 0; at < group.shown(); at++) {
                token(workers.get(at).id(), group.place(at));
            }
            if (workers.size() > group.shown()) {
                String more = StageTexts.more(workers.size() - group.shown(), Items.WORKERS);
                on.say("more:workers", more, PresentType.CAPTION, ColourRole.MUTED, x, group.bottom() + 24, 300);
            }
        }

        private void token(ThreadId worker, TokenPlace place) {
            ThreadView thread = snapshot.thread(worker);
            if (thread == null) {
                on.sheet().slot("worker:" + worker + ":away", place.disc(), place.disc().width() / 2);
            } else {
                on.sheet().token(thread, place);
            }
        }

        private void producers(Box column, List<ThreadView> producers) {
            List<String> lines = PoolStage.ProducerColumn.lines(snapshot, pool);
            double note = Math.max(2, lines.size()) * 27 + 6;
            Box area = new Box(column.x(), column.y() + 34, column.width(), column.height() - 34 - note);
            TokenGroup group = TokenGroup.withValues(on, area, snapshot, producers);
            on.centre(
                    "producers", heading(), PresentType.CAPTION, ColourRole.MUTED,
                    column.centreX(), group.top() - 10, column.width());
            group.draw(on, "producers", producers);
            double y = column.bottom() - note + 26;
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                on.sheet().label(
                        "held:" + at, line.equals(words().mustTakeTheLock()) ? words().mustTakeTheLockBriefly() : line,
                        line,
                        PresentType.CAPTION, ColourRole.WAITING_TEXT, TextLine.Anchor.MIDDLE, column.centreX(),
                        y + at * 27, column.width() + 20);
            }
        }

        /// The queue as high as its places, in the middle of the column.
        private void queue(Box column) {
            Box most = new Box(column.x() + 14, column.y() + HEAD, column.width() - 28, column.height() - HEAD - 14);
            Grid grid = Grid.fit(PoolStage.QueueCard.places(pool), most, cell(most), MORE);
            double high = grid.height() + HEAD + 14 + (grid.left() > 0 ? MORE : 0);
            double height = Math.clamp(high, LEAST_QUEUE, column.height());
            Box card = new Box(column.x(), column.centreY() - height / 2, column.width(), height);
            Box inner = new Box(most.x(), card.y() + HEAD, most.width(), height - HEAD - 14);
            queueCard(card, inner, column.width() - 32);
        }

        /// @param heading the room for the words over the places
        private void queueCard(Box card, Box inner, double heading) {
            on.sheet().card("card:queue", card, words().queue());
            String full = PoolStage.QueueCard.heading(pool);
            String queued = PictureNumbers.grouped(pool.queue().size());
            String whole = pool.capacity().isPresent()
                    ? words().queue(queued, PictureNumbers.grouped(pool.capacity().getAsInt()))
                    : words().queue(queued);
            boolean fits = on.sheet().typesetter().measure().width(whole, PresentType.STRONG) <= heading;
            String shown = fits ? whole : words().queue(queued);
            on.sheet().label(
                    "queue", shown, full, PresentType.STRONG, ColourRole.TEXT, TextLine.Anchor.START, card.x() + 16,
                    card.y() + 34, heading);
            Grid grid = Grid.fit(PoolStage.QueueCard.places(pool), inner, cell(inner), MORE);
            boolean bounded = pool.capacity().isPresent();
            Iterator<TaskId> queue = pool.queue().iterator();
            for (int at = 0; at < grid.shown(); at++) {
                if (queue.hasNext() && !isFlow()) {
                    on.sheet().chip(queue.next(), grid.cell(at), ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT);
                } else if (queue.hasNext()) {
                    queue.next();
                    on.sheet().bar("queue:" + at, grid.cell(at), 8, ColourRole.ACCENT, "");
                } else if (bounded) {
                    on.sheet().slot("queue:slot:" + at, grid.cell(at), 8);
                }
            }
            int left = pool.queue().size() - grid.shown();
            if (left > 0) {
                on.say(
                        "more:queue", StageTexts.more(left, Items.THESE), PresentType.STRONG, ColourRole.ACCENT,
                        inner.x() + 2, inner.y() + grid.height() + 25, inner.width());
            }
        }

        /// Wide enough for the names of the tasks in the queue, and for the number of the newest.
        private Grid.Cell cell(Box inner) {
            double widest = on.width("#" + "0".repeat(2), PresentType.CODE.at(20));
            for (TaskId task : pool.queue()) {
                widest = Math.max(widest, on.width(task.toString(), PresentType.CODE.at(20)));
            }
            if (isLive()) {
                String newest = "#" + "0".repeat(Long.toString(Math.max(100, pool.counts().submitted())).length());
                widest = Math.max(widest, on.width(newest, PresentType.CODE.at(20)));
            }
            double least = Math.min(widest + 16, inner.width());
            return new Grid.Cell(least, CHIP, Math.clamp((inner.width() - 8) / 2, least, 150), 52, 8, true);
        }

        private void cards(Box column, List<PoolThreads.Place> workers) {
            if (workers.isEmpty()) {
                Box place = new Box(column.x(), column.centreY() - 46, column.width(), 92);
                on.sheet().slot("workers:none", place, 12);
                on.centre(
                        "workers:none:text", words().noWorkers(), PresentType.CAPTION, ColourRole.MUTED,
                        place.centreX(),
                        place.centreY() + 8, place.width() - 20);
                return;
            }
            boolean full = Grid.fits(workers.size(), column, FULL);
            Grid grid = Grid.fit(workers.size(), column, full ? FULL : COMPACT, MORE).centredOn(column.centreY());
            for (int at = 0; at < workers.size(); at++) {
                WorkerView worker = workers.get(at).worker();
                Box box = grid.cell(at);
                if (worker == null) {
                    ended(workers.get(at).id(), box, full);
                    continue;
                }
                on.sheet().card("card:worker:" + worker.id(), box, words().worker(worker.id()));
                if (full) {
                    full(new WorkerCard(snapshot, pool, worker, input), worker, box);
                } else {
                    compact(new WorkerCard(snapshot, pool, worker, input), worker, box);
                }
            }
        }

        /// The place of a worker that has ended, with its token.
        private void ended(ThreadId worker, Box box, boolean full) {
            on.sheet().slot("ended:" + worker, box, 10);
            double side = Math.min(box.height() - 4, 100);
            token(
                    worker, full
                            ? TokenGroup.big(new Box(box.x() + 4, box.centreY() - side / 2, side, side))
                            : TokenGroup.small(new Box(box.x() + 8, box.y(), 102, box.height()), 56));
        }

        private void full(WorkerCard card, WorkerView worker, Box box) {
            String id = "worker:" + worker.id();
            boolean low = box.height() < 92;
            double side = Math.min(box.height() - 4, 100);
            Box cell = new Box(box.x() + 4, box.centreY() - side / 2, side, side);
            token(worker.id(), TokenGroup.big(cell));
            double x = cell.right() + 8;
            double room = box.right() - 14 - x;
            @Nullable TaskId task = card.shownTask();
            double top = box.centreY() - (low ? 33 : 38);
            double high = low ? 30 : 34;
            if (task != null) {
                double wide = Math.clamp(on.width(task.toString(), PresentType.CODE.at(20)) + 20, 60, room);
                on.sheet().chip(
                        task, new Box(x, top, wide, high), ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT);
            } else {
                on.sheet().slot(id + ":no-task", new Box(x, top, 60, high), 8);
            }
            double baseline = box.centreY() + (low ? 19 : 22);
            String word = card.word(words -> on.width(words, PresentType.STRONG), room);
            on.say(id + ":state", word, PresentType.STRONG, card.ink(), x, baseline, room);
            double share = card.share();
            if (share > 0) {
                on.sheet().progress(
                        id + ":progress", new Box(x, box.bottom() - (low ? 11 : 18), room, low ? 6 : 8), share,
                        card.fill());
            }
        }

        private void compact(WorkerCard card, WorkerView worker, Box box) {
            Box cell = new Box(box.x() + 8, box.y(), 102, box.height());
            token(worker.id(), TokenGroup.small(cell, 56));
            @Nullable TaskId task = card.shownTask();
            double x = cell.right() + 6;
            double room = box.right() - 8 - x;
            if (task != null && room > 50) {
                double wide = Math.min(on.width(task.toString(), PresentType.CODE.at(20)) + 20, room);
                on.sheet().chip(
                        task, new Box(x, box.centreY() - 16, wide, 32), ColourRole.ACCENT_SOFT,
                        ColourRole.ON_ACCENT_SOFT);
            }
        }

        private void done(Box column) {
            boolean unmarked = pool.thrown().countsAs() == CountsAs.UNFINISHED;
            double lower = unmarked ? 146 : 0;
            Box card = new Box(column.x(), column.y(), column.width(), column.height() - lower);
            on.sheet().card("card:done", card, words().done());
            double x = card.x() + 16;
            double room = card.width() - 28;
            on.say("done", words().done(), PresentType.STRONG, ColourRole.TEXT, x, card.y() + 34, room);
            double y = counts(new Box(x, card.y() + 50, room, card.height() - 56), false);
            if (!isFlow()) {
                latest(new Box(x, y, room, card.bottom() - 12 - y));
            }
            if (unmarked) {
                unmarked(new Box(column.x(), card.bottom() + 12, column.width(), lower - 12));
            }
        }

        /// The numbers of tasks that ended well, failed, were given back; returns the y below them.
        private double counts(Box area, boolean inRow) {
            Counts counts = pool.counts();
            List<Count> all = new ArrayList<>();
            String ok = String.join(" ", PoolStage.DoneCard.ok(pool));
            all.add(
                    new Count(
                            "ok", counts.succeeded(), words().okBriefly(pool.thrown().countsAs() == CountsAs.SUCCEEDED),
                            ok,
                            ColourRole.RUNNING_TEXT));
            String failed = String.join(" ", PoolStage.DoneCard.failed(pool));
            if (!failed.isEmpty()) {
                ColourRole ink = counts.failed() > 0 ? ColourRole.FAILED_TEXT : ColourRole.MUTED;
                all.add(new Count("failed", counts.failed(), words().failedBriefly(), failed, ink));
            }
            if (counts.returned() > 0) {
                all.add(
                        new Count(
                                "returned", counts.returned(), words().givenBack(), words().givenBack(),
                                ColourRole.WAITING_TEXT));
            }
            double wide = inRow ? area.width() / all.size() : area.width();
            for (int at = 0; at < all.size(); at++) {
                double x = inRow ? area.x() + at * wide : area.x();
                double y = inRow ? area.y() : area.y() + at * 78;
                Count count = all.get(at);
                on.say(
                        "done:" + count.id(), PictureNumbers.brief(count.value()), PresentType.BIG.at(36), count.ink(),
                        x,
                        y + 32, wide - 6);
                on.sheet().label(
                        "done:" + count.id() + ":0", count.word(), count.full(), PresentType.CAPTION, ColourRole.MUTED,
                        TextLine.Anchor.START, x, y + 58, wide - 6);
            }
            return area.y() + (inRow ? 70 : all.size() * 78);
        }

        private record Count(String id, long value, String word, String full, ColourRole ink) {}

        /// The tasks that ended last, from below.
        private void latest(Box area) {
            int rows = (int) Math.floor(area.height() / (CHIP + 6));
            List<WorkerView.Ended> ended = PoolStage.DoneCard.latest(pool, Math.clamp(rows, 0, 4));
            for (int at = 0; at < ended.size(); at++) {
                WorkerView.Ended last = ended.get(at);
                double wide = Math.clamp(
                        on.width(last.task().toString(), PresentType.CODE.at(20)) + 20, 60, area.width());
                Box place = new Box(area.x(), area.bottom() - (at + 1) * (CHIP + 6) + 6, wide, CHIP - 2);
                on.sheet().chip(
                        last.task(), place, ColourRole.SHEET,
                        last.fault() != null ? ColourRole.FAILED_TEXT : ColourRole.RUNNING_TEXT);
            }
        }

        /// The tasks that no worker will mark done.
        private void unmarked(Box card) {
            on.sheet().card("card:unmarked", card, words().neverMarked());
            double x = card.x() + 16;
            double room = card.width() - 28;
            on.say(
                    "unmarked", words().neverMarkedLines().getFirst(), PresentType.CAPTION, ColourRole.MUTED, x,
                    card.y() + 30, room);
            on.say(
                    "unmarked:0", words().neverMarkedLines().getLast(), PresentType.CAPTION, ColourRole.MUTED, x,
                    card.y() + 55, room);
            List<TaskId> tasks = pool.lost().unmarked();
            double wide = tasks.isEmpty()
                    ? 60
                    : Math.clamp(on.width(tasks.getLast().toString(), PresentType.CODE.at(20)) + 20, 60, room);
            Box place = new Box(x, card.y() + 70, wide, CHIP - 2);
            if (tasks.isEmpty()) {
                on.sheet().slot("unmarked:none", place, 8);
                return;
            }
            on.sheet().chip(tasks.getLast(), place, ColourRole.SHEET, ColourRole.FAILED_TEXT);
            if (tasks.size() > 1) {
                String more = "+ " + PictureNumbers.grouped(tasks.size() - 1);
                on.sheet().label(
                        "more:unmarked", more, StageTexts.more(tasks.size() - 1, Items.THESE), PresentType.STRONG,
                        ColourRole.FAILED_TEXT, TextLine.Anchor.START, place.right() + 8, place.centreY() + 8,
                        card.right() - 10 - place.right() - 8);
            }
        }
    }

    /// Where the parts are. Depends on the size of the sheet alone, and on whether rates need room over the arrows.
    private record Columns(Box producers, Box queue, Box workers, Box done) {

        static Columns of(Box body, boolean live) {
            double gap = live ? 86 : 38;
            double producers = live ? 116 : 142;
            double done = live ? 142 : 160;
            double rest = body.width() - producers - done - 3 * gap;
            double queue = rest * 0.4;
            Box first = new Box(body.x(), body.y(), producers, body.height());
            Box second = new Box(first.right() + gap, body.y(), queue, body.height());
            Box third = new Box(second.right() + gap, body.y(), rest - queue, body.height());
            return new Columns(
                    first, second, third, new Box(third.right() + gap, body.y(), done, body.height()));
        }
    }
}
