package dev.lockstep.diagram.stages;

import dev.lockstep.diagram.barrier.BarrierStage;
import dev.lockstep.diagram.barrier.PresentedBarrier;
import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.cache.PresentedCache;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.objects.PresentedObjects;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.pool.PresentedPool;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.EngineId;
import dev.lockstep.snapshot.Snapshot;

/// A stage for each engine, and one for programs without. Safe for use by any thread.
public record EngineStages(EngineStage pool, EngineStage cache, EngineStage barrier, EngineStage objects) {
    private static final EngineId NONE = new EngineId("none");

    /// Stages to be read from near.
    public static EngineStages usual(TextMeasure measure) {
        return new EngineStages(
                new PoolStage(measure), new CacheStage(measure), new BarrierStage(measure), new ObjectsStage(measure));
    }

    /// Stages to be read from the last row.
    public static EngineStages forAnAudience(TextMeasure measure) {
        return new EngineStages(
                new PresentedPool(measure), new PresentedCache(measure), new PresentedBarrier(measure),
                new PresentedObjects(measure));
    }

    /// The state on the stage of its engine.
    ///
    /// @param complete whether the state has every engine of its program: of a live run one may be there whose first
    ///     event has not come yet, which then is a pool
    public Drawing draw(Snapshot snapshot, boolean complete, StageInput input) {
        if (!snapshot.caches().isEmpty()) {
            return cache.draw(snapshot, first(snapshot.caches().keySet()), input);
        }
        if (!snapshot.barriers().isEmpty()) {
            return barrier.draw(snapshot, first(snapshot.barriers().keySet()), input);
        }
        return complete && snapshot.pools().isEmpty()
                ? objects.draw(snapshot, NONE, input)
                : pool.draw(snapshot, first(snapshot.pools().keySet()), input);
    }

    private static EngineId first(Iterable<EngineId> engines) {
        for (EngineId engine : engines) {
            return engine;
        }
        return NONE;
    }
}
