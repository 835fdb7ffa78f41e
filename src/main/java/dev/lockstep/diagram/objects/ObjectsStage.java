package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.ThreadColumn;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Labels;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws what no engine is part of: threads at home at the left, a card for each lock with its holder, its line and its
/// conditions' waiters, one for each semaphore with its permits and its line, and the variables.
///
///     threads          ┌ fork1 ─────────────────┐      ┌ count ─┐
///     (A) finished     │ holds   waiting line   │      │ 2   by A
///     ( ) acquire fork1│ (B)     (C) (D)        │      └────────┘
///                      └────────────────────────┘
public final class ObjectsStage implements EngineStage {

    private static final double MORE = 20;

    private final TextMeasure measure;

    public ObjectsStage(TextMeasure measure) {
        this.measure = measure;
    }

    /// The drawing of all locks and variables there are; `engine` is not asked for.
    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = new Sheet(measure, input.width(), input.height()).touching(input.touched());
        double top = Header.draw(sheet, input, List.of());
        double margin = Header.MARGIN;
        Box body = new Box(margin, top + 4, sheet.width() - 2 * margin, sheet.height() - 20 - top);
        List<ThreadView> threads =
                snapshot.threads().values().stream().sorted(NaturalOrder.OF_THREADS).toList();
        if (threads.isEmpty()
                && snapshot.locks().isEmpty()
                && snapshot.semaphores().isEmpty()
                && snapshot.variables().isEmpty()) {
            StageTexts.notYet(sheet, body);
            return sheet.drawing(input.title(), input.subtitle());
        }
        List<LockView> locks = snapshot.locks().values().stream()
                .sorted(Comparator.comparing(lock -> Labels.of(lock.id()), NaturalOrder.OF_NAMES))
                .toList();
        List<SemaphoreView> semaphores = snapshot.semaphores().values().stream()
                .sorted(Comparator.comparing(SemaphoreView::name, NaturalOrder.OF_NAMES))
                .toList();
        boolean cards = !locks.isEmpty() || !semaphores.isEmpty();
        List<VariableView> variables = snapshot.variables().values().stream()
                .sorted(Comparator.comparing(VariableView::name, NaturalOrder.OF_NAMES))
                .toList();
        double gap = sheet.width() < 700 ? 24 : 40;
        double home = Math.clamp(body.width() * 0.24, 120, 230);
        Box rest = new Box(body.x() + home + gap, body.y(), body.width() - home - gap, body.height());
        double side = variables.isEmpty() ? 0 : !cards ? rest.width() : Math.clamp(rest.width() * 0.3, 96, 200);
        double middle = !cards ? 0 : rest.width() - side - (variables.isEmpty() ? 0 : gap * 0.6);
        if (cards || !variables.isEmpty()) {
            sheet.arrow("arrow:objects", body.x() + home + 4, rest.x() - 5, body.centreY());
        }
        Set<ThreadId> placed = new HashSet<>();
        cards(sheet, new Box(rest.x(), rest.y(), middle, rest.height()), locks, semaphores, snapshot, placed);
        variables(sheet, new Box(rest.right() - side, rest.y(), side, rest.height()), variables);
        ThreadColumn.draw(sheet, new Box(body.x(), body.y(), home, body.height()), threads, placed);
        return sheet.drawing(input.title(), input.subtitle());
    }

    /// Locks first, then semaphores.
    private static void cards(
            Sheet sheet,
            Box area,
            List<LockView> locks,
            List<SemaphoreView> semaphores,
            Snapshot snapshot,
            Set<ThreadId> placed) {
        int count = locks.size() + semaphores.size();
        if (count == 0) {
            return;
        }
        ObjectPlacement places = ObjectPlacement.of(snapshot);
        Grid grid = Grid.fit(count, area, LockCard.CELL, MORE).centredOn(area.centreY());
        for (int at = 0; at < grid.shown(); at++) {
            if (at < locks.size()) {
                new LockCard(snapshot, locks.get(at), places, placed).draw(sheet, grid.cell(at));
            } else {
                new SemaphoreCard(snapshot, semaphores.get(at - locks.size()), placed).draw(sheet, grid.cell(at));
            }
        }
        more(sheet, grid, semaphores.isEmpty() ? "locks" : locks.isEmpty() ? "semaphores" : "locks and semaphores");
    }

    private static void variables(Sheet sheet, Box area, List<VariableView> variables) {
        if (variables.isEmpty()) {
            return;
        }
        Grid grid = Grid.fit(variables.size(), area, VariableCard.CELL, MORE).centredOn(area.centreY());
        for (int at = 0; at < grid.shown(); at++) {
            new VariableCard(variables.get(at)).draw(sheet, grid.cell(at));
        }
        more(sheet, grid, "variables");
    }

    private static void more(Sheet sheet, Grid grid, String what) {
        if (grid.left() > 0) {
            double y = grid.area().y() + grid.height() + 15;
            String more = StageTexts.more(grid.left(), what);
            sheet.label("more:" + what, more, TextStyle.SMALL, ColourRole.MUTED, grid.area().x(), y, grid.width());
        }
    }
}
