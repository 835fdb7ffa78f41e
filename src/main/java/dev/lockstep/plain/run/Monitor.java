package dev.lockstep.plain.run;

import dev.lockstep.event.LockId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.MemoryRuntime;
import dev.lockstep.runtime.Mutex;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The monitor of an object (JLS 17.1): a lock that its owner may take again, and one wait set.
final class Monitor {
    private final MemoryRuntime port;
    private final Mutex mutex;
    private final Condition waiters;
    private @Nullable RunThread owner;
    private int depth;

    Monitor(MemoryRuntime port, String name) {
        this.port = port;
        this.mutex = port.mutex(new LockId("", name));
        this.waiters = mutex.condition("wait");
    }

    boolean isOwnedBy(RunThread thread) {
        return owner == thread;
    }

    /// A step, unless the thread owns it already.
    void enter(RunThread self, int site) {
        if (owner != self) {
            self.beforeMonitor(site);
            mutex.acquire();
            owned(self, 0);
        }
        depth++;
    }

    private void owned(RunThread self, int times) {
        owner = self;
        depth = times;
        self.run().order().acquired(self.number(), this);
    }

    /// A step, where the thread does not own it any more.
    ///
    /// @throws IllegalMonitorStateException if it never did
    void exit(RunThread self) {
        requireOwned(self);
        depth--;
        if (depth == 0) {
            self.afterMonitor();
            self.run().order().released(self.number(), this);
            owner = null;
            mutex.release();
        }
    }

    private void requireOwned(RunThread self) {
        if (owner != self) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    /// Waits to be notified, and owns it again afterwards.
    ///
    /// @param limit after which it gives up; zero for never
    void await(RunThread self, Duration limit) throws InterruptedException {
        requireOwned(self);
        int times = depth;
        self.before();
        self.run().order().released(self.number(), this);
        owner = null;
        try {
            if (limit.isZero()) {
                waiters.await();
            } else {
                Deadline due = port.deadline(limit);
                waiters.await(due);
            }
        } catch (InterruptedException _) {
            owned(self, times);
            throw self.interrupted("");
        }
        owned(self, times);
    }

    /// Wakes one of those that wait, or all.
    void signal(RunThread self, boolean all) {
        requireOwned(self);
        self.passing();
        if (all) {
            waiters.signalAll();
        } else {
            waiters.signal();
        }
    }
}
