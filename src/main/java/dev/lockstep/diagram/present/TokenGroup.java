package dev.lockstep.diagram.present;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.ShortName;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Places for tokens that can be read from the last row: big ones with the name inside as long as all fit, then small
/// ones with the sign inside and the name beside, and a count of those that have no place at all.
///
/// @param grid the cells
/// @param small whether the names stand beside the discs
/// @param names the room for a name beside a disc
/// @param below the room within each cell for the values that its thread has in hand, where they stand in its row
/// @param bottomOfArea what is above it and below a single row of tokens is for the values at those that stand away
///     from their rows
public record TokenGroup(Grid grid, boolean small, double names, double below, double bottomOfArea) {

    private static final double GAP = 6;
    /// From the bottom of a disc to the baseline of the values below it.
    private static final double DOWN = 22;
    /// Below that baseline.
    private static final double FOOT = 3;
    /// Between the values of two tokens side by side, at least.
    private static final double APART = 8;
    private static final double MORE = 28;

    /// The side of the cell of a big token, at most.
    public static final double MOST = 108;

    private static final double LEAST = 52;
    /// With values below.
    private static final double LEAST_WITH_VALUES = 64;
    private static final double VALUES = 26;
    /// Up to this a cell grows for the sake of its name, before the names stand beside the discs.
    private static final double LEAST_FOR_NAME = 84;
    private static final double AIR = 6;

    /// How much of a disc's width its name may take.
    private static final double NAME = 0.78;

    private static final double LEAST_RADIUS = 12;
    private static final double MOST_RADIUS = 18;
    private static final double LEAST_HEIGHT = 38;
    /// From the left side of a cell to its disc, in radii; and from the disc to the name.
    private static final double BEFORE = 0.34;

    private static final double BESIDE = 4;
    private static final double LONGEST_NAME = 90;

    /// Places for tokens, centred in the area.
    public static TokenGroup in(PresentSheet on, Box area, List<ThreadView> threads) {
        return of(on, area, threads.size(), threads, false);
    }

    /// Places for the threads of a script, with the values that they have in hand below each, where the program has
    /// any.
    public static TokenGroup withValues(PresentSheet on, Box area, Snapshot snapshot, List<ThreadView> threads) {
        boolean values = !snapshot.variables().isEmpty()
                || threads.stream().anyMatch(thread -> !thread.standing().locals().isEmpty());
        TokenGroup plain = in(on, area, threads);
        if (!values || plain.small()) {
            return plain;
        }
        double least = Math.max(LEAST_WITH_VALUES, plain.names() / NAME + 2 * AIR);
        Grid.Cell cell = new Grid.Cell(least, least + VALUES, MOST, MOST + VALUES, GAP);
        return Grid.fits(threads.size(), area, cell)
                ? new TokenGroup(
                        Grid.fit(threads.size(), area, cell, 0).centredOn(area.centreY()), false, plain.names(), VALUES,
                        area.bottom())
                : plain;
    }

    /// Places for a line of threads, as many as may come, so that none moves when another joins; where there is no room
    /// for so many, as big as there is room.
    ///
    /// @param all those that may come
    public static TokenGroup inLine(PresentSheet on, Box area, List<ThreadView> line, List<ThreadView> all) {
        TokenGroup places = of(on, area, all.size(), all, false);
        return places.grid().left() > 0 || all.size() < line.size() ? in(on, area, line) : places;
    }

    /// Places for so many tokens of these threads, in as few rows as can be.
    public static TokenGroup inRows(PresentSheet on, Box area, int count, List<ThreadView> threads) {
        return of(on, area, count, threads, true);
    }

    /// Places for so many tokens, at the left of the area and in the middle of its height.
    ///
    /// @param threads those whose names have to fit
    public static TokenGroup atLeft(PresentSheet on, Box area, int count, List<ThreadView> threads) {
        TokenGroup group = of(on, area, count, threads, true);
        Grid grid = group.grid();
        Box moved = new Box(area.x(), grid.area().y(), area.width(), area.height());
        return new TokenGroup(
                new Grid(
                        moved, grid.columns(), grid.rows(), grid.cellWidth(), grid.cellHeight(), grid.gap(),
                        grid.shown(), grid.left()),
                group.small(), group.names(), 0, area.bottom());
    }

    private static TokenGroup of(PresentSheet on, Box area, int count, List<ThreadView> threads, boolean wide) {
        double names = threads.stream()
                .map(thread -> ShortName.of(thread.id().name()))
                .mapToDouble(name -> on.width(name, FontFace.SANS_BOLD.at(PresentType.LEAST)))
                .max()
                .orElse(0) + 1;
        double side = Math.clamp(names / NAME + 2 * AIR, LEAST, LEAST_FOR_NAME);
        Grid.Cell big = new Grid.Cell(side, side, MOST, MOST, GAP, wide);
        if (Grid.fits(count, area, big)) {
            return new TokenGroup(
                    Grid.fit(count, area, big, 0).centredOn(area.centreY()), false, names, 0, area.bottom());
        }
        double beside = Math.min(names, LONGEST_NAME);
        double least = LEAST_RADIUS * (2 + BEFORE) + BESIDE + beside;
        Grid.Cell cell = new Grid.Cell(least, LEAST_HEIGHT, Math.max(least, 132), 56, 4);
        double up = Grid.fits(count, area, cell) ? 0 : MORE / 2;
        return new TokenGroup(
                Grid.fit(count, area, cell, MORE).centredOn(area.centreY() - up), true, beside, 0, area.bottom());
    }

