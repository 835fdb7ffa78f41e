package dev.lockstep.diagram.barrier;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.AbsentParties;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.List;

/// The gate: the parties there, and how many are to come; the action; the cause of a breakage; whether it can
/// still open.
record GateCard(Snapshot snapshot, BarrierView barrier, StageInput input, BarrierPlacement places) {

    private static final double PADDING = 16;
    private static final double TOP = 62;
    private static final double FOOT = 58;
    private static final double MORE = 16;
    /// From the top of the foot to its words.
    private static final double STATE = 28;

    void draw(Sheet sheet, Box column) {
        int parties = barrier.parties();
        int arrived = barrier.arrived().size();
        double width = column.width() - 2 * PADDING - 12;
        Box area = new Box(column.x() + PADDING, column.y() + TOP, width, column.height() - TOP - FOOT);
        int ghosts = places.ghosts().size();
        int here = input.motion().pace().flow() ? arrived : places.gate().size() + ghosts;
        Grid fitted = Grid.fit(Math.max(parties, here), area, TokenProportions.IN_ROWS, MORE).centredOn(area.centreY());
        double content = TOP + FOOT + fitted.height() + (fitted.left() > 0 ? MORE : 0);
        double top = Math.max(column.y(), column.centreY() - content / 2);
        Box card = new Box(column.x(), top, column.width(), content);
        sheet.card("card:gate", card, BarrierPlacement.words().gate());
        double x = card.x() + PADDING;
        String heading = barrier.hasGenerations()
                ? BarrierPlacement.words().gateHeading(PictureNumbers.grouped(barrier.generation()))
                : BarrierPlacement.words().gateHeadingWithoutGenerations();
        TextStyle type = sheet.typesetter().shrink(heading, TextStyle.HEADING, width, 8);
        sheet.label("gate", heading, type, ColourRole.MUTED, x, card.y() + 22, width);
        String count = count(ghosts);
        TextStyle strong = sheet.typesetter().shrink(count, FontFace.SANS_SEMIBOLD.at(15), width, 9);
        sheet.label("gate:count", count, strong, ColourRole.TEXT, x, card.y() + 46, width);
        places(sheet, fitted.movedTo(card.y() + TOP));
        Box bar = new Box(card.right() - 14, card.y() + 14, 5, card.height() - 28);
        boolean broken = barrier.broken() != null;
        ColourRole ink = broken ? ColourRole.FAILED : places.open() ? ColourRole.RUNNING : ColourRole.ACCENT;
        sheet.bar("gate:bar", bar, 2.5, ink, barState());
        foot(sheet, x, card.bottom() - FOOT, width);
    }

    /// The gate's state, as a name.
    String barState() {
        BarrierWords words = BarrierPlacement.words();
        return barrier.broken() != null ? words.broken() : places.open() ? words.open() : words.closed();
    }

    String count(int ghosts) {
        BarrierWords words = BarrierPlacement.words();
        int arrived = barrier.arrived().size();
        String number = PictureNumbers.grouped(arrived);
        String parties = PictureNumbers.grouped(barrier.parties());
        if (ghosts > 0) {
            String counted = PictureNumbers.grouped(barrier.parties() - barrier.missing());
            return words.counted(counted, parties, ghosts, PictureNumbers.grouped(ghosts));
        }
        // Parties of a round that is over stand here until they have left, and do not count in the next round.
        if (!places.leaving().isEmpty()) {
            return barrier.broken() == null
                    ? words.nextRound(wasReset(), number, parties)
                    : words.stillToLeave(PictureNumbers.grouped(places.leaving().size()));
        }
        return words.here(arrived, number, parties);
    }

    /// Whether a party of a broken round has not left yet, though the barrier was reset.
    private boolean wasReset() {
        return places.leaving().values().stream().anyMatch(exit -> exit.fate() == BarrierView.Fate.THROWN_OUT);
    }

