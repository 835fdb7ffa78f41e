package dev.lockstep.session.live;

import dev.lockstep.engine.cache.CacheTallies;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.TallyReader;
import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.FlowMeasure;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hits, misses, computes and waits of a cache. The counts are the engine's own tallies, exact whatever was dropped.
final class CacheGauges implements Gauges {

    private final EngineId cache;
    private final CacheTallies tallies;
    private final TallyReader reader;
    private final GrowthRate calls = new GrowthRate();
    private final GrowthRate missed = new GrowthRate();
    private final Quantile waits = new Quantile();
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
            case CacheEvent.Made _,
                    CacheEvent.Missed _,
                    CacheEvent.ComputeEnded _,
                    CacheEvent.ComputeFailed _,
                    CacheEvent.Invalidated _,
                    CacheEvent.Cleared _,
                    CacheEvent.Refused _ -> {}
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
                FigureText.perSecond("rate", "calls", calls.perSecond()),
                FigureText.count("hits", "hits", hits),
                FigureText.count("misses", "misses", misses),
                FigureText.count("computes", "computes", sum(tallies.computes())),
                FigureText.count("waits", "waits", sum(tallies.waits())),
                FigureText.count("failed", "failed", sum(tallies.failed())),
                FigureText.time("wait", "p99 wait", waits.p99()));
    }

    /// A hit goes nowhere.
    @Override
    public FlowMeasure flow() {
        return new FlowMeasure(missed.perSecond(), Double.NaN, Double.NaN);
    }

    private long sum(Tally tally) {
        return reader.sum(tally);
    }
}
