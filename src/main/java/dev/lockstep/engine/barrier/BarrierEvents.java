package dev.lockstep.engine.barrier;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.runtime.EngineRuntime;
import org.jspecify.annotations.Nullable;

/// Emits the events of a barrier, and makes none in an unobserved run. [Barrier] calls it under its lock; it keeps the
/// making of events out of the algorithm.
final class BarrierEvents {

    private final EngineRuntime runtime;
    private final EngineId id;

    BarrierEvents(EngineRuntime runtime, EngineId id) {
        this.runtime = runtime;
        this.id = id;
    }

    void stated(BarrierState state) {
        if (runtime.observed()) {
            runtime.emit(state.statement(id));
        }
    }

    void arrived(Generation generation, int index) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.Arrived(id, generation.number(), index));
        }
    }

    void actionBegan(Generation generation) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.ActionBegan(id, generation.number()));
        }
    }

    void actionEnded(Generation generation, @Nullable Fault fault) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.ActionEnded(id, generation.number(), fault));
        }
    }

    void tripped(Generation generation) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.Tripped(id, generation.number()));
        }
    }

    void passed(Generation generation) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.Passed(id, generation.number()));
        }
    }

    void broke(Generation generation, Breakage what) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.Broke(id, generation.number(), what.cause()));
        }
    }

    void leftBroken(Generation generation, BarrierEvent.Cause cause) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.LeftBroken(id, generation.number(), cause));
        }
    }

    void turnedAway(Generation generation) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.TurnedAway(id, generation.number()));
        }
    }

    void reset(Generation generation) {
        if (runtime.observed()) {
            runtime.emit(new BarrierEvent.Reset(id, generation.number()));
        }
    }
}
