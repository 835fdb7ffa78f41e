package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.layout.WaitingRow;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Labels;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Waiter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A lock: who holds it, who stands in line, who waits on its conditions.
///
/// @param placed takes in everyone who is drawn here
record LockCard(Snapshot snapshot, LockView lock, ObjectPlacement places, Set<ThreadId> placed) {

    static final Grid.Cell CELL = new Grid.Cell(172, 64, 460, 112, 10);

    private static final double HOLDS = 62;

    void draw(Sheet sheet, Box box) {
        String id = "lock:" + Labels.of(lock.id());
        sheet.card("card:" + id, box, "lock " + Labels.of(lock.id()));
        double x = box.x() + 12;
        double room = box.width() - 24;
        sheet.label(id, Labels.of(lock.id()), TextStyle.CODE, ColourRole.TEXT, x, box.y() + 20, room - 8);
        Box row = new Box(x - 3, box.y() + 36, room + 6, box.height() - 41);
        holder(sheet, id, new Box(row.x(), row.y(), Math.min(HOLDS, row.width() * 0.3), row.height()));
        double left = row.x() + Math.min(HOLDS, row.width() * 0.3) + 6;
        groups(sheet, id, new Box(left, row.y(), row.right() - left, row.height()));
        sheet.touched(lock.id(), "ring:" + id, box);
    }

    private void holder(Sheet sheet, String id, Box box) {
        ThreadId holder = lock.holder();
        Box cell = new Box(box.x(), box.y(), Math.min(box.height(), box.width()), box.height());
        ThreadView thread = holder == null ? null : snapshot.thread(holder);
        if (thread != null && places.isAt(thread.id(), lock)) {
            WaitingRow.caption(sheet, id + ":holds", "holds", box);
            sheet.token(thread, cell);
            placed.add(thread.id());
            return;
        }
        WaitingRow.caption(sheet, id + ":holds", holder == null ? "free" : "held by " + holder, box);
        if (holder == null) {
            sheet.slot(id + ":slot", TokenProportions.disc(cell), TokenProportions.radius(cell));
        } else {
            // It stands elsewhere, or has ended.
            sheet.ghost(id, holder, cell);
        }
    }

    /// The line first, then each condition; each takes as much of the width as it has threads.
    private void groups(Sheet sheet, String id, Box box) {
        Map<String, List<ThreadView>> groups = new LinkedHashMap<>();
        add(groups, "waiting line", lock.blocked());
        for (Waiter waiter : lock.waiting().values()) {
            ThreadView thread = snapshot.thread(waiter.thread());
            boolean woken = thread != null && thread.isWoken();
            add(groups, woken ? "woken" : "waits: " + waiter.condition().name(), List.of(waiter.thread()));
        }
        int count = groups.values().stream().mapToInt(List::size).sum();
        double x = box.x();
        for (Map.Entry<String, List<ThreadView>> group : groups.entrySet()) {
            double share = box.width() * (group.getValue().size() + 1) / (count + groups.size());
            Box place = new Box(x, box.y(), share - 4, box.height());
            WaitingRow.draw(sheet, id + ":" + group.getKey(), group.getKey(), group.getValue(), place, placed);
            x += share;
        }
    }

    private void add(Map<String, List<ThreadView>> groups, String name, List<ThreadId> threads) {
        for (ThreadId id : threads) {
            ThreadView thread = snapshot.thread(id);
            if (thread != null && places.isAt(id, lock)) {
                groups.computeIfAbsent(name, none -> new ArrayList<>()).add(thread);
            }
        }
    }
}
