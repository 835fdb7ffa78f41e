package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A [ReentrantLock] that refuses to be taken twice and tells of itself when someone watches.
final class LiveMutex implements Mutex {

    /// How often a thread looks whether the lock has become free before it gets in line.
    private static final int LOOKS = 200;

    private final LiveRuntime runtime;
    private final Gate gate;
    private final LockId id;
    private final ReentrantLock lock;
    private final boolean observed;

    LiveMutex(LiveRuntime runtime, LockId id, boolean fair) {
        this.runtime = runtime;
        this.gate = runtime.gate();
        this.id = id;
        this.lock = new ReentrantLock(fair);
        this.observed = runtime.observed();
    }

    @Override
    public LockId id() {
        return id;
    }

    @Override
    public void acquire() {
        gate.pass();
        if (!takeAtOnce()) {
            tellBlocked();
            takeUninterruptibly();
        }
        tellTaken();
    }

    @Override
    public void acquireInterruptibly() throws InterruptedException {
        gate.pass();
        refuseInterrupted();
        if (!takeAtOnce()) {
            tellBlocked();
            try {
                lock.lockInterruptibly();
            } catch (InterruptedException interrupted) {
                tellGaveUp(Wakeup.INTERRUPTED);
                throw interrupted;
            }
        }
        tellTaken();
    }

    @Override
    public boolean acquire(Deadline deadline) throws InterruptedException {
        gate.pass();
        refuseInterrupted();
        if (!takeAtOnce()) {
            tellBlocked();
            @Nullable Wakeup gaveUp = takeUntil(LiveDeadline.nanosOf(deadline));
            if (gaveUp != null) {
                tellGaveUp(gaveUp);
                if (gaveUp == Wakeup.INTERRUPTED) {
                    throw new InterruptedException();
                }
                return false;
            }
        }
        tellTaken();
        return true;
    }

    @Override
    public void release() {
        gate.passToRelease();
        if (observed && lock.isHeldByCurrentThread()) {
            runtime.self().tellGiven(id, Activity.RUNNING, new LockEvent.Released(id));
        }
        lock.unlock();
    }

    @Override
    public boolean isHeldByCurrentThread() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public Condition condition(String name) {
        return new LiveCondition(runtime, this, lock.newCondition(), name);
    }

    void requireHeld() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException(id + " is not held by " + runtime.current());
        }
    }

    ReentrantLock lock() {
        return lock;
    }

    /// Takes the lock if it is free, or becomes so in a moment, and nobody stands in line before this thread.
    ///
    /// The engines' critical sections are shorter than the parking of a thread, so a short look pays: it doubles what
    /// `PoolBenchmark` measures. A line says that the lock is wanted for longer, and then nobody looks.
    private boolean takeAtOnce() {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(runtime.current() + " holds " + id + " already; locks are not reentrant");
        }
        if (lock.isFair()) {
            return !lock.hasQueuedThreads() && lock.tryLock();
        }
        if (lock.tryLock()) {
            return true;
        }
        for (int look = 0; look < LOOKS && !lock.hasQueuedThreads(); look++) {
            Thread.onSpinWait();
            if (!lock.isLocked() && lock.tryLock()) {
                return true;
            }
        }
        return false;
    }

    /// Waits as `ReentrantLock.lock` does, but so that the end of the run can still end a deadlock.
    private void takeUninterruptibly() {
        boolean interrupted = false;
        while (true) {
            try {
                lock.lockInterruptibly();
                break;
            } catch (InterruptedException early) {
                interrupted = true;
                if (gate.isOver()) {
                    throw new RunEnded();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Wakeup takeUntil(long due) {
        try {
            for (long left = runtime.clock().realNanosUntil(due);
                    left > 0;
                    left = runtime.clock().realNanosUntil(due)) {
                if (lock.tryLock(Math.min(left, Joins.LOOK_AGAIN_NANOS), TimeUnit.NANOSECONDS)) {
                    return null;
                }
            }
            return Wakeup.TIMED_OUT;
        } catch (InterruptedException interrupted) {
            return Wakeup.INTERRUPTED;
        }
    }

    private static void refuseInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void tellBlocked() {
        if (observed) {
            runtime.self().tell(new Activity.Blocked(id), new LockEvent.Blocked(id));
        }
    }

    private void tellTaken() {
        if (observed) {
            runtime.self().tellTaken(id, new LockEvent.Acquired(id));
        }
    }

    private void tellGaveUp(Wakeup wakeup) {
        if (observed) {
            runtime.self().tell(Activity.RUNNING, new LockEvent.GaveUp(id, wakeup));
        }
    }
}
