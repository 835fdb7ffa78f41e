package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Set;

/// The column of threads that stand at no lock: they work, sleep, wait for another's end or have ended. Each has a
/// place of its own, with its operation and result; only tokens where there are many.
public final class ThreadColumn {

    private static final Grid.Cell ROW = new Grid.Cell(108, 40, 260, 56, 6);

    private ThreadColumn() {}

    public static void draw(Sheet sheet, Box column, List<ThreadView> threads, Set<ThreadId> away) {
        Box area = new Box(column.x(), column.y() + 22, column.width(), column.height() - 22);
        double top;
        if (Grid.fits(threads.size(), area, ROW)) {
            Grid grid = Grid.fit(threads.size(), area, ROW, 0).centredOn(column.centreY());
            top = grid.area().y();
            for (int at = 0; at < grid.shown(); at++) {
                row(sheet, grid.cell(at), threads.get(at), away.contains(threads.get(at).id()));
            }
        } else {
            HomeGrid homes = HomeGrid.place(threads, area, column.centreY());
            top = homes.top();
            homes.draw(sheet, "threads", away, true);
        }
        double middle = column.centreX();
        sheet.label(
                "threads", "threads", TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, top - 8,
                column.width());
    }

    private static void row(Sheet sheet, Box box, ThreadView thread, boolean away) {
        Box cell = new Box(box.x(), box.y(), 46, box.height());
        if (away) {
            sheet.slot("home:" + thread.id(), TokenProportions.disc(cell), TokenProportions.radius(cell));
        } else {
            sheet.token(thread, cell);
        }
        double x = cell.right() + 6;
        double room = box.right() - x;
        String id = "home:" + thread.id();
        List<String> results = thread.standing().results();
        double middle = box.centreY() + (results.isEmpty() ? 4 : -3);
        ColourRole ink = away ? ColourRole.MUTED : SignStyle.of(thread.sign()).text();
        sheet.label(id + ":does", Spoken.language().brief(thread), TextStyle.SMALL, ink, x, middle, room);
        if (!results.isEmpty()) {
            sheet.label(id + ":got", results.getLast(), TextStyle.TINY.at(10), ColourRole.MUTED, x, middle + 15, room);
        }
    }
}
