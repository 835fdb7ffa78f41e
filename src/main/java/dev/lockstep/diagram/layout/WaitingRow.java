package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Set;

/// Threads that wait at one place of a card, side by side under a caption; a count where there is no room for all.
public final class WaitingRow {

    /// Between two tokens.
    public static final double GAP = 2;

    /// In a cell so wide a token is as big as it can be.
    private static final double USUAL = 42;

    private WaitingRow() {}

    /// How wide the cell of a token is, where there may be so many in the box.
    public static double cell(Box box, int many) {
        double room = (box.width() + GAP) / Math.max(1, many) - GAP;
        return Math.min(box.height(), Math.clamp(room, TokenProportions.CELL.leastWidth(), USUAL));
    }

    /// Draws the tokens.
    ///
    /// @param cell how wide the cell of each is
    /// @param placed receives every thread that waits here
    public static void tokens(
            Sheet sheet, String id, List<ThreadView> threads, Box box, double cell, Set<ThreadId> placed) {
        int most = Math.max(1, (int) ((box.width() + GAP) / (cell + GAP) + 1e-9));
        boolean all = threads.size() <= most;
        int shown = all ? threads.size() : Math.max(0, most - 1);
        for (int at = 0; at < shown; at++) {
            Box place = new Box(box.x() + at * (cell + GAP), box.y(), cell, box.height());
            sheet.token(threads.get(at), place);
            LocalValues.atToken(sheet, threads.get(at), place, cell + GAP, box.bottom());
        }
        threads.forEach(thread -> placed.add(thread.id()));
        if (!all) {
            double x = box.x() + shown * (cell + GAP) + 2;
            String more = "+ " + (threads.size() - shown);
            sheet.label("more:" + id, more, TextStyle.STRONG, ColourRole.MUTED, x, box.centreY() + 4, box.right() - x);
        }
    }

    /// Draws the tokens in as many rows as it takes to have a place for each of `most`.
    ///
    /// @param placed receives every thread that waits here
    public static void inGrid(Sheet sheet, List<ThreadView> threads, Box box, int most, Set<ThreadId> placed) {
        Grid.Cell cell = new Grid.Cell(
                TokenProportions.CELL.leastWidth(), TokenProportions.CELL.leastHeight(), USUAL, USUAL, GAP);
        Grid grid = Grid.fit(Math.max(most, threads.size()), box, cell, 0);
        double top = box.centreY() - grid.height() / 2;
        for (int at = 0; at < threads.size(); at++) {
            Box place = grid.movedTo(top).cell(at);
            sheet.token(threads.get(at), place);
            double bottom = grid.rows() == 1 ? box.bottom() : place.bottom();
            LocalValues.atToken(sheet, threads.get(at), place, place.width() + GAP, bottom);
            placed.add(threads.get(at).id());
        }
    }

    public static void caption(Sheet sheet, String id, String text, Box box) {
        TextStyle type = sheet.typesetter().shrink(text, TextStyle.TINY, box.width(), 8);
        sheet.label(id + ":caption", text, type, ColourRole.MUTED, box.x() + 3, box.y() - 2, box.width() - 3);
    }
}
