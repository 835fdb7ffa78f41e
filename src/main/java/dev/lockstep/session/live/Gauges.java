package dev.lockstep.session.live;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.runtime.TallyReader;
import dev.lockstep.scenario.live.BarrierLoad;
import dev.lockstep.scenario.live.CacheLoad;
import dev.lockstep.scenario.live.Load;
import dev.lockstep.scenario.live.PoolLoad;
import dev.lockstep.session.frame.FlowMeasure;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;

/// Measures one engine while its events go by. For the frame thread alone; never waits for the engine.
interface Gauges {

    /// The gauges for the engine that `load` keeps busy.
    static Gauges of(Load load, TallyReader tallies) {
        return switch (load) {
            case PoolLoad pool -> new PoolGauges(pool.engine());
            case CacheLoad cache -> new CacheGauges(cache.engine(), cache.tallies(), tallies);
            case BarrierLoad barrier -> new BarrierGauges(barrier.engine());
        };
    }

    /// How many stand in line.
    int depth(Snapshot snapshot);

    /// Takes note of an event of the run.
    void saw(RecordedEvent recorded);

    /// The figures at `nanos`.
    List<FrameFigure> figures(Snapshot snapshot, long nanos);

    /// What flows, as of the figures that were made last.
    FlowMeasure flow();
}
