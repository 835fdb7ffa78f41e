package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Set;

/// The lock around the lock table: who holds it, and who stands in line.
final class MasterCard {

    private MasterCard() {}

    static void draw(Sheet sheet, Box box, LockView lock, CachePlaces places, boolean flow, Set<ThreadId> placed) {
        sheet.card("card:master", box, "master lock");
        double x = box.x() + 13;
        double room = box.width() - 22;
        Type type = sheet.typesetter().shrink("MASTER LOCK", Type.HEADING, room, 8);
        sheet.label("master", "MASTER LOCK", type, Ink.MUTED, x, box.y() + 22, room);
        sheet.label("master:0", "guards the", Type.SMALL, Ink.MUTED, x, box.y() + 40, room);
        sheet.label("master:1", "lock table", Type.SMALL, Ink.MUTED, x, box.y() + 56, room);
        double middle = box.centreX();
        Box cell = new Box(middle - 22, box.y() + 68, 44, 44);
        List<ThreadView> holders = places.atMaster();
        ThreadId holder = lock.holder();
        boolean here = holders.stream().anyMatch(thread -> thread.id().equals(holder));
        if (holder == null || flow) {
            sheet.slot("master:slot", Tokens.disc(cell), Tokens.radius(cell));
        } else if (here) {
            sheet.token(holders.getFirst(), cell);
            placed.add(holders.getFirst().id());
        } else {
            sheet.ghost("master", holder, cell);
        }
        String state = holder == null ? "free" : here || flow ? "held" : "held by " + holder;
        sheet.label("master:state", state, Type.TINY, Ink.MUTED, Line.Anchor.MIDDLE, middle, cell.bottom() + 12, room);
        Box area = new Box(x - 3, cell.bottom() + 22, box.width() - 20, box.bottom() - cell.bottom() - 30);
        List<ThreadView> line = places.masterLine();
        if (!flow && !line.isEmpty()) {
            Crowd.place(line, area, area.y()).draw(sheet, "master", "");
            line.forEach(thread -> placed.add(thread.id()));
        }
    }
}
