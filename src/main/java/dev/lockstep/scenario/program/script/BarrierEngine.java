package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierAction;
import dev.lockstep.engine.barrier.BarrierActionException;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.engine.barrier.BarrierTimeoutException;
import dev.lockstep.engine.barrier.BrokenBarrierException;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.util.Locale;
import java.util.Optional;

/// The barrier of a program.
final class BarrierEngine {

    private final EngineRuntime port;
    private final EnginePlan.Barrier plan;
    private final Barrier barrier;

    BarrierEngine(EngineRuntime port, EnginePlan.Barrier plan) {
        this.port = port;
        this.plan = plan;
        Optional<BarrierAction> action =
                plan.action().isPresent() || plan.actionFails() ? Optional.of(this::act) : Optional.empty();
        this.barrier = new Barrier(
                port, new EngineId("barrier"), new BarrierSettings(plan.parties(), plan.limit(), action));
    }

    private void act() throws InterruptedException, PlannedFailure {
        if (plan.action().isPresent()) {
            port.sleep(plan.action().get());
        }
        if (plan.actionFails()) {
            throw new PlannedFailure();
        }
    }

    String perform(BarrierOperation operation) throws InterruptedException {
        switch (operation) {
            case BarrierOperation.Await await -> {
                return await(await);
            }
            case BarrierOperation.Reset() -> barrier.reset();
            case BarrierOperation.Abort() -> barrier.abort();
        }
        return "";
    }

    private String await(BarrierOperation.Await await) throws InterruptedException {
        try {
            int index = await.limit().isPresent()
                    ? barrier.await(await.limit().get())
                    : barrier.await();
            return "index " + index;
        } catch (BarrierTimeoutException late) {
            return "timed out";
        } catch (BrokenBarrierException broken) {
            return "broken, " + broken.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } catch (BarrierActionException failed) {
            return "action failed";
        }
    }
}
