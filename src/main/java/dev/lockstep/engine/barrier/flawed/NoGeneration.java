package dev.lockstep.engine.barrier.flawed;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;
import java.util.List;

/// A barrier whose parties wait for the count to be 0 again. **Flawed**: the line marked `wrong` tests the count and
/// not the end of the party's own round. A fast party comes back and is counted before a slow one has woken; the slow
/// one sees a count that is not 0, waits on, and is trapped in a round that does not count it.
///
/// Right: each party waits for the end of the generation it arrived in, as in [Barrier].
public final class NoGeneration {

    private final EngineRuntime runtime;
    private final EngineId id;
    private final int parties;
    private final Mutex gate;
    private final Condition trip;
    private final Guarded<State> state;

    public NoGeneration(EngineRuntime runtime, EngineId id, int parties) {
        this.runtime = runtime;
        this.id = id;
        this.parties = parties;
        this.gate = runtime.mutex(EngineLocks.gate(id));
        this.trip = gate.condition(EngineLocks.TRIP);
        this.state = runtime.guarded(gate, new State());
        runtime.emit(new BarrierEvent.Made(id, false, false));
        runtime.emit(new BarrierEvent.Stated(id, parties, 0, List.of(), List.of(), null));
    }

    /// Waits until all parties have arrived. An interrupt while it waits is not provided for: it leaves the count as it
    /// is.
    ///
    /// @return the arrival index: 0 for the last
    public int await() throws InterruptedException {
        gate.acquire();
        try {
            if (runtime.interrupted()) {
                throw new InterruptedException();
            }
            State now = state.edit();
            long mine = now.trips;
            now.count++;
            int index = parties - now.count;
            runtime.emit(new BarrierEvent.Arrived(id, mine, index));
            if (index == 0) {
                now.count = 0;
                now.trips++;
                runtime.emit(new BarrierEvent.Tripped(id, mine));
                trip.signalAll();
            } else {
                while (state.view().count != 0) { // wrong: it may be the count of the next round
                    trip.await();
                }
            }
            runtime.emit(new BarrierEvent.Passed(id, mine));
            return index;
        } finally {
            gate.release();
        }
    }

    private static final class State implements GuardedState {

        /// How many have arrived and wait.
        int count;

        /// How often it has tripped; for events only, never waited for.
        long trips;
    }
}
