package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierAction;
import dev.lockstep.engine.barrier.BarrierActionException;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.engine.barrier.BarrierTimeoutException;
import dev.lockstep.engine.barrier.BrokenBarrierException;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The barrier of a program.
final class BarrierEngine {

    private final EngineRuntime port;
    private final EnginePlan.Barrier plan;
    /// The sound barrier; null where the program uses a flawed twin.
    private final @Nullable Barrier sound;
    private final Meeting meeting;

    /// A wait at the barrier, sound or flawed, for at most `limit` where there is one.
    @FunctionalInterface
    private interface Meeting {
        int await(Optional<Duration> limit)
                throws InterruptedException, BarrierTimeoutException, BrokenBarrierException;
    }

    BarrierEngine(EngineRuntime port, EnginePlan.Barrier plan) {
        this.port = port;
        this.plan = plan;
        EngineId id = new EngineId("barrier");
        if (plan.implementation().twin() instanceof Implementation.Twin.OfBarrier twin) {
            Implementation.Gathering flawed = twin.make(port, id, plan.parties());
            this.sound = null;
            this.meeting = limit -> flawed.await(limit.or(plan::limit));
        } else {
            Barrier barrier = sound(id);
            this.sound = barrier;
            this.meeting = limit -> await(barrier, limit);
        }
    }

    private Barrier sound(EngineId id) {
        Optional<BarrierAction> action = plan.action().isPresent() || plan.actionFails()
                ? Optional.of(this::act)
                : Optional.empty();
        return new Barrier(port, id, new BarrierSettings(plan.parties(), plan.limit(), action));
    }

    private static int await(Barrier barrier, Optional<Duration> limit)
            throws InterruptedException, BarrierTimeoutException, BrokenBarrierException {
        return limit.isPresent() ? barrier.await(limit.get()) : barrier.await();
    }

    private Barrier sound() {
        if (sound == null) {
            throw new IllegalStateException("a flawed barrier has no such operation; the reader refuses it");
        }
        return sound;
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
            case BarrierOperation.Reset() -> sound().reset();
            case BarrierOperation.Abort() -> sound().abort();
        }
        return "";
    }

    private String await(BarrierOperation.Await await) throws InterruptedException {
        try {
            return "index " + meeting.await(await.limit());
        } catch (BarrierTimeoutException late) {
            return "timed out";
        } catch (BrokenBarrierException broken) {
            return "broken, " + broken.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } catch (BarrierActionException failed) {
            return "action failed";
        }
    }
}
