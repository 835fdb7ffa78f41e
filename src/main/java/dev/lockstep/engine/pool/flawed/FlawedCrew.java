package dev.lockstep.engine.pool.flawed;

import dev.lockstep.engine.pool.CrewEvents;
import dev.lockstep.engine.pool.CrewState;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;

/// The workers of a flawed pool, themselves without a flaw: all are started at once, and a thread that awaits
/// termination waits until the last has left.
final class FlawedCrew {

    private final EngineRuntime runtime;
    private final int workers;
    private final Body work;
    private final Mutex lock;
    private final Condition terminated;
    private final Guarded<CrewState> state;
    private final CrewEvents events;

    /// @param work what each worker does until it leaves
    FlawedCrew(EngineRuntime runtime, EngineId pool, int workers, Body work) {
        this.runtime = runtime;
        this.workers = workers;
        this.work = work;
        this.lock = runtime.mutex(EngineLocks.crew(pool));
        this.terminated = lock.condition(EngineLocks.TERMINATED);
        this.state = runtime.guarded(lock, new CrewState(workers));
        this.events = new CrewEvents(runtime, pool);
    }

    void start() {
        lock.acquire();
        try {
            for (int i = 1; i <= workers; i++) {
                LogicalThread worker = runtime.spawn("W" + i, Role.SERVICE, Body.keepingNothing(this::workAndLeave));
                state.edit().add(worker);
                events.added(worker.id());
            }
        } finally {
            lock.release();
        }
    }

    private void workAndLeave() throws Exception {
        try {
            work.run();
        } finally {
            leave(runtime.current().id());
        }
    }

    private void leave(ThreadId self) {
        lock.acquire();
        try {
            state.edit().remove(self);
            events.left(self);
            terminated.signalAll();
        } finally {
            lock.release();
        }
    }

    /// @throws IllegalStateException if the calling thread works here, and would wait for itself
    void refuseWorkers() {
        lock.acquire();
        try {
            if (state.view().has(runtime.current().id())) {
                throw new IllegalStateException("a worker cannot join its own pool");
            }
        } finally {
            lock.release();
        }
    }

    void awaitTermination() throws InterruptedException {
        lock.acquire();
        try {
            while (state.view().size() > 0) {
                terminated.await();
            }
        } finally {
            lock.release();
        }
    }
}
