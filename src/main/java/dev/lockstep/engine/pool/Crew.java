package dev.lockstep.engine.pool;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The workers of a pool: starts them, has the queue dismiss those too many, and records when the last has left.
///
/// Its lock may be held while the queue's is taken, never the other way round.
final class Crew {

    private final EngineRuntime runtime;
    private final EngineId pool;
    private final TaskQueue<?> queue;
    private final Body work;
    private final Mutex lock;
    private final Condition terminated;
    private final Guarded<CrewState> state;
    private final CrewEvents events;

    /// @param work the loop of each worker, until the queue dismisses it
    Crew(EngineRuntime runtime, EngineId pool, int workers, TaskQueue<?> queue, Body work) {
        this.runtime = runtime;
        this.pool = pool;
        this.queue = queue;
        this.work = work;
        this.lock = runtime.mutex(EngineLocks.crew(pool));
        this.terminated = lock.condition(EngineLocks.TERMINATED);
        this.state = runtime.guarded(lock, new CrewState(workers));
        this.events = new CrewEvents(runtime, pool);
    }

    void start() {
        lock.acquire();
        try {
            refuseIf(state.view().isStarted(), "was started before");
            refuseIf(state.view().isClosing(), "is shut down");
            state.edit().start();
            staff();
        } finally {
            lock.release();
        }
    }

    void resize(int workers) {
        PoolSettings.requireWorkers(workers);
        lock.acquire();
        try {
            refuseIf(state.view().isClosing(), "is shut down");
            state.edit().target(workers);
            try {
                if (state.view().isStarted()) {
                    staff();
                }
            } finally {
                // Emitted only now: where a worker could not be started, the target is lower than was asked for.
                events.resized(state.view().target());
            }
        } finally {
            lock.release();
        }
    }

    /// Brings the number of workers that are to stay to the target. Where the runtime cannot start one, the error goes
    /// to the caller, and the target becomes what was reached.
    private void staff() {
        int missing = state.view().target() - state.view().staying();
        if (missing < 0) {
            queue.dismiss(-missing);
            state.edit().stay(missing);
            return;
        }
        // Dismissals not yet taken are called back before a new worker is started.
        state.edit().stay(queue.callBack(missing));
        try {
            while (state.view().staying() < state.view().target()) {
                hire();
            }
        } finally {
            state.edit().target(state.view().staying());
        }
    }

    private void hire() {
        LogicalThread worker = runtime.spawn(
                "W" + state.edit().nextOrdinal(), Role.SERVICE, Body.keepingNothing(this::workAndLeave));
        state.edit().add(worker);
        events.added(worker.id());
    }

    private void workAndLeave() throws Exception {
        boolean told = false;
        try {
            work.run();
            told = true;
        } finally {
            leave(runtime.current().id(), told);
        }
    }

    /// @param told whether the queue dismissed it; otherwise an error ends it
    private void leave(ThreadId self, boolean told) {
        lock.acquire();
        try {
            state.edit().remove(self);
            events.left(self);
            if (!told) {
                state.edit().stay(-1);
                giveBackIfDeserted();
            }
            terminateIfOver();
        } finally {
            lock.release();
        }
    }

    /// Closes the queue, and has the pool terminate once the last worker has left. One critical section, so that no
    /// worker is started for a closed queue. On a terminated pool it does nothing.
    ///
    /// @param call the name of the calling method, for the refusal
    /// @param closing closes the queue, and says which workers are to be interrupted
    /// @return those workers
    /// @throws IllegalStateException if the calling thread works here
    List<LogicalThread> close(String call, Supplier<Set<ThreadId>> closing) {
        lock.acquire();
        try {
            refuseWorker(call);
            if (state.view().isTerminated()) {
                return List.of();
            }
            Set<ThreadId> atWork = closing.get();
            state.edit().beginClosing();
            giveBackIfDeserted();
            terminateIfOver();
            return state.view().workers(atWork);
        } finally {
            lock.release();
        }
    }

    /// No worker is started after a shutdown, so where none lives then, the queued tasks will never run.
    private void giveBackIfDeserted() {
        if (state.view().isClosing() && state.view().size() == 0) {
            queue.closeNow();
        }
    }

    private void terminateIfOver() {
        CrewState now = state.view();
        if (now.isClosing() && now.size() == 0) {
            state.edit().terminate();
            events.terminated();
            terminated.signalAll();
        }
    }

    /// Waits until the last worker has left.
    ///
    /// @throws IllegalStateException if the calling thread works here
    void awaitTermination() throws InterruptedException {
        lock.acquireInterruptibly();
        try {
            refuseWorker("awaitTermination");
            while (!state.view().isTerminated()) {
                terminated.await();
            }
        } finally {
            lock.release();
        }
    }

    /// Waits until the last worker has left.
    ///
    /// @return whether it left before the deadline
    /// @throws IllegalStateException if the calling thread works here
    boolean awaitTermination(Deadline deadline) throws InterruptedException {
        lock.acquireInterruptibly();
        try {
            refuseWorker("awaitTermination");
            boolean inTime = true;
            while (!state.view().isTerminated() && inTime) {
                inTime = terminated.await(deadline);
            }
            return state.view().isTerminated();
        } finally {
            lock.release();
        }
    }

    /// Refuses `call` to the workers of this pool.
    ///
    /// @throws IllegalStateException if the calling thread works here
    void refuseWorkers(String call) {
        lock.acquire();
        try {
            refuseWorker(call);
        } finally {
            lock.release();
        }
    }

    private void refuseWorker(String call) {
        ThreadId caller = runtime.current().id();
        if (state.view().has(caller)) {
            throw new IllegalStateException(
                    call + " was refused: " + caller + " is a worker of " + pool
                            + " and would wait for itself; call it from outside the pool");
        }
    }

    private void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalStateException("pool " + pool + " " + what);
        }
    }

    int size() {
        lock.acquire();
        try {
            return state.view().size();
        } finally {
            lock.release();
        }
    }

    boolean isTerminated() {
        lock.acquire();
        try {
            return state.view().isTerminated();
        } finally {
            lock.release();
        }
    }

    /// Has the queue emit the whole state of the pool, under both locks.
    void restate() {
        lock.acquire();
        try {
            queue.restate(state.view().target(), state.view().ids(), state.view().isTerminated());
        } finally {
            lock.release();
        }
    }
}
