package dev.lockstep.session.step;

import dev.lockstep.session.Figure;
import dev.lockstep.session.Numbers;
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
final class Figures {
    private static final int MOST_VARIABLES = 8;

    private Figures() {}

    /// @param simulated whether time is that of a simulated run; otherwise it was measured
    static List<Figure> of(Snapshot snapshot, boolean simulated) {
        List<Figure> figures = new ArrayList<>();
        snapshot.pools().values().forEach(pool -> pool(figures, pool));
        snapshot.caches().values().forEach(cache -> cache(figures, cache));
        snapshot.barriers().values().forEach(barrier -> barrier(figures, barrier));
        snapshot.variables().values().stream().limit(MOST_VARIABLES).forEach(each -> variable(figures, each));
        snapshot.semaphores().values().stream().limit(MOST_VARIABLES).forEach(each -> semaphore(figures, each));
        figures.add(Numbers.time("time", simulated ? "virtual time" : "time", (double) snapshot.nanos()));
        return figures;
    }

    private static void pool(List<Figure> figures, PoolView pool) {
        int queued = pool.counts().queued();
        String bound = pool.capacity().isEmpty()
                ? ""
                : " / " + Numbers.count(pool.capacity().getAsInt());
        figures.add(new Figure("queued", "queued", Numbers.count(queued) + bound, queued));
        figures.add(Numbers.count("running", "running", pool.running()));
        figures.add(Numbers.count("succeeded", "done", pool.counts().succeeded()));
        switch (pool.thrown()) {
            case COUNTED, DEADLY -> figures.add(Numbers.count("failed", "failed", pool.counts().failed()));
            case UNMARKED -> figures.add(Numbers.count("unmarked", "unmarked", pool.lost().unmarked().size()));
            case SWALLOWED -> {
                // Nobody counts what failed.
            }
        }
    }

    private static void cache(List<Figure> figures, CacheView cache) {
        CacheCounts counts = cache.counts();
        figures.add(Numbers.count("hits", "hits", counts.hits() - counts.secondHits()));
        figures.add(Numbers.count("misses", "misses", counts.misses()));
        figures.add(Numbers.count("computes", "computes", counts.computes()));
        if (cache.countsEntries()) {
            figures.add(Numbers.count("lock-table", "lock table", cache.lockTableSize()));
        }
    }

    private static void barrier(List<Figure> figures, BarrierView barrier) {
        int waiting = barrier.arrived().size();
        // Without generations, only how often it has tripped is told.
        figures.add(Numbers.count(
                "generation", barrier.hasGenerations() ? "generation" : "trips", barrier.generation()));
        figures.add(new Figure("waiting", "waiting", waiting + " / " + barrier.parties(), waiting));
    }

    private static void semaphore(List<Figure> figures, SemaphoreView semaphore) {
        figures.add(Numbers.count("semaphore " + semaphore.name(), semaphore.name(), semaphore.permits()));
    }

    private static void variable(List<Figure> figures, VariableView variable) {
        figures.add(new Figure("variable " + variable.name(), variable.name(), variable.value(), Double.NaN));
    }
}
