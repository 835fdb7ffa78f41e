package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Semaphore;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/// A counting semaphore: a lock and a condition of the JDK, of which nothing is told. As in [LiveCondition], everyone here is
/// woken when the clock bends, and looks again.
final class LiveSemaphore extends LiveValue<Integer> implements Semaphore {

    private final Condition available = lock().newCondition();
    private volatile int permits;

    /// Whether the runtime knows that someone may wait here for a time; written under the lock.
    private boolean timed;

    LiveSemaphore(LiveRuntime runtime, String name, int permits) {
        super(runtime, name);
        if (permits < 0) {
            throw new IllegalArgumentException("permits are " + permits + ", they must not be negative");
        }
        this.permits = permits;
        runtime.emit(new SemaphoreEvent.Made(name, permits));
    }

    @Override
    Integer peek() {
        return permits;
    }

    @Override
    public void acquire() throws InterruptedException {
        acquire((Long) null);
    }

    @Override
    public boolean acquire(Deadline deadline) throws InterruptedException {
        return acquire(Long.valueOf(LiveDeadline.nanosOf(deadline)));
    }

    /// @param due when it gives up; null for never
    private boolean acquire(@Nullable Long due) throws InterruptedException {
        runtime().gate().pass();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        lock().lock();
        try {
            if (permits == 0 && !await(due)) {
                return false;
            }
            int left = permits - 1;
            permits = left;
            runtime().self().tell(Activity.RUNNING, new SemaphoreEvent.Acquired(name(), left));
            changed();
            return true;
        } finally {
            lock().unlock();
        }
    }

    /// Waits until there is a permit; tells where there is none, and where the thread gives up.
    ///
    /// @return false if the deadline passed first
    private boolean await(@Nullable Long due) throws InterruptedException {
        LiveThread self = runtime().self();
        self.tell(new Activity.Acquiring(name(), due != null), new SemaphoreEvent.Blocked(name(), due != null));
        Wakeup wakeup = Wakeup.INTERRUPTED;
        try {
            wakeup = due == null ? awaitPermit() : awaitPermit(due);
        } catch (InterruptedException interrupted) {
            if (runtime().gate().isOver()) {
                throw new RunEnded();
            }
            throw interrupted;
        } finally {
            if (wakeup != Wakeup.WOKEN) {
                self.tell(Activity.RUNNING, new SemaphoreEvent.GaveUp(name(), wakeup));
            }
        }
        return wakeup == Wakeup.WOKEN;
    }

    private Wakeup awaitPermit() throws InterruptedException {
        while (permits == 0) {
            available.await();
        }
        return Wakeup.WOKEN;
    }

    private Wakeup awaitPermit(long due) throws InterruptedException {
        if (!timed) {
            timed = true;
            runtime().wakeOnBend(this::wakeWithoutCause);
        }
        while (permits == 0) {
            long left = runtime().clock().realNanosUntil(due);
            if (left <= 0) {
                return Wakeup.TIMED_OUT;
            }
            available.awaitNanos(left);
        }
        return Wakeup.WOKEN;
    }

    @Override
    public void release() {
        runtime().gate().passToRelease();
        lock().lock();
        try {
            permits = Math.addExact(permits, 1);
            if (runtime().observed()) {
                runtime().emit(new SemaphoreEvent.Released(name(), permits));
            }
            available.signal();
            changed();
        } finally {
            lock().unlock();
        }
    }

    private void wakeWithoutCause() {
        lock().lock();
        try {
            available.signalAll();
        } finally {
            lock().unlock();
        }
    }
}
