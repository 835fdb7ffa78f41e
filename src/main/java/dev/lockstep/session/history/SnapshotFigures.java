package dev.lockstep.session.history;

import dev.lockstep.explain.SessionWords.Figure;
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

/// The figures of a snapshot: the engines' counts, the variables' values, the permits, and the virtual time.
public final class SnapshotFigures {
    private static final int MOST_VARIABLES = 8;

    private SnapshotFigures() {}

    /// The figures of a snapshot.
    ///
    /// @param simulated whether time is that of a simulated run; otherwise it was measured
    public static List<FrameFigure> of(Snapshot snapshot, boolean simulated) {
        List<FrameFigure> figures = new ArrayList<>();
        snapshot.pools().values().forEach(pool -> pool(figures, pool));
        snapshot.caches().values().forEach(cache -> cache(figures, cache));
        snapshot.barriers().values().forEach(barrier -> barrier(figures, barrier));
        snapshot.variables().values().stream().limit(MOST_VARIABLES).forEach(each -> variable(figures, each));
        snapshot.semaphores().values().stream().limit(MOST_VARIABLES).forEach(each -> semaphore(figures, each));
        figures.add(
                FigureText.time("time", simulated ? Figure.VIRTUAL_TIME : Figure.TIME, (double) snapshot.nanos()));
        return figures;
    }

    private static void pool(List<FrameFigure> figures, PoolView pool) {
        int queued = pool.counts().queued();
        String bound = pool.capacity().isEmpty()
                ? ""
                : " / " + FigureText.count(pool.capacity().getAsInt());
        figures.add(new FrameFigure("queued", Figure.QUEUED, FigureText.count(queued) + bound, queued));
        figures.add(FigureText.count("running", Figure.RUNNING, pool.running()));
        figures.add(FigureText.count("succeeded", Figure.DONE, pool.counts().succeeded()));
        switch (pool.thrown().countsAs()) {
            case FAILED -> figures.add(FigureText.count("failed", Figure.FAILED, pool.counts().failed()));
            case UNFINISHED ->
                figures.add(FigureText.count("unmarked", Figure.UNMARKED, pool.lost().unmarked().size()));
            case SUCCEEDED -> {
                // Such a pool counts a failed task as done.
            }
        }
    }

    private static void cache(List<FrameFigure> figures, CacheView cache) {
        CacheCounts counts = cache.counts();
        figures.add(FigureText.count("hits", Figure.HITS, counts.hits() - counts.secondHits()));
        figures.add(FigureText.count("misses", Figure.MISSES, counts.misses()));
        figures.add(FigureText.count("computes", Figure.COMPUTES, counts.computes()));
        if (cache.countsEntries()) {
            figures.add(FigureText.count("lock-table", Figure.LOCK_TABLE, cache.lockTableSize()));
        }
    }

    private static void barrier(List<FrameFigure> figures, BarrierView barrier) {
        int waiting = barrier.arrived().size();
        // Of a barrier without generations, only how often it has tripped is known.
        figures.add(
                FigureText.count(
                        "generation", barrier.hasGenerations() ? Figure.GENERATION : Figure.TRIPS,
                        barrier.generation()));
        figures.add(new FrameFigure("waiting", Figure.WAITING, waiting + " / " + barrier.parties(), waiting));
    }

    private static void semaphore(List<FrameFigure> figures, SemaphoreView semaphore) {
        figures.add(FigureText.count("semaphore " + semaphore.name(), semaphore.name(), semaphore.permits()));
    }

    private static void variable(List<FrameFigure> figures, VariableView variable) {
        figures.add(new FrameFigure("variable " + variable.name(), variable.name(), variable.value(), Double.NaN));
    }
}
