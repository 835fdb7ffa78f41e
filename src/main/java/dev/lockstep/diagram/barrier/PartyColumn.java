package dev.lockstep.diagram.barrier;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.HomeGrid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.List;
import java.util.Set;

/// The parties that are still on their way, with how far they are; only tokens where there are many.
final class PartyColumn {

    private static final Grid.Cell ROW = new Grid.Cell(130, 42, 260, 56, 8);

    private PartyColumn() {}

    static void draw(
            Sheet sheet, Box column, List<ThreadView> threads, Set<ThreadId> away, BarrierView barrier,
            StageInput input) {
        Box area = new Box(column.x(), column.y() + 22, column.width(), column.height() - 22);
        boolean rows = Grid.fits(threads.size(), area, ROW);
        double top;
        if (rows) {
            Grid grid = Grid.fit(threads.size(), area, ROW, 0).centredOn(column.centreY());
            top = grid.area().y();
            for (int at = 0; at < grid.shown(); at++) {
                row(sheet, grid.cell(at), threads.get(at), away.contains(threads.get(at).id()), barrier, input);
            }
        } else {
            HomeGrid homes = HomeGrid.place(threads, area, column.centreY());
            top = homes.top();
            homes.draw(sheet, "parties", away, true);
        }
        double middle = column.centreX();
        String heading = "on their way";
        sheet.label("parties", heading, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, top - 8, column.width());
    }

    private static void row(
            Sheet sheet, Box box, ThreadView thread, boolean away, BarrierView barrier, StageInput input) {
        String id = "party:" + thread.id();
        Box cell = new Box(box.x(), box.y(), 46, box.height());
        if (away) {
            sheet.slot("home:" + thread.id(), TokenProportions.disc(cell), TokenProportions.radius(cell));
            return;
        }
        sheet.token(thread, cell);
        double x = cell.right() + 6;
        double room = box.right() - x;
        TimedWork work = thread.sleep();
        double middle = box.centreY();
        SignStyle sign = SignStyle.of(thread.sign());
        String word = left(barrier, thread);
        boolean thrown = !word.isEmpty();
        String does = work == null ? sign.word() : thread.isAtWork() ? "works" : "sleeps";
        String text = thrown ? word : does;
        ColourRole ink = thrown ? ColourRole.FAILED_TEXT : sign.text();
        sheet.label(id + ":state", text, TextStyle.SMALL, ink, x, middle - (work == null ? -4 : 3), room);
        if (work != null) {
            Box bar = new Box(x, middle + 6, room, 6);
            sheet.progress(id + ":progress", bar, work.progressAt(input.nanos()), sign.fill());
        }
    }

    /// How it left the round that is broken now.
    private static String left(BarrierView barrier, ThreadView thread) {
        PartyView party = barrier.known().get(thread.id());
        PartyView.Left last = party == null ? null : party.last();
        if (last == null || barrier.broken() == null || last.generation() != barrier.generation()) {
            return "";
        }
        return switch (last.way()) {
            case PASSED -> "";
            case GAVE_UP -> "gave up";
            case BROKEN -> "thrown out";
            case TURNED_AWAY -> "turned away";
        };
    }
}
