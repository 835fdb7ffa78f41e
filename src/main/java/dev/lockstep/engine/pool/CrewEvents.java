package dev.lockstep.engine.pool;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;

/// Emits the events of a pool's workers. Called under the crew lock.
public record CrewEvents(EngineRuntime runtime, EngineId pool) {

    public void added(ThreadId worker) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.WorkerAdded(pool, worker));
        }
    }

    public void left(ThreadId worker) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.WorkerLeft(pool, worker));
        }
    }

    void resized(int target) {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.Resized(pool, target));
        }
    }

    void terminated() {
        if (runtime.observed()) {
            runtime.emit(new PoolEvent.Terminated(pool));
        }
    }
}
