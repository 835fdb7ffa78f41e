package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.EngineId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;

/// Draws a worker pool: producers, the queue, the workers, what is done, and the queue's depth over time.
///
///     producers →  ┌ QUEUE ────┐ →  ( W1  #4118 ▬▬▬ ) →  ┌ DONE ┐
///      (P1)        │ #27 #28 … │    ( W2  #4121 ▬▬  )    │ 4087 │
///      (P2)        └───────────┘    ( …              )    └──────┘
///     ~~~~~~~~~~~~~~~~~~~~ queue depth ~~~~~~~~~~~~~~~~~~~~~~~~~~~
public final class PoolStage implements EngineStage {

    private final TextMeasure measure;

    public PoolStage(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = new Sheet(measure, input.width(), input.height()).touching(input.touched());
        PoolView pool = snapshot.pools().get(engine);
        boolean certain = pool == null || snapshot.isCertain(pool);
        double top = Header.draw(sheet, input, certain ? List.of() : List.of(StageTexts.CATCHING_UP));
        PoolColumns columns = PoolColumns.of(sheet.width(), sheet.height(), top);
        if (pool == null) {
            StageTexts.notYet(sheet, columns.body());
        } else {
            boolean flow = input.pace().flow();
            ProducerColumn.draw(sheet, columns.producers(), snapshot, pool, input.depth().isThere());
            QueueCard.draw(sheet, columns.queue(), pool, flow);
            WorkerColumn.draw(sheet, columns.workers(), snapshot, pool, input);
            DoneCard.draw(sheet, columns.done(), pool, input);
            columns.arrows(sheet, input.pace());
        }
        if (input.depth().isThere()) {
            DepthLine.draw(sheet, columns.depth(), input.depth(), pool);
        }
        return sheet.drawing(input.title(), input.subtitle());
    }
}
