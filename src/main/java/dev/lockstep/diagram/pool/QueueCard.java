package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.TaskId;
import dev.lockstep.snapshot.PoolView;
import java.util.Iterator;

/// The queue: a place for each task it can hold, oldest first, as many as can be read.
final class QueueCard {

    private static final double PADDING = 13;
    private static final double HEADING = 32;
    private static final double MORE = 20;
    private static final double GAP = 6;
    private static final int FEWEST_UNBOUNDED = 24;
    private static final double LEAST_HEIGHT = 120;

    private QueueCard() {}

    static void draw(Sheet sheet, Box column, PoolView pool, boolean flow) {
        int queued = pool.queue().size();
        Box inner = new Box(
                column.x() + PADDING,
                column.y() + HEADING,
                column.width() - 2 * PADDING,
                column.height() - HEADING - PADDING);
        Grid grid = Grid.fit(places(pool), inner, cell(sheet, pool, inner), MORE).centredOn(column.centreY());
        boolean more = grid.left() > 0;
        double content = Math.max(LEAST_HEIGHT, HEADING + grid.height() + (more ? MORE : 0) + PADDING);
        double top = Math.max(column.y(), column.centreY() - content / 2);
        Box card = new Box(column.x(), top, column.width(), Math.min(content, column.height()));
        sheet.card("card:queue", card, "queue");
        double room = inner.width();
        String heading = heading(pool);
        TextStyle type = sheet.typesetter().shrink(heading, TextStyle.HEADING, room, 8);
        sheet.label("queue", heading, type, ColourRole.MUTED, inner.x(), card.y() + 22, room);
        Grid placed = grid.movedTo(card.y() + HEADING);
        cells(sheet, placed, pool, flow);
        if (more && queued > grid.shown()) {
            String text = StageTexts.more(queued - grid.shown(), "");
            sheet.label("more:queue", text, TextStyle.STRONG, ColourRole.ACCENT, inner.x(), card.bottom() - 13, room);
        }
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

    private static String heading(PoolView pool) {
        String queued = "QUEUE · " + PictureNumbers.grouped(pool.queue().size());
        return pool.capacity().isPresent()
                ? queued + " OF " + PictureNumbers.grouped(pool.capacity().getAsInt())
                : queued + " · NO LIMIT";
    }

    /// As many places as the queue has room; a queue without a limit has more in steps, so that places rarely change.
    private static int places(PoolView pool) {
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
