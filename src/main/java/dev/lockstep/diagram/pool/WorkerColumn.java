package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workers: a card each; smaller ones in columns when there are many; at last only tokens.
final class WorkerColumn {

    private static final double MORE = 18;

    private static final Grid.Cell FULL = new Grid.Cell(146, 49, 280, 54, 10);
    private static final Grid.Cell COMPACT = new Grid.Cell(74, 30, 200, 38, 6);
    private static final Grid.Cell TOKEN = new Grid.Cell(26, 26, 44, 44, 3);

    /// How much of a worker is drawn.
    enum Size {
        FULL,
        COMPACT,
        TOKEN;

        Grid.Cell cell() {
            return switch (this) {
                case FULL -> WorkerColumn.FULL;
                case COMPACT -> WorkerColumn.COMPACT;
                case TOKEN -> WorkerColumn.TOKEN;
            };
        }

        static Size of(int count, Box column) {
            if (Grid.fits(count, column, FULL.cell())) {
                return FULL;
            }
            return Grid.fits(count, column, COMPACT.cell()) ? COMPACT : TOKEN;
        }
    }

    private WorkerColumn() {}

    static void draw(
            Sheet sheet, Box column, Snapshot snapshot, PoolView pool, List<PoolThreads.Place> workers,
            StageInput input) {
        int count = workers.size();
        if (count == 0) {
            none(sheet, column);
            return;
        }
        Size size = Size.of(count, column);
        Grid grid = grid(count, column);
        for (int at = 0; at < grid.shown(); at++) {
            WorkerView worker = workers.get(at).worker();
            if (worker == null) {
                ended(sheet, grid.cell(at), size, snapshot.thread(workers.get(at).id()));
                continue;
            }
            WorkerCard card = new WorkerCard(snapshot, pool, worker, input);
            switch (size) {
                case FULL -> card.full(sheet, grid.cell(at));
                case COMPACT -> card.compact(sheet, grid.cell(at));
                case TOKEN -> card.token(sheet, grid.cell(at));
            }
        }
        if (grid.left() > 0) {
            double y = grid.area().y() + grid.height() + 13;
            String more = StageTexts.more(grid.left(), Items.WORKERS);
            sheet.label("more:workers", more, TextStyle.SMALL, ColourRole.MUTED, grid.area().x(), y, column.width());
        }
    }

    /// The place of a worker that has ended, with its token.
    private static void ended(Sheet sheet, Box box, Size size, @Nullable ThreadView thread) {
        if (thread == null) {
            return;
        }
        String id = "ended:" + thread.id();
        switch (size) {
            case FULL -> {
                sheet.slot(id, box, 8);
                Box cell = new Box(box.x() + 8, box.y(), 44, box.height());
                sheet.token(thread, cell);
                sheet.label(
                        id + ":state", SignStyle.of(thread.sign()).word(), TextStyle.SMALL, ColourRole.MUTED,
                        TextLine.Anchor.END, box.right() - 14, box.y() + 23, box.right() - 22 - cell.right());
            }
            case COMPACT -> {
                sheet.slot(id, box, 8);
                sheet.token(thread, new Box(box.x() + 2, box.y(), Math.min(box.height(), 36), box.height()));
            }
            case TOKEN -> sheet.token(thread, box);
        }
    }

    /// Where so many workers stand.
    static Grid grid(int count, Box column) {
        return Grid.fit(count, column, Size.of(count, column).cell(), MORE).centredOn(column.centreY());
    }

    private static void none(Sheet sheet, Box column) {
        double width = Math.min(column.width(), FULL.mostWidth());
        Box place = new Box(column.centreX() - width / 2, column.centreY() - 27, width, 54);
        sheet.slot("workers:none", place, 10);
        double y = place.centreY() + 4;
        sheet.label(
                "workers:none:text", PoolStage.words().noWorkers(), TextStyle.SMALL, ColourRole.MUTED,
                TextLine.Anchor.MIDDLE,
                place.centreX(), y,
                width);
    }
}