    /// How many of the tokens have a place.
    public int shown() {
        return grid.shown();
    }

    /// The place of this number, counted from 0.
    public TokenPlace place(int at) {
        Box cell = grid.cell(at);
        return small
                ? small(cell, names)
                : big(new Box(cell.x(), cell.y(), cell.width(), cell.height() - below));
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
                FontFace.SANS_BOLD.at(Math.clamp(radius * 0.68, PresentType.LEAST, 40)), false);
    }

    /// A small token with its name beside it, within a cell.
    ///
    /// @param name the room that the name needs
    public static TokenPlace small(Box cell, double name) {
        double radius = Math.min(
                Math.clamp((cell.width() - name - BESIDE) / (2 + BEFORE), LEAST_RADIUS, MOST_RADIUS),
                cell.height() / 2 - 3);
        // Away from the sign of the state and from the name.
        double go = radius * 0.48;
        double off = radius * 0.86;
        Box disc = Box.around(cell.x() + off + go, cell.centreY(), radius);
        double x = disc.right() + BESIDE;
        return new TokenPlace(
                disc,
                Box.around(disc.centreX(), disc.centreY(), radius * 0.7),
                Box.around(disc.centreX() - off, disc.centreY() - off, go),
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
    public void draw(PresentSheet on, String id, List<ThreadView> threads) {
        List<ThreadView> first = threads.size() <= shown() ? threads : livingFirst(threads, shown());
        for (int at = 0; at < first.size(); at++) {
            token(on, first.get(at), at);
        }
        more(on, id, threads.size() - first.size());
    }

    /// Draws threads that each keep their place while they are away.
    ///
    /// @param slots whether the places of those are drawn
    public void drawHomes(PresentSheet on, String id, List<ThreadView> threads, Set<ThreadId> away, boolean slots) {
        for (int at = 0; at < Math.min(shown(), threads.size()); at++) {
            ThreadView thread = threads.get(at);
            if (!away.contains(thread.id())) {
                token(on, thread, at);
                continue;
            }
            values(on, thread, at);
            if (slots) {
                slot(on, "home:" + id + ":" + thread.id(), at);
            }
        }
        long left = threads.stream().skip(shown()).filter(one -> !away.contains(one.id())).count();
        more(on, id, left);
    }

    /// Draws a thread at the place of this number, with the values that it has in hand where there is room for them.
    public void token(PresentSheet on, ThreadView thread, int at) {
        on.sheet().token(thread, place(at));
        values(on, thread, at);
        if (below == 0 && grid.rows() == 1 && !small) {
            atToken(on, thread, place(at), grid.cellWidth() + grid.gap(), bottomOfArea);
        }
    }

    /// Draws the values below a big token that stands away from the row of its thread, in one line or else a line for
    /// each, if all of them have room there: that row then says nothing of them.
    ///
    /// @param pitch from this token to the next one, or the width that it has for itself
    /// @param bottom what is above it belongs to the token
    public static void atToken(PresentSheet on, ThreadView thread, TokenPlace place, double pitch, double bottom) {
        double baseline = place.disc().bottom() + DOWN;
        double room = pitch - APART;
        LocalValues.atToken(
                on.sheet(), thread, PresentType.CODE, PresentType.LEAST,
                new Box(place.disc().centreX() - room / 2, baseline, room, bottom - FOOT - baseline));
    }

    private void values(PresentSheet on, ThreadView thread, int at) {
        String text = LocalValues.text(thread.standing().locals());
        if (below > 0 && !text.isEmpty()) {
            Box cell = grid.cell(at);
            on.sheet().values(
                    LocalValues.inRow(thread), thread.standing().locals(),
                    PresentType.CODE.at(PresentType.LEAST), PresentType.LEAST, TextLine.Anchor.MIDDLE,
                    cell.centreX(), cell.bottom() - 6,
                    grid.columns() == 1 ? grid.area().width() + 2 * GAP : cell.width());
        }
    }

    private void more(PresentSheet on, String id, long left) {
        if (left > 0) {
            String text = StageTexts.more(left, Items.THESE);
            boolean whole = on.width(text, PresentType.CAPTION) <= grid.width();
            String shown = whole ? text : "+ " + left;
            double room = Math.max(grid.width(), on.width(shown, PresentType.CAPTION));
            double baseline = shown() == 0 ? grid.area().y() + 22 : bottom() + 22;
            on.sheet().label(
                    "more:" + id, shown, text, PresentType.CAPTION, ColourRole.MUTED,
                    whole ? TextLine.Anchor.MIDDLE : TextLine.Anchor.START,
                    grid.area().x() + (whole ? grid.width() / 2 : 0), baseline, room);
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
