package dev.lockstep.scenario.program.script;

import dev.lockstep.runtime.EngineRuntime;
import org.jspecify.annotations.Nullable;

/// The one engine of a run, by its kind; none where the program has free objects alone.
final class EngineFactory {

    private final @Nullable PoolPerformer pool;
    private final @Nullable CacheEngine cache;
    private final @Nullable BarrierEngine barrier;

    EngineFactory(EngineRuntime port, @Nullable EnginePlan plan) {
        this.pool = plan instanceof EnginePlan.Pool settings ? pool(port, settings) : null;
        this.cache = plan instanceof EnginePlan.Cache settings ? new CacheEngine(port, settings) : null;
        this.barrier = plan instanceof EnginePlan.Barrier settings ? new BarrierEngine(port, settings) : null;
    }

    private static PoolPerformer pool(EngineRuntime port, EnginePlan.Pool plan) {
        return switch (plan.implementation()) {
            case SOUND -> new PoolEngine(port, plan);
            case FORGOTTEN_TASK_DONE,
                    KILLED_WORKER,
                    SWALLOWED_ERROR,
                    TAKE_WITHOUT_LIMIT,
                    IF_FOR_WHILE,
                    NOTIFY_ONE -> new FlawedPoolEngine(port, plan);
        };
    }

    void start() {
        if (pool != null) {
            pool.start();
        }
    }

    PoolPerformer pool() {
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
