package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import org.jspecify.annotations.Nullable;

/// A [QueuedLock] that refuses to be taken twice and, in an observed run, records its events.
final class LiveMutex implements Mutex {

    /// How often a thread checks whether the lock has become free before it enters the queue.
    private static final int LOOKS = 200;

    private final LiveRuntime runtime;
    private final FreezeGate gate;
    private final LockId id;
    private final QueuedLock lock;
    private final boolean observed;

    LiveMutex(LiveRuntime runtime, LockId id, boolean fair) {
        this.runtime = runtime;
        this.gate = runtime.gate();
        this.id = id;
        this.lock = new QueuedLock(runtime, fair);
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
            var _ = lock.acquire(false, QueuedLock.NEVER);
        }
        tellTaken();
    }

    @Override
    public void acquireInterruptibly() throws InterruptedException {
        var _ = acquire(QueuedLock.NEVER);
    }

    @Override
    public boolean acquire(Deadline deadline) throws InterruptedException {
        return acquire(LiveDeadline.nanosOf(deadline));
    }

    private boolean acquire(long due) throws InterruptedException {
        gate.pass();
        gate.refuseInterrupted();
        if (!takeAtOnce()) {
            tellBlocked();
            @Nullable Wakeup gaveUp = lock.acquire(true, due);
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
        if (!lock.isHeldByCurrentThread()) {
            if (gate.isOver()) {
                // The run ended while this thread waited to take the lock again.
                return;
            }
            throw notHeld();
        }
        if (observed) {
            runtime.self().tellGiven(id, Activity.RUNNING, new LockEvent.Released(id));
        }
        lock.release();
    }

    @Override
    public boolean isHeldByCurrentThread() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public Condition condition(String name) {
        return new LiveCondition(runtime, this, name);
    }

    /// Called by a thread that does not hold the lock, perhaps because the end of the run took it away.
    ///
    /// @throws RunEnded once the run is over
    void refuseIfOver() {
        gate.refuseIfOver();
    }

    void requireHeld() {
        if (!lock.isHeldByCurrentThread()) {
            refuseIfOver();
            throw notHeld();
        }
    }

    private IllegalMonitorStateException notHeld() {
        return new IllegalMonitorStateException(id + " is not held by " + runtime.current());
    }

    QueuedLock lock() {
        return lock;
    }

    /// Takes the lock if it is free, or becomes so in a moment, and no thread is queued before this one.
    ///
    /// The engines' critical sections are shorter than the parking of a thread, so a short spin pays: it doubles what
    /// `PoolBenchmark` measures. A queue means longer waits, and then no thread spins.
    private boolean takeAtOnce() {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(runtime.current() + " holds " + id + " already; locks are not reentrant");
        }
        if (lock.isFair()) {
            return !lock.hasQueue() && lock.tryAcquire();
        }
        if (lock.tryAcquire()) {
            return true;
        }
        for (int look = 0; look < LOOKS && !lock.hasQueue(); look++) {
            Thread.onSpinWait();
            if (lock.tryAcquire()) {
                return true;
            }
        }
        return false;
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

    /// A condition of a [LiveMutex]: a wait set of its lock. Timed waits run on the engine clock; when it bends, they
    /// wake spuriously, which every engine has to expect anyway.
    private static final class LiveCondition implements Condition {

        private final LiveRuntime runtime;
        private final LiveMutex mutex;
        private final QueuedLock.WaitSet waiters = new QueuedLock.WaitSet();
        private final ConditionId id;
        private final boolean observed;

        LiveCondition(LiveRuntime runtime, LiveMutex mutex, String name) {
            this.runtime = runtime;
            this.mutex = mutex;
            this.id = new ConditionId(mutex.id(), name);
            this.observed = runtime.observed();
        }

        @Override
        public ConditionId id() {
            return id;
        }

        @Override
        public void await() throws InterruptedException {
            var _ = await(QueuedLock.NEVER, false);
        }

        @Override
        public boolean await(Deadline deadline) throws InterruptedException {
            return await(LiveDeadline.nanosOf(deadline), true) != Wakeup.TIMED_OUT;
        }

        private Wakeup await(long due, boolean withLimit) throws InterruptedException {
            enter(withLimit);
            Wakeup wakeup = mutex.lock().await(waiters, due);
            tellEnded(wakeup);
            if (wakeup == Wakeup.INTERRUPTED) {
                runtime.gate().refuseIfOver();
                throw new InterruptedException();
            }
            return wakeup;
        }

        @Override
        public void signal() {
            enterToSignal(false);
            mutex.lock().signal(waiters);
        }

        @Override
        public void signalAll() {
            enterToSignal(true);
            mutex.lock().signalAll(waiters);
        }

        private void enter(boolean withLimit) {
            runtime.gate().pass();
            mutex.requireHeld();
            if (observed) {
                runtime.self()
                        .tellGiven(
                                mutex.id(),
                                new Activity.Waiting(id, withLimit),
                                new LockEvent.AwaitBegan(id, withLimit));
            }
        }

        private void enterToSignal(boolean all) {
            runtime.gate().pass();
            mutex.requireHeld();
            if (observed) {
                runtime.emit(new LockEvent.Signalled(id, all));
            }
        }

        private void tellEnded(Wakeup wakeup) {
            if (observed) {
                runtime.self().tellTaken(mutex.id(), new LockEvent.AwaitEnded(id, wakeup));
            }
        }
    }
}
