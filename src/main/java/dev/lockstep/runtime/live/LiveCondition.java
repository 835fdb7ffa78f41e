package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;

/// A condition of a [java.util.concurrent.locks.ReentrantLock].
///
/// Timed waits run on the engine clock. When that bends, everyone here is woken without a cause, looks again, and waits
/// for the right time: a wake-up without a cause is something that every engine has to bear anyway.
final class LiveCondition implements Condition {

    private final LiveRuntime runtime;
    private final LiveMutex mutex;
    private final java.util.concurrent.locks.Condition condition;
    private final ConditionId id;
    private final boolean observed;

    /// Whether the runtime knows that someone may wait here for a time; written under the lock.
    private boolean timed;

    LiveCondition(
            LiveRuntime runtime, LiveMutex mutex, java.util.concurrent.locks.Condition condition, String name) {
        this.runtime = runtime;
        this.mutex = mutex;
        this.condition = condition;
        this.id = new ConditionId(mutex.id(), name);
        this.observed = runtime.observed();
    }

    @Override
    public ConditionId id() {
        return id;
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // The loop is the caller's: a wake-up without a cause is passed on as one.
    public void await() throws InterruptedException {
        enter(false);
        Wakeup wakeup = Wakeup.INTERRUPTED;
        try {
            condition.await();
            wakeup = Wakeup.WOKEN;
        } finally {
            tellEnded(wakeup);
        }
    }

    @Override
    public boolean await(Deadline deadline) throws InterruptedException {
        long due = LiveDeadline.nanosOf(deadline);
        enter(true);
        if (!timed) {
            timed = true;
            runtime.wakeOnBend(this::wakeWithoutCause);
        }
        Wakeup wakeup = Wakeup.INTERRUPTED;
        try {
            wakeup = awaitUntil(due);
            return wakeup == Wakeup.WOKEN;
        } finally {
            tellEnded(wakeup);
        }
    }

    private Wakeup awaitUntil(long due) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (long left = runtime.clock().realNanosUntil(due);
                left > 0;
                left = runtime.clock().realNanosUntil(due)) {
            if (condition.awaitNanos(left) > 0) {
                return Wakeup.WOKEN;
            }
        }
        return Wakeup.TIMED_OUT;
    }

    @Override
    public void signal() {
        enterToSignal(false);
        condition.signal();
    }

    @Override
    public void signalAll() {
        enterToSignal(true);
        condition.signalAll();
    }

    /// Wakes everyone without a cause, so that those who wait for a time look at the clock again.
    private void wakeWithoutCause() {
        mutex.lock().lock();
        try {
            condition.signalAll();
        } finally {
            mutex.lock().unlock();
        }
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
