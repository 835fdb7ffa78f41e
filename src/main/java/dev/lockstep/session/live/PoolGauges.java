package dev.lockstep.session.live;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.FlowMeasure;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Throughput, queue, waits and failures of a pool. The counts are those the engine stated, brought up to date by its
/// events, so they are exact whenever the snapshot is certain of the pool.
final class PoolGauges implements Gauges {

    private final EngineId pool;
    private final GrowthRate queued = new GrowthRate();
    private final GrowthRate taken = new GrowthRate();
    private final GrowthRate done = new GrowthRate();
    private final Quantile waits = new Quantile();
    /// When each queued task was queued, by its number.
    private final Map<Long, Long> queuedAt = new HashMap<>();

    PoolGauges(EngineId pool) {
        this.pool = pool;
    }

    @Override
    public int depth(Snapshot snapshot) {
        PoolView view = snapshot.pools().get(pool);
        return view == null ? 0 : view.queue().size();
    }

    @Override
    public void saw(RecordedEvent recorded) {
        if (recorded.event() instanceof PoolEvent event) {
            saw(recorded.nanos(), event);
        }
    }

    private void saw(long nanos, PoolEvent event) {
        switch (event) {
            case PoolEvent.TaskQueued queued -> queuedAt.put(queued.task().ordinal(), nanos);
            case PoolEvent.TaskTaken taken -> {
                Long since = queuedAt.remove(taken.task().ordinal());
                if (since != null) {
                    waits.saw(nanos - since);
                }
            }
            // Both say that what was queued is not, or is no longer known.
            case PoolEvent.Stated _, PoolEvent.TasksReturned _ -> queuedAt.clear();
            case PoolEvent.Made _,
                    PoolEvent.TaskRefused _,
                    PoolEvent.TaskUnmarked _,
                    PoolEvent.TaskSucceeded _,
                    PoolEvent.TaskFailed _,
                    PoolEvent.WorkerAdded _,
                    PoolEvent.WorkerLeft _,
                    PoolEvent.Resized _,
                    PoolEvent.CapacityChanged _,
                    PoolEvent.ShutdownBegan _,
                    PoolEvent.Terminated _ -> {}
        }
    }

    @Override
    public List<FrameFigure> figures(Snapshot snapshot, long nanos) {
        PoolView view = snapshot.pools().get(pool);
        Counts counts = view == null ? Counts.NONE : view.counts();
        queued.saw(nanos, counts.submitted());
        taken.saw(nanos, counts.submitted() - counts.queued() - counts.returned());
        done.saw(nanos, counts.succeeded() + counts.failed());
        return List.of(
                FigureText.perSecond("rate", "throughput", done.perSecond()),
                queued(view, counts),
                FigureText.time("wait", "p99 wait", waits.p99()),
                FigureText.count("failed", "failed", counts.failed()),
                FigureText.count("succeeded", "done", counts.succeeded()));
    }

    @Override
    public FlowMeasure flow() {
        return new FlowMeasure(queued.perSecond(), taken.perSecond(), done.perSecond());
    }

    private static FrameFigure queued(@Nullable PoolView view, Counts counts) {
        String bound = view == null || view.capacity().isEmpty()
                ? ""
                : " / " + FigureText.count(view.capacity().getAsInt());
        return new FrameFigure("queued", "queued", FigureText.count(counts.queued()) + bound, counts.queued());
    }
}
