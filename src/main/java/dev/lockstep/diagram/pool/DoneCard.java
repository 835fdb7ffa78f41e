package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.event.TaskId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.WorkerView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What became of the tasks: numbers, and the last few themselves; below, where the implementation leaves some
/// unmarked, those.
final class DoneCard {

    private static final double UNMARKED = 92;
    private static final double GAP = 12;

    private static final double MOST_HEIGHT = 320;
    private static final double ROW = 24;

    private DoneCard() {}

    static void draw(Sheet sheet, Box column, PoolView pool, StageInput input) {
        double height = Math.min(column.height(), MOST_HEIGHT);
        Box all = new Box(column.x(), column.centreY() - height / 2, column.width(), height);
        if (pool.thrown() != Thrown.UNMARKED) {
            done(sheet, all, pool, input);
            return;
        }
        done(sheet, new Box(all.x(), all.y(), all.width(), height - UNMARKED - GAP), pool, input);
        unmarked(sheet, new Box(all.x(), all.bottom() - UNMARKED, all.width(), UNMARKED), pool);
    }

    /// The tasks that nobody will mark done.
    private static void unmarked(Sheet sheet, Box card, PoolView pool) {
        sheet.card("card:unmarked", card, "never marked done");
        double x = card.x() + 12;
        double room = card.width() - 20;
        TextStyle type = sheet.typesetter().shrink("NEVER MARKED", TextStyle.HEADING, room, 8);
        sheet.label("unmarked", "NEVER MARKED", type, ColourRole.MUTED, x, card.y() + 22, room);
        sheet.label("unmarked:0", "DONE", type, ColourRole.MUTED, x, card.y() + 37, room);
        Box place = new Box(x, card.y() + 46, Math.min(room - 4, 56), ROW - 5);
        List<TaskId> tasks = pool.lost().unmarked();
        if (tasks.isEmpty()) {
            sheet.slot("unmarked:none", place, 6);
            return;
        }
        sheet.chip(tasks.getLast(), place, ColourRole.SHEET, ColourRole.FAILED_TEXT);
        if (tasks.size() > 1) {
            String more = StageTexts.more(tasks.size() - 1, "");
            sheet.label("more:unmarked", more, TextStyle.SMALL, ColourRole.FAILED_TEXT, x, card.bottom() - 9, room);
        }
    }

    private static void done(Sheet sheet, Box card, PoolView pool, StageInput input) {
        sheet.card("card:done", card, "done");
        Counts counts = pool.counts();
        double x = card.x() + 12;
        double room = card.width() - 20;
        sheet.label("done", "DONE", TextStyle.HEADING, ColourRole.MUTED, x, card.y() + 22, room);
        double y = number(sheet, "ok", counts.succeeded(), ok(pool), ColourRole.RUNNING_TEXT, x, card.y() + 50, room);
        List<String> failed = failed(pool);
        if (!failed.isEmpty()) {
            ColourRole ink = counts.failed() > 0 ? ColourRole.FAILED_TEXT : ColourRole.MUTED;
            y = number(sheet, "failed", counts.failed(), failed, ink, x, y, room);
        }
        if (counts.returned() > 0) {
            y = number(sheet, "returned", counts.returned(), List.of("given back"), ColourRole.WAITING_TEXT, x, y, room);
        }
        if (!input.pace().flow()) {
            latest(sheet, new Box(x, y - 14, room - 4, card.bottom() - 10 - (y - 14)), pool);
        }
    }

    private static List<String> ok(PoolView pool) {
        return switch (pool.thrown()) {
            case COUNTED, DEADLY, UNMARKED -> List.of("ok");
            case SWALLOWED -> List.of("ok, or their", "error swallowed");
        };
    }

    /// What stands under the number of tasks that threw; empty where the implementation counts none.
    private static List<String> failed(PoolView pool) {
        return switch (pool.thrown()) {
            case COUNTED -> List.of("failed,", "yet counted");
            case DEADLY -> List.of("failed, each", "took a worker");
            case SWALLOWED, UNMARKED -> List.of();
        };
    }

    private static double number(
            Sheet sheet, String id, long value, List<String> words, ColourRole ink, double x, double baseline, double room) {
        String text = PictureNumbers.brief(value);
        TextStyle type = sheet.typesetter().shrink(text, TextStyle.BIG, room, 12);
        sheet.label("done:" + id, text, type, ink, x, baseline, room);
        double y = baseline + 18;
        for (int at = 0; at < words.size(); at++) {
            TextStyle small = sheet.typesetter().shrink(words.get(at), TextStyle.SMALL, room, 9);
            sheet.label("done:" + id + ":" + at, words.get(at), small, ColourRole.MUTED, x, y + at * 15, room);
        }
        return y + words.size() * 15 + 18;
    }

    /// The task each worker ended last, newest first, as many as fit.
    private static void latest(Sheet sheet, Box area, PoolView pool) {
        int rows = (int) Math.floor(area.height() / ROW);
        if (rows < 1) {
            return;
        }
        List<WorkerView.Ended> ended = pool.places()
                .map(WorkerView::last)
                .filter(Objects::nonNull)
                .filter(last -> !pool.lost().unmarked().contains(last.task()))
                .sorted(Comparator.comparingLong((WorkerView.Ended last) -> last.at().sequence()).reversed())
                .limit(Math.min(rows, 4))
                .toList();
        for (int at = 0; at < ended.size(); at++) {
            Box place = new Box(area.x(), area.bottom() - (at + 1) * ROW + 4, Math.min(area.width(), 56), ROW - 5);
            boolean failed = ended.get(at).fault() != null;
            sheet.chip(ended.get(at).task(), place, ColourRole.SHEET, failed ? ColourRole.FAILED_TEXT : ColourRole.RUNNING_TEXT);
        }
    }
}
