package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.pool.Handler;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.flawed.FlawedPool;
import dev.lockstep.engine.pool.flawed.ForgottenTaskDone;
import dev.lockstep.engine.pool.flawed.KilledWorker;
import dev.lockstep.engine.pool.flawed.PlainPool;
import dev.lockstep.engine.pool.flawed.SwallowedError;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;

/// The pool of a program that shows a flaw.
final class FlawedPoolEngine implements PoolPerformer {

    private final FlawedPool<String> pool;

    FlawedPoolEngine(EngineRuntime port, EnginePlan.Pool plan) {
        EngineId id = new EngineId("pool");
        PoolSettings settings = new PoolSettings(plan.workers(), plan.capacity(), plan.takeLimit());
        Handler<String> tasks = new PoolTasks(port, plan)::handle;
        this.pool =
                switch (plan.implementation()) {
                    case SOUND -> throw new IllegalArgumentException("the sound pool has no flaw");
                    case FORGOTTEN_TASK_DONE -> new ForgottenTaskDone<>(port, id, settings, tasks);
                    case KILLED_WORKER -> new KilledWorker<>(port, id, settings, tasks);
                    case SWALLOWED_ERROR -> new SwallowedError<>(port, id, settings, tasks);
                    case TAKE_WITHOUT_LIMIT -> PlainPool.takingWithoutLimit(port, id, settings, tasks);
                    case IF_FOR_WHILE -> PlainPool.withIfForWhile(port, id, settings, tasks);
                    case NOTIFY_ONE -> PlainPool.notifyingOne(port, id, settings, tasks);
                };
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
