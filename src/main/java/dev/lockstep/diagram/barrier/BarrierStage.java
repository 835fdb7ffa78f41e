package dev.lockstep.diagram.barrier;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.HomeGrid;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.StateWords;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws a barrier: the threads that are not at the gate at the left, those who wait at the gate, and at the right
/// those that have just passed. A party keeps one place at the left, one at the gate and one at the right.
public final class BarrierStage implements EngineStage {

    /// With more parties than this, empty places at the right would be a crowd of their own.
    private static final int FEW = 8;

    private static final double LEAST_WIDTH = 600;
    private static final double LEAST_ROW = 58;
    private static final double LEAST_REST = 80;
    private static final double MOST_MAGNIFIED = 1.5;

    /// As high as a row of tokens with its name.
    private static final double GAVE_UP = 80;

    private final TextMeasure measure;

    public BarrierStage(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = Sheet.of(measure, input);
        BarrierView barrier = snapshot.barriers().get(engine);
        boolean certain = barrier == null || snapshot.isCertain(barrier);
        StageInput told = barrier == null || !input.heading().facts().isEmpty()
                ? input
                : input.withFacts(facts(barrier));
        double top = Header.draw(sheet, told, certain ? List.of() : List.of(Spoken.language().stage().catchingUp()));
        if (barrier == null) {
            StageTexts.notYet(sheet, BarrierColumns.of(sheet.width(), sheet.height(), top).body());
        } else {
            int threads = Math.max(barrier.parties(), snapshot.threads().size());
            double times = spare(sheet, top, threads);
            Sheet big = sheet.magnified(times);
            BarrierColumns columns = BarrierColumns.of(big.width(), big.height(), top / times);
            parts(big, columns, snapshot, barrier, input);
        }
        return sheet.drawing(input.heading().title(), input.heading().subtitle());
    }

    /// How many times bigger a few parties may be drawn than many.
    private static double spare(Sheet sheet, double top, int threads) {
        double across = sheet.width() / LEAST_WIDTH;
        double down = (sheet.height() - top) / (threads * LEAST_ROW + LEAST_REST);
        return Math.clamp(Math.min(across, down), 1, MOST_MAGNIFIED);
    }

    private static void parts(
            Sheet sheet, BarrierColumns columns, Snapshot snapshot, BarrierView barrier, StageInput input) {
        boolean flow = input.motion().pace().flow();
        List<ThreadView> threads = snapshot.threads().values().stream()
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
        BarrierPlacement places = BarrierPlacement.of(snapshot, barrier, input.nanos());
        Set<ThreadId> away = new HashSet<>();
        if (!flow) {
            away.addAll(places.gate());
            away.addAll(places.passed());
            away.addAll(places.gaveUp());
        }
        columns.arrows(sheet, input.motion().pace());
        PartyColumn.draw(sheet, columns.parties(), threads, away, new PartyColumn.Seen(snapshot, barrier), input);
        new GateCard(snapshot, barrier, input, places).draw(sheet, columns.gate());
        Box right = columns.passed();
        boolean gaveUp = !flow && !places.gaveUp().isEmpty();
        double lowest = Math.min(right.height() * 0.38, GAVE_UP);
        // Kept free where parties that give up would have no room below those that passed, or these would move then.
        HomeGrid whole = HomeGrid.place(threads, below(right), right.centreY());
        boolean spare = right.bottom() - whole.bottom() >= lowest || flow;
        Box upper = spare ? right : new Box(right.x(), right.y(), right.width(), right.height() - lowest);
        gone(
                sheet, upper, "passed", BarrierPlacement.words().passed(), threads, flow ? Set.of() : places.passed(),
                threads.size() <= Math.min(FEW, barrier.parties()));
        if (gaveUp) {
            Box lower = new Box(right.x(), right.bottom() - lowest, right.width(), lowest);
            List<ThreadView> those = threads.stream()
                    .filter(thread -> places.gaveUp().contains(thread.id()))
                    .toList();
            gone(
                    sheet, lower, "gave-up", BarrierPlacement.gaveUp(barrier, places.gaveUp()), those, places.gaveUp(),
                    false);
        }
    }

    /// A place at the right for parties that have left, under its name.
    private static void gone(
            Sheet sheet, Box box, String id, String words, List<ThreadView> threads, Set<ThreadId> there,
            boolean slots) {
        HomeGrid homes = HomeGrid.place(threads, below(box), box.centreY());
        sheet.label(
                id, words, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, box.centreX(), homes.top() - 8,
                box.width());
        Set<ThreadId> elsewhere = new HashSet<>();
        threads.stream().map(ThreadView::id).filter(thread -> !there.contains(thread)).forEach(elsewhere::add);
        homes.draw(sheet, id, elsewhere, slots);
        homes.atTokens(sheet, there);
    }

    /// The room below the name.
    private static Box below(Box box) {
        return new Box(box.x(), box.y() + 22, box.width(), box.height() - 22);
    }

    private static List<HeaderFigure> facts(BarrierView barrier) {
        BarrierWords words = BarrierPlacement.words();
        return List.of(
                new HeaderFigure(
                        "generation",
                        PictureNumbers.brief(barrier.generation()),
                        barrier.hasGenerations() ? words.generation() : words.trips()),
                new HeaderFigure("waiting", barrier.arrived().size() + " / " + barrier.parties(), words.atGate()));
    }

    /// Where the parts of the barrier stage are. Depends on the size of the sheet alone.
    private record BarrierColumns(Box body, Box parties, Box gate, Box passed) {

