package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.TokenGrid;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Everyone who is no worker of the pool: who submits, joins, shuts down. Each keeps its place.
final class ProducerColumn {

    private static final double HEADING = 22;
    private static final double NOTE = 40;

    private ProducerColumn() {}

    /// @param live whether threads run before the eye
    static void draw(Sheet sheet, Box column, Snapshot snapshot, PoolView pool, boolean live) {
        // Asking a persistent map whether it contains a key walks through all of it.
        Set<ThreadId> workers = pool.places().map(WorkerView::id).collect(Collectors.toCollection(HashSet::new));
        List<ThreadView> producers = snapshot.threads().values().stream()
                .filter(thread -> !workers.contains(thread.id()))
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
        List<String> lines = lines(snapshot, pool);
        double note = lines.size() > 2 ? 2 * NOTE : NOTE;
        Box area = new Box(column.x(), column.y() + HEADING, column.width(), column.height() - HEADING - note);
        TokenGrid crowd = TokenGrid.place(producers, area, column.centreY());
        double middle = column.centreX();
        double head = crowd.grid().area().y() - 8;
        // Step by step others than producers are followed as well: whoever joins, and workers that have ended.
        String heading = live ? "producers" : "threads";
        sheet.label("producers", heading, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, head, column.width());
        crowd.draw(sheet, "producers", "");
        waiting(sheet, column, crowd.bottom() + 16, lines);
    }

    /// How many wait for room, and what for: only while the queue is full are they held back.
    private static List<String> lines(Snapshot snapshot, PoolView pool) {
        List<String> lines = new ArrayList<>();
        int held = snapshot.heldBack(pool).size();
        if (held > 0) {
            lines.add(PictureNumbers.grouped(held) + (pool.isFull() ? " held back:" : " not woken:"));
            lines.add(pool.isFull() ? "queue is full" : "there is room");
        }
        int woken = snapshot.wokenForRoom(pool).size();
        if (woken > 0) {
            lines.add(PictureNumbers.grouped(woken) + " woken:");
            lines.add("must take the lock");
        }
        return lines;
    }

    private static void waiting(Sheet sheet, Box column, double y, List<String> lines) {
        double room = column.width() + 12;
        for (int at = 0; at < lines.size(); at++) {
            TextStyle type = sheet.typesetter().shrink(lines.get(at), TextStyle.TINY, room, 8);
            sheet.label(
                    "held:" + at, lines.get(at), type, ColourRole.WAITING_TEXT, TextLine.Anchor.MIDDLE, column.centreX(),
                    y + at * 15, room);
        }
    }
}
