package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Labels;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The lock that all keys of a cache have in common: who holds it, and who stands in line. It guards the lock table, or
/// it is the only lock.
final class CommonLockCard {

    private CommonLockCard() {}

    static void draw(
            Sheet sheet, Box box, LockView lock, boolean only, CachePlaces places, boolean flow,
            Set<ThreadId> placed) {
        String id = lock.id().role();
        sheet.card("card:" + id, box, Labels.of(lock.id()));
        double x = box.x() + 13;
        double room = box.width() - 22;
        String heading = Labels.of(lock.id()).toUpperCase(Locale.ROOT);
        Type type = sheet.typesetter().shrink(heading, Type.HEADING, room, 8);
        sheet.label(id, heading, type, Ink.MUTED, x, box.y() + 22, room);
        sheet.label(id + ":0", only ? "one lock" : "guards the", Type.SMALL, Ink.MUTED, x, box.y() + 40, room);
        sheet.label(id + ":1", only ? "for all keys" : "lock table", Type.SMALL, Ink.MUTED, x, box.y() + 56, room);
        double middle = box.centreX();
        Box cell = new Box(middle - 22, box.y() + 68, 44, 44);
        List<ThreadView> holders = places.atCommon();
        ThreadId holder = lock.holder();
        boolean here = holders.stream().anyMatch(thread -> thread.id().equals(holder));
        if (holder == null || flow) {
            sheet.slot(id + ":slot", Tokens.disc(cell), Tokens.radius(cell));
        } else if (here) {
            sheet.token(holders.getFirst(), cell);
            placed.add(holders.getFirst().id());
        } else {
            sheet.ghost(id, holder, cell);
        }
        String state = holder == null ? "free" : here || flow ? "held" : "held by " + holder;
        sheet.label(id + ":state", state, Type.TINY, Ink.MUTED, Line.Anchor.MIDDLE, middle, cell.bottom() + 12, room);
        Box area = new Box(x - 3, cell.bottom() + 22, box.width() - 20, box.bottom() - cell.bottom() - 30);
        List<ThreadView> line = places.commonLine();
        if (!flow && !line.isEmpty()) {
            Crowd.place(line, area, area.y()).draw(sheet, id, "");
            line.forEach(thread -> placed.add(thread.id()));
        }
    }
}
