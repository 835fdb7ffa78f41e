package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Set;

/// A grid in which each of many threads keeps its place while its token stands elsewhere, so that no other moves.
public record HomeGrid(Grid grid, List<ThreadView> threads) {

    private static final double MORE = 16;
    private static final double LEAST_SLOT = 9;

    public static HomeGrid place(List<ThreadView> threads, Box area, double middle) {
        return new HomeGrid(Grid.fit(threads.size(), area, TokenProportions.CELL, MORE).centredOn(middle), threads);
    }

    /// Draws those who are not `away`; the empty places of the others only if `slots`, and where they are big enough.
    public void draw(Sheet sheet, String id, Set<ThreadId> away, boolean slots) {
        for (int at = 0; at < grid.shown(); at++) {
            ThreadView thread = threads.get(at);
            Box cell = grid.cell(at);
            if (!away.contains(thread.id())) {
                sheet.token(thread, cell);
            } else if (slots && TokenProportions.radius(cell) >= LEAST_SLOT) {
                sheet.slot(
                        "home:" + id + ":" + thread.id(), TokenProportions.disc(cell), TokenProportions.radius(cell));
            }
        }
        long left = threads.stream().skip(grid.shown()).filter(one -> !away.contains(one.id())).count();
        if (left > 0) {
            double room = Math.max(grid.width(), 60);
            double middle = grid.area().x() + grid.width() / 2;
            String more = StageTexts.more(left, Items.THESE);
            sheet.label(
                    "more:" + id, more, TextStyle.TINY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, bottom() - 3,
                    room);
        }
    }

    /// Draws below each place what its thread has in hand.
    public void values(Sheet sheet) {
        for (int at = 0; at < grid.shown(); at++) {
            LocalValues.below(sheet, threads.get(at), grid, at);
        }
    }

    /// Draws below each of the tokens that are here, away from the rows of their threads, what those have in hand.
    public void atTokens(Sheet sheet, Set<ThreadId> here) {
        for (int at = 0; at < grid.shown(); at++) {
            if (here.contains(threads.get(at).id())) {
                Box cell = grid.cell(at);
                double room = grid.columns() == 1 ? grid.area().width() : grid.cellWidth() + grid.gap();
                LocalValues.atToken(sheet, threads.get(at), cell, room, cell.bottom());
            }
        }
    }

    public double top() {
        return grid.area().y();
    }

    /// The y below the grid and its count.
    public double bottom() {
        return top() + grid.height() + (grid.left() > 0 ? MORE : 0);
    }
}
