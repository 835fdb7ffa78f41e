package dev.lockstep.session.live;

import dev.lockstep.engine.cache.CacheTallies;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.SessionWords.Figure;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.TallyReader;
import dev.lockstep.scenario.live.BarrierLoad;
import dev.lockstep.scenario.live.CacheLoad;
import dev.lockstep.scenario.live.Load;
import dev.lockstep.scenario.live.PoolLoad;
import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LiveFrame.FlowMeasure;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /// How many tasks are queued, callers wait or parties have arrived.
    int depth(Snapshot snapshot);

    /// Takes note of an event of the run.
    void saw(RecordedEvent recorded);

    /// The figures at `nanos`.
    List<FrameFigure> figures(Snapshot snapshot, long nanos);

    /// The rates, as of the figures that were made last.
    FlowMeasure flow();

    /// Throughput, queue, waits and failures of a pool. The counts are those the engine stated, brought up to date by
    /// its events, so they are exact whenever the snapshot is certain of the pool.
    final class PoolGauges implements Gauges {

        private final EngineId pool;
        private final GrowthRate queued = new GrowthRate();
        private final GrowthRate taken = new GrowthRate();
        private final GrowthRate done = new GrowthRate();
        private final Percentile99 waits = new Percentile99();
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
                // After either, no task is queued, or which are is not known.
                case PoolEvent.Stated _, PoolEvent.TasksReturned _ -> queuedAt.clear();
                case PoolEvent.Made _, PoolEvent.TaskRefused _, PoolEvent.TaskUnmarked _, PoolEvent.TaskSucceeded _,
                        PoolEvent.TaskFailed _, PoolEvent.WorkerAdded _, PoolEvent.WorkerLeft _, PoolEvent.Resized _,
                        PoolEvent.CapacityChanged _, PoolEvent.ShutdownBegan _, PoolEvent.Terminated _ ->
                    {}
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
                    FigureText.perSecond("rate", Figure.THROUGHPUT, done.perSecond()),
                    queued(view, counts),
                    FigureText.time("wait", Figure.LONG_WAIT, waits.value()),
                    FigureText.count("failed", Figure.FAILED, counts.failed()),
                    FigureText.count("succeeded", Figure.DONE, counts.succeeded()));
        }

        @Override
        public FlowMeasure flow() {
            return new FlowMeasure(queued.perSecond(), taken.perSecond(), done.perSecond());
        }

        private static FrameFigure queued(@Nullable PoolView view, Counts counts) {
            String bound = view == null || view.capacity().isEmpty()
                    ? ""
                    : " / " + FigureText.count(view.capacity().getAsInt());
            return new FrameFigure("queued", Figure.QUEUED, FigureText.count(counts.queued()) + bound, counts.queued());
        }
    }

    /// Hits, misses, computes and waits of a cache. The counts are the engine's own tallies, exact also after dropped
    /// events.
    final class CacheGauges implements Gauges {

        private final EngineId cache;
        private final CacheTallies tallies;
        private final TallyReader reader;
        private final GrowthRate calls = new GrowthRate();
        private final GrowthRate missed = new GrowthRate();
        private final Percentile99 waits = new Percentile99();
        /// Since when each caller is among a key's users.
        private final Map<ThreadId, Long> enteredAt = new HashMap<>();

        CacheGauges(EngineId cache, CacheTallies tallies, TallyReader reader) {
            this.cache = cache;
            this.tallies = tallies;
            this.reader = reader;
        }

        @Override
        public int depth(Snapshot snapshot) {
            CacheView view = snapshot.caches().get(cache);
            int inLine = 0;
            if (view != null) {
                for (KeyView key : view.keys().values()) {
                    inLine += Math.max(0, key.users() - 1);
                }
            }
            return inLine;
        }

        @Override
        public void saw(RecordedEvent recorded) {
            if (recorded.event() instanceof CacheEvent event) {
                saw(recorded, event);
            }
        }

        private void saw(RecordedEvent recorded, CacheEvent event) {
            switch (event) {
                case CacheEvent.Entered _ -> enteredAt.put(recorded.thread(), recorded.nanos());
                case CacheEvent.ComputeBegan _ -> waited(recorded);
                case CacheEvent.Hit hit -> {
                    if (hit.secondCheck()) {
                        waited(recorded);
                    }
                }
                case CacheEvent.Left _ -> enteredAt.remove(recorded.thread());
                case CacheEvent.Stated _ -> enteredAt.clear();
                case CacheEvent.Made _, CacheEvent.Missed _, CacheEvent.ComputeEnded _, CacheEvent.ComputeFailed _,
                        CacheEvent.Invalidated _, CacheEvent.Cleared _, CacheEvent.Refused _ ->
                    {}
            }
        }

        private void waited(RecordedEvent recorded) {
            Long since = enteredAt.remove(recorded.thread());
            if (since != null) {
                waits.saw(recorded.nanos() - since);
            }
        }

        @Override
        public List<FrameFigure> figures(Snapshot snapshot, long nanos) {
            // Misses first: a call is never counted before it is made, and a hit read later only adds to the calls.
            long misses = sum(tallies.misses());
            long hits = sum(tallies.hits());
            calls.saw(nanos, hits + misses);
            missed.saw(nanos, misses);
            return List.of(
                    FigureText.perSecond("rate", Figure.CALLS, calls.perSecond()),
                    FigureText.count("hits", Figure.HITS, hits),
                    FigureText.count("misses", Figure.MISSES, misses),
                    FigureText.count("computes", Figure.COMPUTES, sum(tallies.computes())),
                    FigureText.count("waits", Figure.WAITS, sum(tallies.waits())),
                    FigureText.count("failed", Figure.FAILED, sum(tallies.failed())),
                    FigureText.time("wait", Figure.LONG_WAIT, waits.value()));
        }

        /// A hit is not part of the flow.
        @Override
        public FlowMeasure flow() {
            return new FlowMeasure(missed.perSecond(), Double.NaN, Double.NaN);
        }

        private long sum(Tally tally) {
            return reader.sum(tally);
        }
    }

    /// Generation, waits and breakages of a barrier.
    final class BarrierGauges implements Gauges {

        private final EngineId barrier;
        private final GrowthRate rounds = new GrowthRate();
        private final Percentile99 waits = new Percentile99();
        private final Map<ThreadId, Long> arrivedAt = new HashMap<>();
        private long trips;
        private long breaks;

        BarrierGauges(EngineId barrier) {
            this.barrier = barrier;
        }

        @Override
        public int depth(Snapshot snapshot) {
            BarrierView view = snapshot.barriers().get(barrier);
            return view == null ? 0 : view.arrived().size();
        }

        @Override
        public void saw(RecordedEvent recorded) {
            if (recorded.event() instanceof BarrierEvent event) {
                saw(recorded, event);
            }
        }

        private void saw(RecordedEvent recorded, BarrierEvent event) {
            switch (event) {
                case BarrierEvent.Arrived _ -> arrivedAt.put(recorded.thread(), recorded.nanos());
                case BarrierEvent.Passed _, BarrierEvent.LeftBroken _ -> {
                    Long since = arrivedAt.remove(recorded.thread());
                    if (since != null) {
                        waits.saw(recorded.nanos() - since);
                    }
                }
                case BarrierEvent.Tripped _ -> trips++;
                case BarrierEvent.Broke _ -> breaks++;
                case BarrierEvent.Stated _ -> arrivedAt.clear();
                case BarrierEvent.Made _, BarrierEvent.ActionBegan _, BarrierEvent.ActionEnded _,
                        BarrierEvent.TurnedAway _, BarrierEvent.Reset _ ->
                    {}
            }
        }

        @Override
        public List<FrameFigure> figures(Snapshot snapshot, long nanos) {
            rounds.saw(nanos, trips);
            BarrierView view = snapshot.barriers().get(barrier);
            int parties = view == null ? 0 : view.parties();
            return List.of(
                    FigureText.count("generation", Figure.GENERATION, view == null ? 0 : view.generation()),
                    new FrameFigure("waiting", Figure.WAITING, depth(snapshot) + " / " + parties, depth(snapshot)),
                    FigureText.time("wait", Figure.LONG_WAIT, waits.value()),
                    FigureText.count("broken", Figure.BROKEN, breaks),
                    FigureText.perSecond("rate", Figure.ROUNDS, rounds.perSecond()));
        }

        @Override
        public FlowMeasure flow() {
            return new FlowMeasure(Double.NaN, Double.NaN, rounds.perSecond());
        }
    }
}
