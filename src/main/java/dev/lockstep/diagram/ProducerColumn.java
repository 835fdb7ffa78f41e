package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everyone who is no worker of the pool: who submits, joins, shuts down. Each keeps its place.
final class ProducerColumn {

    private static final double HEADING = 22;
    private static final double NOTE = 40;

    private ProducerColumn() {}

    static void draw(Sheet sheet, Box column, Snapshot snapshot, PoolView pool) {
        // Asking a persistent map whether it contains a key walks through all of it.
        Set<ThreadId> workers = new HashSet<>(pool.workers().keySet());
        List<ThreadView> producers = snapshot.threads().values().stream()
                .filter(thread -> !workers.contains(thread.id()))
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
        Box area = new Box(column.x(), column.y() + HEADING, column.width(), column.height() - HEADING - NOTE);
        Crowd crowd = Crowd.place(producers, area, column.centreY());
        double middle = column.centreX();
        double head = crowd.grid().area().y() - 8;
        // Step by step others than producers are followed as well: whoever joins, and workers that have ended.
        String heading = snapshot.step() > 0 ? "threads" : "producers";
        sheet.label("producers", heading, Type.SMALL, Ink.MUTED, Line.Anchor.MIDDLE, middle, head, column.width());
        crowd.draw(sheet, "producers", "");
        held(sheet, column, crowd.bottom() + 16, snapshot.heldBack(pool).size());
    }

    private static void held(Sheet sheet, Box column, double y, int held) {
        if (held == 0) {
            return;
        }
        Line.Anchor anchor = Line.Anchor.MIDDLE;
        double middle = column.centreX();
        double room = column.width() + 12;
        String count = Numbers.grouped(held) + " held back:";
        sheet.label("held:0", count, Type.TINY, Ink.WAITING_TEXT, anchor, middle, y, room);
        sheet.label("held:1", "queue is full", Type.TINY, Ink.WAITING_TEXT, anchor, middle, y + 15, room);
    }
}
