package dev.lockstep.diagram.present;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Places for tokens that can be read from the last row: big ones with the name inside as long as all fit, then small
/// ones with the sign inside and the name beside, and a count of those that have no place at all.
///
/// @param grid the cells
/// @param small whether the names stand beside the discs
public record TokenGroup(Grid grid, boolean small) {

    private static final double GAP = 6;
    private static final double MORE = 28;

    /// The side of the cell of a big token, at least and at most.
    public static final double LEAST = 64;

    public static final double MOST = 108;
    private static final double AIR = 6;

    private static final Grid.Cell SMALL = new Grid.Cell(80, 38, 132, 56, 4);
    private static final double NAME = 50;
    private static final double LEAST_RADIUS = 12;
    private static final double MOST_RADIUS = 18;

    /// Places for so many tokens, centred in the area.
    public static TokenGroup in(Box area, int count) {
        return of(area, count, 0, false);
    }

    /// As [#in], but in as few rows as can be.
    public static TokenGroup inRows(Box area, int count) {
        return of(area, count, 0, true);
    }

    /// Places for so many tokens, at the left of the area and in the middle of its height.
    public static TokenGroup atLeft(Box area, int count) {
        TokenGroup group = of(area, count, 0, true);
        Grid grid = group.grid();
        Box moved = new Box(area.x(), grid.area().y(), area.width(), area.height());
        return new TokenGroup(
                new Grid(
                        moved, grid.columns(), grid.rows(), grid.cellWidth(), grid.cellHeight(), grid.gap(),
                        grid.shown(), grid.left()),
                group.small());
    }

    private static TokenGroup of(Box area, int count, double below, boolean wide) {
        Grid.Cell big = new Grid.Cell(LEAST, LEAST + below, MOST, MOST + below, GAP, wide);
        if (Grid.fits(count, area, big)) {
            return new TokenGroup(Grid.fit(count, area, big, 0).centredOn(area.centreY()), false);
        }
        return new TokenGroup(Grid.fit(count, area, SMALL, MORE).centredOn(area.centreY() - half(area, count)), true);
    }

    private static double half(Box area, int count) {
        return Grid.fits(count, area, SMALL) ? 0 : MORE / 2;
    }

    /// How many of the tokens have a place.
    public int shown() {
        return grid.shown();
    }

    /// The place of this number, counted from 0.
    public TokenPlace place(int at) {
        Box cell = grid.cell(at);
        return small ? small(cell) : big(cell);
    }

    /// A big token within a cell, which need not be square.
    public static TokenPlace big(Box cell) {
        double radius = Math.min(cell.width(), cell.height()) / 2 - AIR;
        Box disc = Box.around(cell.centreX(), cell.centreY(), radius);
        double badge = radius * 0.42;
        double off = radius + AIR - 1 - badge;
        double go = radius * 0.36;
        double up = radius + AIR - 1 - go;
        double away = radius * 0.07;
        return new TokenPlace(
                disc,
                Box.around(disc.centreX() + off, disc.centreY() + off, badge),
                Box.around(disc.centreX() + up, disc.centreY() - up, go),
                new Box(disc.x() - away, disc.y() - away, disc.width(), disc.height()),
                FontFace.SANS_BOLD.at(Math.clamp(radius * 0.68, PresentType.LEAST, 32)), false);
    }

    /// A small token with its name beside it, within a cell.
    public static TokenPlace small(Box cell) {
        double radius = Math.min(
                Math.clamp((cell.width() - NAME) / 2, LEAST_RADIUS, MOST_RADIUS), cell.height() / 2 - 3);
        Box disc = Box.around(cell.x() + radius + 1, cell.centreY(), radius);
        double go = radius * 0.5;
        double x = disc.right() + 4;
        return new TokenPlace(
                disc,
                Box.around(disc.centreX(), disc.centreY(), radius * 0.7),
                Box.around(disc.right() - go * 0.8, disc.y() + go * 0.8, go),
                new Box(x, cell.y(), cell.right() - x, cell.height()),
                FontFace.SANS_SEMIBOLD.at(PresentType.LEAST), true);
    }

    /// The empty place of a thread that is not there.
    public void slot(PresentSheet on, String id, int at) {
        Box disc = place(at).disc();
        on.sheet().slot(id, disc, disc.width() / 2);
    }

    /// Draws threads that all are here, and counts those without a place.
    ///
    /// @param what the threads are, in the count; may be empty
    public void draw(PresentSheet on, String id, List<ThreadView> threads, String what) {
        List<ThreadView> first = threads.size() <= shown() ? threads : livingFirst(threads, shown());
        for (int at = 0; at < first.size(); at++) {
            on.sheet().token(first.get(at), place(at));
        }
        more(on, id, threads.size() - first.size(), what);
    }

    /// Draws threads that each keep their place while they are away.
    ///
    /// @param slots whether the places of those are drawn
    public void drawHomes(PresentSheet on, String id, List<ThreadView> threads, Set<ThreadId> away, boolean slots) {
        for (int at = 0; at < Math.min(shown(), threads.size()); at++) {
            ThreadView thread = threads.get(at);
            if (!away.contains(thread.id())) {
                on.sheet().token(thread, place(at));
            } else if (slots) {
                slot(on, "home:" + id + ":" + thread.id(), at);
            }
        }
        long left = threads.stream().skip(shown()).filter(one -> !away.contains(one.id())).count();
        more(on, id, left, "");
    }

    private void more(PresentSheet on, String id, long left, String what) {
        if (left > 0) {
            double middle = grid.area().x() + grid.width() / 2;
            String text = StageTexts.more(left, what);
            on.sheet().label(
                    "more:" + id, shown() == 0 ? "+ " + left : text, text, PresentType.CAPTION, ColourRole.MUTED,
                    dev.lockstep.diagram.text.TextLine.Anchor.MIDDLE, middle,
                    shown() == 0 ? grid.area().y() + 22 : bottom() + 22, Math.max(grid.width(), 90));
        }
    }

    /// The threads that are shown where not all fit: the living before the ended, each in its old order.
    private static List<ThreadView> livingFirst(List<ThreadView> threads, int most) {
        List<ThreadView> chosen = new ArrayList<>();
        threads.stream().filter(thread -> !thread.sign().isOver()).limit(most).forEach(chosen::add);
        threads.stream().filter(thread -> thread.sign().isOver()).limit(most - chosen.size()).forEach(chosen::add);
        return chosen;
    }

    public double top() {
        return grid.area().y();
    }

    /// The y below the tokens, without the count.
    public double bottom() {
        return top() + grid.height();
    }
}
