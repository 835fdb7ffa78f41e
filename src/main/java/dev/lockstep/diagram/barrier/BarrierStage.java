package dev.lockstep.diagram.barrier;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.HomeGrid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws a barrier: the parties still on their way at the left, those who wait at the gate in the order they came, and
/// at the right those who have just passed. A party has one place at the left and one at the right that stay its own.
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
        Sheet sheet = new Sheet(measure, input.width(), input.height()).touching(input.touched());
        BarrierView barrier = snapshot.barriers().get(engine);
        boolean certain = barrier == null || snapshot.isCertain(barrier);
        StageInput told = barrier == null || !input.facts().isEmpty() ? input : input.withFacts(facts(barrier));
        double top = Header.draw(sheet, told, certain ? List.of() : List.of(StageTexts.CATCHING_UP));
        if (barrier == null) {
            StageTexts.notYet(sheet, BarrierColumns.of(sheet.width(), sheet.height(), top).body());
        } else {
            int threads = Math.max(barrier.parties(), snapshot.threads().size());
            double times = spare(sheet, top, threads);
            Sheet big = sheet.magnified(times);
            BarrierColumns columns = BarrierColumns.of(big.width(), big.height(), top / times);
            parts(big, columns, snapshot, barrier, input);
        }
        return sheet.drawing(input.title(), input.subtitle());
    }

    /// How many times bigger a few parties may be drawn than many.
    private static double spare(Sheet sheet, double top, int threads) {
        double across = sheet.width() / LEAST_WIDTH;
        double down = (sheet.height() - top) / (threads * LEAST_ROW + LEAST_REST);
        return Math.clamp(Math.min(across, down), 1, MOST_MAGNIFIED);
    }

    private static void parts(
            Sheet sheet, BarrierColumns columns, Snapshot snapshot, BarrierView barrier, StageInput input) {
        boolean flow = input.pace().flow();
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
        columns.arrows(sheet, input.pace());
        PartyColumn.draw(sheet, columns.parties(), threads, away, barrier, input);
        new GateCard(snapshot, barrier, input, places).draw(sheet, columns.gate());
        Box right = columns.passed();
        boolean gaveUp = !flow && !places.gaveUp().isEmpty();
        double lowest = gaveUp ? Math.min(right.height() * 0.38, GAVE_UP) : 0;
        // Those who pass keep to their column, or all would move when somebody gives up.
        int across = HomeGrid.place(threads, below(right), right.centreY()).grid().columns();
        double wide = gaveUp && across == 1 ? Math.min(right.width(), TokenProportions.CELL.mostWidth()) : right.width();
        Box upper = new Box(right.centreX() - wide / 2, right.y(), wide, right.height() - lowest);
        gone(sheet, upper, "passed", "passed", threads, flow ? Set.of() : places.passed(), threads.size() <= FEW);
        if (gaveUp) {
            Box lower = new Box(right.x(), upper.bottom(), right.width(), right.height() - upper.height());
            List<ThreadView> those = threads.stream()
                    .filter(thread -> places.gaveUp().contains(thread.id()))
                    .toList();
            gone(sheet, lower, "gave-up", "gave up", those, places.gaveUp(), false);
        }
    }

    /// A place at the right for those who have left, under its name.
    private static void gone(
            Sheet sheet, Box box, String id, String words, List<ThreadView> threads, Set<ThreadId> there,
            boolean slots) {
        HomeGrid homes = HomeGrid.place(threads, below(box), box.centreY());
        sheet.label(
                id, words, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, box.centreX(), homes.top() - 8, box.width());
        Set<ThreadId> elsewhere = new HashSet<>();
        threads.stream().map(ThreadView::id).filter(thread -> !there.contains(thread)).forEach(elsewhere::add);
        homes.draw(sheet, id, elsewhere, slots);
    }

    /// What is left below the name.
    private static Box below(Box box) {
        return new Box(box.x(), box.y() + 22, box.width(), box.height() - 22);
    }

    private static List<HeaderFigure> facts(BarrierView barrier) {
        return List.of(
                new HeaderFigure(
                        "generation",
                        PictureNumbers.brief(barrier.generation()),
                        barrier.hasGenerations() ? "generation" : "trips"),
                new HeaderFigure("waiting", barrier.arrived().size() + " / " + barrier.parties(), "at the gate"));
    }
}
