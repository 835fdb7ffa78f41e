package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.TaskRejectedException;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.engine.pool.flawed.FlawedPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        return plan.implementation().twin() instanceof Implementation.Twin.OfPool twin
                ? new FlawedPoolEngine(port, plan, twin)
                : new PoolEngine(port, plan);
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

    /// The pool of a program.
    private static final class PoolEngine implements PoolPerformer {

        private static final String SHUT_DOWN = "refused, shut down";

        private final WorkerPool<String> pool;

        PoolEngine(EngineRuntime port, EnginePlan.Pool plan) {
            this.pool = new WorkerPool<>(
                    port,
                    new EngineId("pool"),
                    new PoolSettings(plan.workers(), plan.capacity(), plan.takeLimit()),
                    new PoolTasks(port, plan)::handle);
        }

        @Override
        public void start() {
            pool.start();
        }

        @Override
        public String perform(PoolOperation operation) throws InterruptedException {
            return switch (operation) {
                case PoolOperation.Submit(var task, var limit) -> submit(task, limit);
                case PoolOperation.TrySubmit(var task) -> trySubmit(task);
                case PoolOperation.Join(var limit) -> join(limit);
                case PoolOperation.ShutDown() -> {
                    pool.shutdown();
                    yield "";
                }
                case PoolOperation.ShutDownNow() -> shutDownNow();
                case PoolOperation.AwaitTermination(var limit) -> awaitTermination(limit);
                case PoolOperation.Resize(var workers) -> resize(workers);
            };
        }

        private String submit(String task, Optional<Duration> limit) throws InterruptedException {
            try {
                if (limit.isEmpty()) {
                    pool.submit(task);
                    return "accepted";
                }
                return pool.submit(task, limit.get()) ? "accepted" : "refused, timed out";
            } catch (TaskRejectedException shutDown) {
                return SHUT_DOWN;
            }
        }

        private String trySubmit(String task) {
            try {
                return pool.trySubmit(task) ? "accepted" : "refused, full";
            } catch (TaskRejectedException shutDown) {
                return SHUT_DOWN;
            }
        }

        private String resize(int workers) {
            try {
                pool.resize(workers);
                return "";
            } catch (IllegalStateException shutDown) {
                return SHUT_DOWN;
            }
        }

        private String join(Optional<Duration> limit) throws InterruptedException {
            if (limit.isEmpty()) {
                pool.join();
                return "joined";
            }
            return pool.join(limit.get()) ? "joined" : "timed out";
        }

        private String awaitTermination(Optional<Duration> limit) throws InterruptedException {
            if (limit.isEmpty()) {
                pool.awaitTermination();
                return "terminated";
            }
            return pool.awaitTermination(limit.get()) ? "terminated" : "timed out";
        }

        private String shutDownNow() {
            List<String> neverStarted = pool.shutdownNow();
            return neverStarted.isEmpty() ? "gave back nothing" : "gave back " + String.join(" ", neverStarted);
        }
    }

    /// The flawed pool of a program.
    private static final class FlawedPoolEngine implements PoolPerformer {

        private final FlawedPool<String> pool;

        FlawedPoolEngine(EngineRuntime port, EnginePlan.Pool plan, Implementation.Twin.OfPool twin) {
            this.pool = twin.make(
                    port,
                    new EngineId("pool"),
                    new PoolSettings(plan.workers(), plan.capacity(), plan.takeLimit()),
                    new PoolTasks(port, plan)::handle);
        }

        @Override
        public void start() {
            pool.start();
        }

        @Override
        public String perform(PoolOperation operation) throws InterruptedException {
            return switch (operation) {
                case PoolOperation.Submit(var task, _) -> {
                    pool.submit(task);
                    yield "accepted";
                }
                case PoolOperation.Join _ -> {
                    pool.join();
                    yield "joined";
                }
                case PoolOperation.ShutDown() -> {
                    pool.shutdown();
                    yield "";
                }
                case PoolOperation.AwaitTermination _ -> {
                    pool.awaitTermination();
                    yield "terminated";
                }
                case PoolOperation.TrySubmit _, PoolOperation.ShutDownNow _, PoolOperation.Resize _ ->
                    throw new IllegalStateException("a flawed pool has no such operation; the reader refuses it");
            };
        }
    }

    /// The handler of a program's pool: tasks are words, and those that the plan names throw.
    private record PoolTasks(EngineRuntime port, EnginePlan.Pool plan) {

        void handle(String task) throws InterruptedException, PlannedFailure {
            if (plan.taskTime().isPresent()) {
                port.sleep(plan.taskTime().get());
            }
            if (plan.failing().contains(task)) {
                throw new PlannedFailure();
            }
        }
    }
}
