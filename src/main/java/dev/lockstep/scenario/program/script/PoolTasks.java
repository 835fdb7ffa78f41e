package dev.lockstep.scenario.program.script;

import dev.lockstep.runtime.EngineRuntime;

/// What the tasks of a program's pool do: they are words, and those that the plan names throw.
record PoolTasks(EngineRuntime port, EnginePlan.Pool plan) {

    void handle(String task) throws InterruptedException, PlannedFailure {
        if (plan.taskTime().isPresent()) {
            port.sleep(plan.taskTime().get());
        }
        if (plan.failing().contains(task)) {
            throw new PlannedFailure();
        }
    }
}
