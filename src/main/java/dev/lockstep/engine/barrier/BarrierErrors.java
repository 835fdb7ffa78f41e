package dev.lockstep.engine.barrier;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Makes the errors of a barrier: each names the barrier, what happened and the thread.
record BarrierErrors(EngineId id, int parties) {

    BarrierTimeoutException timedOut(Generation generation, ThreadId party, @Nullable Duration limit) {
        return new BarrierTimeoutException(
                "barrier " + id + ": the limit of " + party + ", " + limit + ", passed with "
                        + generation.arrived() + " of " + parties + " parties there");
    }

    BrokenBarrierException broken(Generation generation, Breakage breakage) {
        return new BrokenBarrierException(
                "barrier " + id + ": generation " + generation.number() + " broke: " + breakage, breakage.cause());
    }

    BrokenBarrierException turnedAway(Breakage breakage) {
        return new BrokenBarrierException(
                "barrier " + id + " is broken: " + breakage + "; reset makes it whole", breakage.cause());
    }

    InterruptedException interrupted(ThreadId party) {
        return new InterruptedException("barrier " + id + ": " + party + " was interrupted before it arrived");
    }

    IllegalStateException insideAction(String call) {
        return new IllegalStateException(
                "barrier " + id + ": " + call + " was called inside its own action; call it after await has returned");
    }

    /// An exception that `await` declares is not wrapped.
    RuntimeException actionFailed(Throwable thrown) throws InterruptedException {
        return switch (thrown) {
            case InterruptedException interrupt -> throw interrupt;
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            default -> new BarrierActionException("barrier " + id + ": the action failed: " + Fault.of(thrown), thrown);
        };
    }
}
