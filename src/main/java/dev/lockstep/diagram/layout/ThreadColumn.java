package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.ThreadView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The column of threads that stand at no lock: they work, sleep, wait for another's end or have ended. Each has a
/// place of its own, with its operation and result; only tokens where there are many.
public final class ThreadColumn {

    private static final Grid.Cell ROW = new Grid.Cell(108, 40, 260, 56, 6);
    /// A row in which all of it can be read at ease.
    private static final Grid.Cell COMFORTABLE = new Grid.Cell(150, 46, 260, 56, 6);
    private static final double TITLE = 22;
    private static final double TOKEN = 46;
    /// In a row so high there is room for a second line below a first one in the middle.
    private static final double ROOMY = 52;

    private ThreadColumn() {}

    /// Whether so many threads fit into the column with a comfortable row each.
    public static boolean fits(int threads, double width, double height) {
        return Grid.fits(threads, new Box(0, 0, width, height - TITLE), COMFORTABLE);
    }

    /// Draws the column.
    ///
    /// @return where each thread's row ends; empty where there are only tokens
    public static Map<ThreadId, Point> draw(Sheet sheet, Box column, List<ThreadView> threads, Set<ThreadId> away) {
        Box area = new Box(column.x(), column.y() + TITLE, column.width(), column.height() - TITLE);
        Map<ThreadId, Point> ends = new HashMap<>();
        Grid grid;
        if (Grid.fits(threads.size(), area, ROW)) {
            grid = Grid.fit(threads.size(), area, ROW, 0).centredOn(column.centreY());
            for (int at = 0; at < grid.shown(); at++) {
                ThreadView thread = threads.get(at);
                Box row = grid.cell(at);
                double end = row(sheet, row, thread, away.contains(thread.id()));
                ends.put(thread.id(), new Point(Math.min(row.right(), end), row.centreY()));
            }
        } else {
            HomeGrid homes = HomeGrid.place(threads, area, column.centreY());
            homes.draw(sheet, "threads", away, true);
            homes.values(sheet);
            grid = homes.grid();
        }
        // Over the tokens, which are at the left of their rows.
        sheet.label(
                "threads", Spoken.language().stage().threads(), TextStyle.SMALL, ColourRole.MUTED, grid.area().x() + 3,
                grid.area().y() - 8,
                column.right() - grid.area().x());
        return ends;
    }

    /// @return where its longest line ends
    private static double row(Sheet sheet, Box box, ThreadView thread, boolean away) {
        Box cell = new Box(box.x(), box.y(), TOKEN, box.height());
        if (away) {
            sheet.slot("home:" + thread.id(), TokenProportions.disc(cell), TokenProportions.radius(cell));
        } else {
            sheet.token(thread, cell);
        }
        double x = cell.right() + 6;
        double room = box.right() - x;
        String id = "home:" + thread.id();
        String below = below(thread);
        // The same whether or not there is a second line: a value that comes into hand moves no word.
        double middle = box.centreY() - (box.height() < ROOMY ? 3 : 0);
        ColourRole ink = away ? ColourRole.MUTED : SignStyle.of(thread.sign()).text();
        String does = Spoken.language().brief(thread);
        boolean alone = thread.standing().locals().isEmpty() && below.isEmpty();
        sheet.operation(id + ":does", does, TextStyle.SMALL, ink, x, middle, room, alone ? 16 : 0);
        if (!thread.standing().locals().isEmpty()) {
            LocalValues.draw(sheet, LocalValues.inRow(thread), thread.standing().locals(), x, middle + 17, room);
        } else if (!below.isEmpty()) {
            sheet.operation(id + ":got", below, TextStyle.TINY, ColourRole.MUTED, x, middle + 16, room);
        }
        double first = sheet.typesetter().measure().width(does, TextStyle.SMALL);
        double second = sheet.typesetter().measure().width(below, LocalValues.TYPE);
        return x + Math.max(first, second) + 4;
    }

    /// What it has in hand or, where that is nothing, what it got last.
    private static String below(ThreadView thread) {
        Locals locals = thread.standing().locals();
        List<String> results = thread.standing().results();
        return locals.isEmpty() ? results.isEmpty() ? "" : results.getLast() : LocalValues.text(locals);
    }
}