        static BarrierColumns of(double width, double height, double top) {
            double margin = Header.MARGIN;
            Box body = new Box(margin, top + 4, width - 2 * margin, height - 20 - top);
            double gap = width < 700 ? 30 : 54;
            double rest = body.width() - 2 * gap;
            double parties = rest * 0.37;
            double gate = rest * 0.4;
            double gateX = body.x() + parties + gap;
            double passedX = gateX + gate + gap;
            return new BarrierColumns(
                    body,
                    new Box(body.x(), body.y(), parties, body.height()),
                    new Box(gateX, body.y(), gate, body.height()),
                    new Box(passedX, body.y(), body.right() - passedX, body.height()));
        }

        void arrows(Sheet sheet, FlowRate pace) {
            double y = body.centreY();
            sheet.arrow("arrow:arrive", parties.right() + 4, gate.x() - 5, y);
            sheet.arrow("arrow:pass", gate.right() + 4, passed.x() - 5, y);
            if (pace.flow()) {
                double room = passed.x() - gate.right() - 2;
                double middle = (gate.right() + passed.x()) / 2;
                String rate = PictureNumbers.rate(pace.finishing());
                TextStyle type = sheet.typesetter().shrink(rate, TextStyle.STRONG, room, 8);
                sheet.label("rate:pass", rate, type, ColourRole.ACCENT, TextLine.Anchor.MIDDLE, middle, y - 7, room);
            }
        }
    }

    /// The threads that are not at the gate, with how far they are or what they do there; only tokens where there are
    /// many.
    static final class PartyColumn {

        /// The state that is drawn, and the barrier in it.
        record Seen(Snapshot snapshot, BarrierView barrier) {}

        private static final Grid.Cell ROW = new Grid.Cell(130, 42, 260, 56, 8);

        private PartyColumn() {}

        static void draw(
                Sheet sheet, Box column, List<ThreadView> threads, Set<ThreadId> away, Seen seen,
                StageInput input) {
            Box area = new Box(column.x(), column.y() + 22, column.width(), column.height() - 22);
            boolean rows = Grid.fits(threads.size(), area, ROW);
            Grid grid;
            if (rows) {
                grid = Grid.fit(threads.size(), area, ROW, 0).centredOn(column.centreY());
                for (int at = 0; at < grid.shown(); at++) {
                    row(sheet, grid.cell(at), threads.get(at), away.contains(threads.get(at).id()), seen, input);
                }
            } else {
                HomeGrid homes = HomeGrid.place(threads, area, column.centreY());
                homes.draw(sheet, "parties", away, true);
                homes.values(sheet);
                grid = homes.grid();
            }
            // Over the tokens, which are at the left of their rows.
            sheet.label(
                    "parties", BarrierPlacement.words().notAtGate(), TextStyle.SMALL, ColourRole.MUTED,
                    grid.area().x() + 3,
                    grid.area().y() - 8, column.right() - grid.area().x());
        }

        private static void row(
                Sheet sheet, Box box, ThreadView thread, boolean away, Seen seen, StageInput input) {
            String id = "party:" + thread.id();
            Box cell = new Box(box.x(), box.y(), 46, box.height());
            if (away) {
                sheet.slot("home:" + thread.id(), TokenProportions.disc(cell), TokenProportions.radius(cell));
                LocalValues.beside(sheet, thread, cell.right() + 6, box.centreY() + 17, box.right() - cell.right() - 6);
                return;
            }
            sheet.token(thread, cell);
            double x = cell.right() + 6;
            double room = box.right() - x;
            TimedWork work = thread.sleep();
            double middle = box.centreY();
            // Below the bar, where there is one.
            LocalValues.beside(sheet, thread, x, middle + (work == null ? 17 : 24), room);
            SignStyle sign = SignStyle.of(thread.sign());
            String word = left(seen.barrier(), thread);
            boolean thrown = !word.isEmpty();
            String does = BarrierPlacement.holdsTheLock(seen.snapshot(), seen.barrier(), thread)
                    ? BarrierPlacement.words().holdsGateLock()
                    : work == null
                            ? StateWords.of(sheet, seen.snapshot(), thread, TextStyle.SMALL, room)
                            : atRest(thread);
            String text = thrown ? word : does;
            ColourRole ink = thrown ? ColourRole.FAILED_TEXT : sign.text();
            sheet.label(id + ":state", text, TextStyle.SMALL, ink, x, middle, room);
            if (work != null) {
                Box bar = new Box(x, middle + 6, room, 6);
                sheet.progress(id + ":progress", bar, work.progressAt(input.nanos()), sign.fill());
            }
        }

        /// That it works, or only sleeps.
        static String atRest(ThreadView thread) {
            BarrierWords words = BarrierPlacement.words();
            return thread.isAtWork() ? words.works() : words.sleeps();
        }

        /// How it left the round that is broken now.
        static String left(BarrierView barrier, ThreadView thread) {
            PartyView party = barrier.known().get(thread.id());
            PartyView.Left last = party == null ? null : party.last();
            if (last == null || barrier.broken() == null || last.generation() != barrier.generation()) {
                return "";
            }
            BarrierWords words = BarrierPlacement.words();
            return switch (last.way()) {
                case PASSED -> "";
                case GAVE_UP -> last.cause() == Cause.INTERRUPTED ? words.interrupted() : words.gaveUp();
                case BROKEN -> words.thrownOut();
                case TURNED_AWAY -> words.turnedAway();
            };
        }
    }
}
