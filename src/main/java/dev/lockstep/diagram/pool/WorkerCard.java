package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StateWords;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.TaskId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import dev.lockstep.snapshot.WorkerView;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One worker: its token, its task, its state and how far it is.
record WorkerCard(Snapshot snapshot, PoolView pool, WorkerView worker, StageInput input) {

    /// How long the card of a worker whose task threw says so, in nanoseconds of the runtime's clock.
    private static final long SHOWN_NANOS = 900_000_000L;

    private static final double SMALLEST = 10;

    private static final double GAP = 6;

    void full(Sheet sheet, Box box) {
        String id = "worker:" + worker.id();
        sheet.card("card:" + id, box, PoolStage.words().worker(worker.id()));
        Box cell = new Box(box.x() + 8, box.y(), 44, box.height());
        token(sheet, cell);
        double x = cell.right() + 8;
        double end = box.right() - 14;
        double y = box.y() + 10;
        @Nullable TaskId task = shownTask();
        // The words of one state always have one size, whatever stands beside them.
        TextStyle type = isBlocked() ? TextStyle.SMALL.at(SMALLEST) : TextStyle.SMALL;
        ToDoubleFunction<String> width = words -> sheet.typesetter().measure().width(words, type);
        double chip = 0;
        if (task != null) {
            chip = chipWidth(sheet, task, (end - x) * 0.6);
            double needed = width.applyAsDouble(word(width, end - x - chip - GAP));
            chip = Math.min(chip, Math.max(end - x - needed - GAP, chipLeast(sheet, task)));
            sheet.chip(task, new Box(x, y - 1, chip, 19), ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT);
        }
        double room = end - x - chip - GAP;
        String word = word(width, room);
        sheet.label(id + ":state", word, type, ink(), TextLine.Anchor.END, end, y + 13, room);
        sheet.progress(id + ":progress", new Box(x, box.bottom() - 19, end - x, 6), share(), fill());
    }

    /// Wide enough for the task's name, where that is not all too long.
    private static double chipWidth(Sheet sheet, TaskId task, double most) {
        return Math.clamp(chipLeast(sheet, task), 52, Math.max(52, most));
    }

    /// As narrow as its name allows, for a longer state beside it.
    private static double chipLeast(Sheet sheet, TaskId task) {
        return sheet.typesetter().measure().width(task.toString(), TextStyle.CODE.at(11)) + 12;
    }

    void compact(Sheet sheet, Box box) {
        String id = "worker:" + worker.id();
        sheet.card("card:" + id, box, PoolStage.words().worker(worker.id()));
        double side = Math.min(box.height(), 36);
        token(sheet, new Box(box.x() + 2, box.y(), side, box.height()));
        double x = box.x() + side + 6;
        double room = box.right() - 6 - x;
        @Nullable TaskId task = shownTask();
        TextStyle type = TextStyle.TINY.at(SMALLEST);
        ToDoubleFunction<String> width = words -> sheet.typesetter().measure().width(words, type);
        double y = box.y() + box.height() * 0.46;
        if (task == null) {
            sheet.label(id + ":state", word(width, room), type, ink(), x, y, room);
        } else {
            Box place = new Box(x, box.y() + 4, Math.min(room, 48), box.height() - 15);
            sheet.chip(task, place, ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT);
            double left = box.right() - 6 - place.right() - GAP;
            String word = word(width, left);
            if (width.applyAsDouble(word) <= left) {
                sheet.label(id + ":state", word, type, ink(), TextLine.Anchor.END, box.right() - 6, y, left);
            }
        }
        sheet.progress(id + ":progress", new Box(x, box.bottom() - 8, room, 4), share(), fill());
    }

    void token(Sheet sheet, Box cell) {
        ThreadView thread = snapshot.thread(worker.id());
        if (thread == null) {
            sheet.slot("worker:" + worker.id() + ":away", TokenProportions.disc(cell), TokenProportions.radius(cell));
        } else {
            sheet.token(thread, cell);
        }
    }

    @Nullable TaskId shownTask() {
        return input.motion().pace().flow() ? null : worker.task();
    }

    private boolean threwJustNow() {
        WorkerView.Ended last = worker.last();
        ThreadView thread = snapshot.thread(worker.id());
        boolean waitsAgain = thread != null && SignStyle.of(thread.sign()) == SignStyle.WAITING;
        if (waitsAgain && !input.motion().depth().isPresent()) {
            // In a stepped run the step that threw was shown.
            return false;
        }
        // A worker that has taken its next task is shown with it.
        boolean atAnother = last != null && worker.task() != null && !worker.task().equals(last.task());
        return last != null
                && last.fault() != null
                && !atAnother
                && input.nanos() - last.at().nanos() < SHOWN_NANOS;
    }

    private boolean isDead() {
        ThreadView thread = snapshot.thread(worker.id());
        return thread != null && thread.sign().isOver();
    }

    /// What is said of the worker.
    ///
    /// @param width of words in the type they are set in
    String word(ToDoubleFunction<String> width, double room) {
        if (isDead()) {
            return PoolStage.words().killed();
        }
        if (threwJustNow()) {
            return PoolStage.words().threw(pool.thrown().endsWorker());
        }
        ThreadView thread = snapshot.thread(worker.id());
        if (thread == null) {
            return "";
        }
        return worker.task() == null && SignStyle.of(thread.sign()) == SignStyle.WAITING
                ? PoolStage.words().waitsForTask()
                : StateWords.of(snapshot, thread, width, room);
    }

    private boolean isBlocked() {
        ThreadView thread = snapshot.thread(worker.id());
        return thread != null && thread.sign() == ThreadSign.BLOCKED && !threwJustNow();
    }

    ColourRole ink() {
        ThreadView thread = snapshot.thread(worker.id());
        return threwJustNow() || thread == null ? ColourRole.FAILED_TEXT : SignStyle.of(thread.sign()).text();
    }

    ColourRole fill() {
        return threwJustNow() ? ColourRole.FAILED : ColourRole.RUNNING;
    }

    /// How much of the task is done, where that is known.
    double share() {
        ThreadView thread = snapshot.thread(worker.id());
        TimedWork work = thread == null ? null : thread.work();
        if (work == null || worker.task() == null) {
            return threwJustNow() ? 1 : 0;
        }
        return work.progressAt(input.nanos());
    }
}
