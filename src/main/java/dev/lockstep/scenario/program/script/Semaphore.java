package dev.lockstep.scenario.program.script;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;

/// A counting semaphore, built from a lock and a condition. Those who wait are served in no promised order, and anyone
/// may give a permit back, as E. W. Dijkstra's V does.
final class Semaphore {

    private static final class Permits implements GuardedState {

        private int left;
    }

    private final EngineRuntime port;
    private final String name;
    private final Mutex lock;
    private final Condition available;
    private final Guarded<Permits> permits;

    Semaphore(EngineRuntime port, String name, int permits) {
        this.port = port;
        this.name = name;
        this.lock = port.mutex(new LockId("", name));
        this.available = lock.condition("available");
        Permits first = new Permits();
        first.left = permits;
        this.permits = port.guarded(lock, first);
        tell(permits);
    }

    void acquire() throws InterruptedException {
        lock.acquireInterruptibly();
        try {
            while (permits.view().left == 0) {
                available.await();
            }
            change(-1);
        } finally {
            lock.release();
        }
    }

    /// As [#acquire()], but gives up once the deadline has passed.
    ///
    /// @return false if the deadline passed first
    boolean acquire(Deadline deadline) throws InterruptedException {
        lock.acquireInterruptibly();
        try {
            boolean inTime = true;
            while (permits.view().left == 0 && inTime) {
                inTime = available.await(deadline);
            }
            if (permits.view().left == 0) {
                return false;
            }
            change(-1);
            return true;
        } finally {
            lock.release();
        }
    }

    void release() {
        lock.acquire();
        try {
            change(1);
            available.signal();
        } finally {
            lock.release();
        }
    }

    private void change(int by) {
        int left = permits.edit().left += by;
        tell(left);
    }

    private void tell(int left) {
        port.emit(new ScriptEvent.Wrote(name, Integer.toString(left)));
    }
}
