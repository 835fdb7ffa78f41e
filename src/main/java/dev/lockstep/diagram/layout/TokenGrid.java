package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;

/// Tokens in rows; the more there are, the smaller, and those that do not fit are counted.
public record TokenGrid(Grid grid, List<ThreadView> threads) {

    private static final double MORE = 16;

    public static TokenGrid place(List<ThreadView> threads, Box area, double middle) {
        Grid grid = Grid.fit(threads.size(), area, TokenProportions.CELL, MORE).centredOn(middle);
        return new TokenGrid(grid, threads.size() <= grid.shown() ? threads : livingFirst(threads, grid.shown()));
    }

    /// A line of threads from the top of the area on, in places for as many as may come, so that none moves when
    /// another joins; where there is no room for so many, as big as there is room.
    public static TokenGrid inLine(List<ThreadView> line, int most, Box area) {
        int places = Grid.fits(most, area, TokenProportions.CELL) ? Math.max(most, line.size()) : line.size();
        Grid grid = Grid.fit(places, area, TokenProportions.CELL, MORE).centredOn(area.y());
        int shown = Math.min(line.size(), grid.shown());
        Grid filled = new Grid(
                grid.area(), grid.columns(), grid.rows(), grid.cellWidth(), grid.cellHeight(), grid.gap(), shown,
                line.size() - shown);
        return new TokenGrid(filled, line.size() <= shown ? line : livingFirst(line, shown));
    }

    /// The threads that are shown where not all fit: the living before the ended, each in its old order.
    private static List<ThreadView> livingFirst(List<ThreadView> threads, int most) {
        List<ThreadView> chosen = new ArrayList<>();
        threads.stream().filter(thread -> !thread.sign().isOver()).limit(most).forEach(chosen::add);
        threads.stream().filter(thread -> thread.sign().isOver()).limit(most - chosen.size()).forEach(chosen::add);
        return chosen;
    }

    public void draw(Sheet sheet, String id) {
        for (int at = 0; at < grid.shown(); at++) {
            sheet.token(threads.get(at), grid.cell(at));
        }
        if (grid.left() > 0) {
            Box area = grid.area();
            double middle = area.x() + grid.width() / 2;
            String more = StageTexts.more(grid.left(), Items.THESE);
            sheet.label(
                    "more:" + id, more, TextStyle.TINY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, bottom() - 3,
                    area.width());
        }
    }

    /// Draws below each token what its thread has in hand.
    public void values(Sheet sheet) {
        for (int at = 0; at < grid.shown(); at++) {
            LocalValues.below(sheet, threads.get(at), grid, at);
        }
    }

    /// Draws below each token, away from the row of its thread, what that has in hand.
    public void atTokens(Sheet sheet) {
        for (int at = 0; at < grid.shown(); at++) {
            Box cell = grid.cell(at);
            LocalValues.atToken(sheet, threads.get(at), cell, cell.width() + grid.gap(), cell.bottom());
        }
    }

    /// The y below the grid and its count.
    public double bottom() {
        return grid.area().y() + grid.height() + (grid.left() > 0 ? MORE : 0);
    }
}
