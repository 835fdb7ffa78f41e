package dev.lockstep.scenario.program.script;

import dev.lockstep.runtime.EngineRuntime;
import org.jspecify.annotations.Nullable;

/// The one engine of a run, by its kind; none where the program has free objects alone.
final class Engines {

    private final @Nullable PoolEngine pool;
    private final @Nullable CacheEngine cache;
    private final @Nullable BarrierEngine barrier;

    Engines(EngineRuntime port, @Nullable EnginePlan plan) {
        this.pool = plan instanceof EnginePlan.Pool settings ? new PoolEngine(port, settings) : null;
        this.cache = plan instanceof EnginePlan.Cache settings ? new CacheEngine(port, settings) : null;
        this.barrier = plan instanceof EnginePlan.Barrier settings ? new BarrierEngine(port, settings) : null;
    }

    void start() {
        if (pool != null) {
            pool.start();
        }
    }

    PoolEngine pool() {
        return there(pool, "pool");
    }

    CacheEngine cache() {
        return there(cache, "cache");
    }

    BarrierEngine barrier() {
        return there(barrier, "barrier");
    }

    private static <E> E there(@Nullable E engine, String kind) {
        if (engine == null) {
            throw new IllegalStateException("the program has no " + kind);
        }
        return engine;
    }
}
