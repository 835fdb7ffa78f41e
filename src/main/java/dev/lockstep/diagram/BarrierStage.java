package dev.lockstep.diagram;

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
public final class BarrierStage implements Stage {

    /// With more parties than this, empty places at the right would be a crowd of their own.
    private static final int FEW = 8;

    private static final double LEAST_WIDTH = 600;
    private static final double LEAST_ROW = 58;
    private static final double LEAST_REST = 80;
    private static final double MOST_MAGNIFIED = 1.5;

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
        double top = Header.draw(sheet, told, certain ? List.of() : List.of(Notes.CATCHING_UP));
        if (barrier == null) {
            Notes.notYet(sheet, BarrierColumns.of(sheet.width(), sheet.height(), top).body());
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
        BarrierPlaces places = BarrierPlaces.of(snapshot, barrier, input.nanos());
        Set<ThreadId> away = new HashSet<>();
        Set<ThreadId> notPassed = new HashSet<>();
        for (ThreadView thread : threads) {
            boolean passed = !flow && places.passed().contains(thread.id());
            if (passed || (!flow && barrier.arrived().contains(thread.id()))) {
                away.add(thread.id());
            }
            if (!passed) {
                notPassed.add(thread.id());
            }
        }
        columns.arrows(sheet, input.pace());
        PartyColumn.draw(sheet, columns.parties(), threads, away, barrier, input);
        new GateCard(snapshot, barrier, input, places.open()).draw(sheet, columns.gate());
        Box right = columns.passed();
        Box area = new Box(right.x(), right.y() + 22, right.width(), right.height() - 22);
        Homes homes = Homes.place(threads, area, right.centreY());
        double middle = right.centreX();
        sheet.label(
                "passed", "passed", Type.SMALL, Ink.MUTED, Line.Anchor.MIDDLE, middle, homes.top() - 8, right.width());
        homes.draw(sheet, "passed", notPassed, threads.size() <= FEW);
    }

    private static List<Fact> facts(BarrierView barrier) {
        return List.of(
                new Fact("generation", Numbers.brief(barrier.generation()), "generation"),
                new Fact("waiting", barrier.arrived().size() + " / " + barrier.parties(), "at the gate"));
    }
}