    private void places(Sheet sheet, Grid grid) {
        boolean flow = input.motion().pace().flow();
        List<ThreadId> here = flow ? List.copyOf(barrier.arrived()) : places.gate();
        List<BarrierPlacement.Spot> spots = flow ? List.of() : places.spots(grid.shown(), threads());
        for (int at = 0; at < grid.shown(); at++) {
            Box cell = grid.cell(at);
            BarrierPlacement.Spot spot = flow ? BarrierPlacement.Spot.EMPTY : spots.get(at);
            ThreadView thread = spot.party() == null ? null : snapshot.thread(spot.party());
            if (at < here.size() && flow) {
                Box disc = TokenProportions.disc(cell);
                sheet.bar("gate:filled:" + at, disc, TokenProportions.radius(cell), ColourRole.WAITING, "");
            } else if (thread != null) {
                sheet.token(thread, cell);
                LocalValues.atToken(sheet, thread, cell, cell.width() + grid.gap(), cell.bottom());
            } else if (spot.ghost() >= 0) {
                ThreadId ghost = places.ghosts().get(spot.ghost());
                sheet.shade("gate:counted:" + spot.ghost(), ghost, BarrierPlacement.words().goneAndCounts(ghost), cell);
            } else {
                sheet.slot("gate:slot:" + at, TokenProportions.disc(cell), TokenProportions.radius(cell));
            }
        }
        if (here.size() > grid.shown()) {
            String more = StageTexts.more(here.size() - grid.shown(), Items.THESE);
            double y = grid.area().y() + grid.height() + 13;
            sheet.label("more:gate", more, TextStyle.TINY, ColourRole.MUTED, grid.area().x(), y, grid.width());
        }
    }

    List<ThreadView> threads() {
        return snapshot.threads().values().stream().sorted(NaturalOrder.OF_THREADS).toList();
    }

    private void foot(Sheet sheet, double x, double y, double width) {
        Cause broken = barrier.broken();
        ThreadId acting = barrier.acting();
        if (broken != null) {
            sheet.badge(
                    "gate:broken", x, y + 16, width, Glyph.CROSS, BarrierPlacement.words().broken(broken),
                    ColourRole.FAILED_TEXT);
        } else if (acting != null) {
            ThreadView thread = snapshot.thread(acting);
            TimedWork work = thread == null ? null : thread.work();
            String text = BarrierPlacement.words().runsAction(acting);
            sheet.label("gate:state", text, TextStyle.STRONG, ColourRole.RUNNING_TEXT, x, y + STATE, width);
            double share = work == null ? 0 : work.progressAt(input.nanos());
            sheet.progress("gate:action", new Box(x, y + 37, width, 6), share, ColourRole.RUNNING);
        } else {
            String never = never();
            String text = never.isEmpty() ? toCome() : never;
            TextStyle type = sheet.typesetter().shrink(text, TextStyle.SMALL, width, 8);
            sheet.label(
                    "gate:state", text, type, never.isEmpty() ? ColourRole.MUTED : ColourRole.FAILED_TEXT, x,
                    y + STATE, width);
        }
    }

    /// What the parties at the gate wait for: that some leave first, or that others arrive.
    String toCome() {
        BarrierWords words = BarrierPlacement.words();
        if (places.open()) {
            long through = places.leaving().values().stream().filter(barrier::isOpenFor).count();
            return words.openStillToLeave(PictureNumbers.grouped(through));
        }
        // Without generations, a party of a tripped round that has not left waits like the others.
        if (!places.leaving().isEmpty() && barrier.hasGenerations()) {
            String leaving = PictureNumbers.grouped(places.leaving().size());
            return wasReset() ? words.resetStillToLeave(leaving) : words.stillToLeave(leaving);
        }
        AbsentParties absent = AbsentParties.of(snapshot, barrier);
        int missing = barrier.missing();
        int left = absent.onTheirWay().size();
        String toCome = words.missing(PictureNumbers.grouped(missing));
        if (absent.isEmpty()) {
            return words.nobodyLeft();
        }
        if (absent.mayReturn() || left > missing) {
            return toCome;
        }
        if (left < missing) {
            return words.missing(PictureNumbers.grouped(missing), left, PictureNumbers.grouped(left));
        }
        ThreadId last = absent.onTheirWay().getFirst();
        boolean comesBack = left == 1 && barrier.known().containsKey(last) && !barrier.arrived().isEmpty();
        return comesBack ? words.allWaitFor(last) : toCome;
    }

    /// Why the waiting parties wait for ever, once no thread can go on any more; empty as long as one can.
    String never() {
        boolean waits = !places.leaving().isEmpty() || !barrier.arrived().isEmpty();
        if (!waits || places.gate().isEmpty() || !snapshot.isStuckForEver()) {
            return "";
        }
        int leaving = places.leaving().size();
        return barrier.arrived().isEmpty()
                ? BarrierPlacement.words().neverLeave(places.open(), leaving, PictureNumbers.grouped(leaving))
                : BarrierPlacement.words().neverOpens();
    }
}
