package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.TokenGrid;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Labels;
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
            Sheet sheet, Box box, LockView lock, boolean only, CachePlacement places, boolean flow,
            Set<ThreadId> placed) {
        String id = lock.id().role();
        sheet.card("card:" + id, box, Labels.of(lock.id()));
        double x = box.x() + 13;
        double room = box.width() - 22;
        String heading = Labels.of(lock.id()).toUpperCase(Locale.ROOT);
        TextStyle type = sheet.typesetter().shrink(heading, TextStyle.HEADING, room, 8);
        sheet.label(id, heading, type, ColourRole.MUTED, x, box.y() + 22, room);
        sheet.label(id + ":0", only ? "one lock" : "guards the", TextStyle.SMALL, ColourRole.MUTED, x, box.y() + 40, room);
        sheet.label(id + ":1", only ? "for all keys" : "lock table", TextStyle.SMALL, ColourRole.MUTED, x, box.y() + 56, room);
        double middle = box.centreX();
        Box cell = new Box(middle - 22, box.y() + 68, 44, 44);
        List<ThreadView> holders = places.atCommon();
        ThreadId holder = lock.holder();
        boolean here = holders.stream().anyMatch(thread -> thread.id().equals(holder));
        if (holder == null || flow) {
            sheet.slot(id + ":slot", TokenProportions.disc(cell), TokenProportions.radius(cell));
        } else if (here) {
            sheet.token(holders.getFirst(), cell);
            placed.add(holders.getFirst().id());
        } else {
            sheet.ghost(id, holder, cell);
        }
        String state = holder == null ? "free" : here || flow ? "held" : "held by " + holder;
        sheet.label(id + ":state", state, TextStyle.TINY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, cell.bottom() + 12, room);
        Box area = new Box(x - 3, cell.bottom() + 22, box.width() - 20, box.bottom() - cell.bottom() - 30);
        List<ThreadView> line = places.commonLine();
        if (!flow && !line.isEmpty()) {
            TokenGrid.place(line, area, area.y()).draw(sheet, id, "");
            line.forEach(thread -> placed.add(thread.id()));
        }
    }
}
