package dev.lockstep.engine.barrier.flawed;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierTimeoutException;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A barrier whose parties may give up. **Flawed**: a party that gives up at the line marked `wrong` stays in the
/// count, like a ghost. The others are let through one party too early, and never learn that it has gone.
///
/// Right: all or none. A party that gives up breaks the generation for all that wait, as in [Barrier].
public final class GhostParty {

    private final EngineRuntime runtime;
    private final EngineId id;
    private final int parties;
    private final Mutex gate;
    private final Condition trip;
    private final Guarded<State> state;

    public GhostParty(EngineRuntime runtime, EngineId id, int parties) {
        this.runtime = runtime;
        this.id = id;
        this.parties = parties;
        this.gate = runtime.mutex(EngineLocks.gate(id));
        this.trip = gate.condition(EngineLocks.TRIP);
        this.state = runtime.guarded(gate, new State());
        runtime.emit(new BarrierEvent.Made(id, true, false));
        runtime.emit(new BarrierEvent.Stated(id, parties, 0, List.of(), List.of(), null));
    }

    /// Waits until all parties have arrived, for at most `limit` where there is one. An interrupt while it waits is
    /// not provided for.
    ///
    /// @return the arrival index: 0 for the last
    /// @throws BarrierTimeoutException if the limit passes first
    public int await(Optional<Duration> limit) throws InterruptedException, BarrierTimeoutException {
        @Nullable Deadline deadline = limit.map(runtime::deadline).orElse(null);
        gate.acquire();
        try {
            if (runtime.interrupted()) {
                throw new InterruptedException();
            }
            State now = state.edit();
            long mine = now.generation;
            now.count++;
            int index = parties - now.count;
            runtime.emit(new BarrierEvent.Arrived(id, mine, index));
            if (index == 0) {
                now.count = 0;
                now.generation++;
                runtime.emit(new BarrierEvent.Tripped(id, mine));
                trip.signalAll();
            } else {
                boolean inTime = true;
                while (state.view().generation == mine) {
                    if (!inTime) {
                        runtime.emit(new BarrierEvent.LeftBroken(id, mine, Cause.TIMED_OUT));
                        throw new BarrierTimeoutException("the limit passed"); // wrong: it stays in the count
                    }
                    inTime = waitFor(deadline);
                }
            }
            runtime.emit(new BarrierEvent.Passed(id, mine));
            return index;
        } finally {
            gate.release();
        }
    }

    /// Waits once; returns false if the deadline has passed.
    private boolean waitFor(@Nullable Deadline deadline) throws InterruptedException {
        if (deadline == null) {
            trip.await();
            return true;
        }
        return trip.await(deadline);
    }

    private static final class State implements GuardedState {

        /// How many have arrived and wait.
        int count;

        /// How often it has tripped: a party waits for the end of the one it arrived in.
        long generation;
    }
}
