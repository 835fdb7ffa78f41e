package dev.lockstep.session.step;

import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.VariableView;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a snapshot worth watching: what engines counted, what variables hold, permits, and the virtual time.
final class SnapshotFigures {
    private static final int MOST_VARIABLES = 8;

    private SnapshotFigures() {}

    /// @param simulated whether time is that of a simulated run; otherwise it was measured
    static List<FrameFigure> of(Snapshot snapshot, boolean simulated) {
        List<FrameFigure> figures = new ArrayList<>();
        snapshot.pools().values().forEach(pool -> pool(figures, pool));
        snapshot.caches().values().forEach(cache -> cache(figures, cache));
        snapshot.barriers().values().forEach(barrier -> barrier(figures, barrier));
        snapshot.variables().values().stream().limit(MOST_VARIABLES).forEach(each -> variable(figures, each));
        snapshot.semaphores().values().stream().limit(MOST_VARIABLES).forEach(each -> semaphore(figures, each));
        figures.add(FigureText.time("time", simulated ? "virtual time" : "time", (double) snapshot.nanos()));
        return figures;
    }

    private static void pool(List<FrameFigure> figures, PoolView pool) {
        int queued = pool.counts().queued();
        String bound = pool.capacity().isEmpty()
                ? ""
                : " / " + FigureText.count(pool.capacity().getAsInt());
        figures.add(new FrameFigure("queued", "queued", FigureText.count(queued) + bound, queued));
        figures.add(FigureText.count("running", "running", pool.running()));
        figures.add(FigureText.count("succeeded", "done", pool.counts().succeeded()));
        switch (pool.thrown()) {
            case COUNTED, DEADLY -> figures.add(FigureText.count("failed", "failed", pool.counts().failed()));
            case UNMARKED -> figures.add(FigureText.count("unmarked", "unmarked", pool.lost().unmarked().size()));
            case SWALLOWED -> {
                // Nobody counts what failed.
            }
        }
    }

    private static void cache(List<FrameFigure> figures, CacheView cache) {
        CacheCounts counts = cache.counts();
        figures.add(FigureText.count("hits", "hits", counts.hits() - counts.secondHits()));
        figures.add(FigureText.count("misses", "misses", counts.misses()));
        figures.add(FigureText.count("computes", "computes", counts.computes()));
        if (cache.countsEntries()) {
            figures.add(FigureText.count("lock-table", "lock table", cache.lockTableSize()));
        }
    }

    private static void barrier(List<FrameFigure> figures, BarrierView barrier) {
        int waiting = barrier.arrived().size();
        // Without generations, only how often it has tripped is told.
        figures.add(FigureText.count(
                "generation", barrier.hasGenerations() ? "generation" : "trips", barrier.generation()));
        figures.add(new FrameFigure("waiting", "waiting", waiting + " / " + barrier.parties(), waiting));
    }

    private static void semaphore(List<FrameFigure> figures, SemaphoreView semaphore) {
        figures.add(FigureText.count("semaphore " + semaphore.name(), semaphore.name(), semaphore.permits()));
    }

    private static void variable(List<FrameFigure> figures, VariableView variable) {
        figures.add(new FrameFigure("variable " + variable.name(), variable.name(), variable.value(), Double.NaN));
    }
}
