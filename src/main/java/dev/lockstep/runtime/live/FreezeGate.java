package dev.lockstep.runtime.live;

import dev.lockstep.runtime.RunEnded;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What every operation passes first: open while a run goes on, shut while it is frozen; it throws [RunEnded] once the
/// run is over. An open gate costs one volatile read.
final class FreezeGate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean shut;
    private boolean frozen;
    private volatile boolean over;

    /// Waits while the run is frozen.
    ///
    /// @throws RunEnded once the run is over
    void pass() {
        if (shut && waitWhileFrozen()) {
            throw new RunEnded();
        }
    }

    /// As [#pass()], but returns when the run is over: for releases, which must work while threads unwind.
    void passToRelease() {
        if (shut) {
            waitWhileFrozen();
        }
    }

    private boolean waitWhileFrozen() {
        lock.lock();
        try {
            while (frozen && !over) {
                // An interrupt is for the operation behind the gate, not for the gate.
                changed.awaitUninterruptibly();
            }
            return over;
        } finally {
            lock.unlock();
        }
    }

    void frozen(boolean frozen) {
        lock.lock();
        try {
            this.frozen = frozen;
            shut = frozen || over;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            over = true;
            shut = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        return over;
    }

    /// As [#pass()], but does not wait: for operations that were under way when the run ended.
    ///
    /// @throws RunEnded once the run is over
    void refuseIfOver() {
        if (over) {
            throw new RunEnded();
        }
    }

    /// @throws InterruptedException if the calling thread was interrupted; the flag is then clear
    /// @throws RunEnded if it was the end of the run that interrupted it
    void refuseInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            refuseIfOver();
            throw new InterruptedException();
        }
    }
}
