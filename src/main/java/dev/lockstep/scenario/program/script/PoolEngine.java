package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.TaskRejectedException;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The pool of a program.
final class PoolEngine implements PoolPerformer {

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
