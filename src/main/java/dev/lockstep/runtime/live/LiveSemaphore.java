package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.Semaphore;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A counting semaphore: permits under a lock of the JDK, whose events are not recorded, and a queue of waiters.
final class LiveSemaphore extends LiveValue<Integer> implements Semaphore {

    /// A thread that sleeps until there may be a permit. Woken once, under the lock.
    private static final class Waiter {

        private final Thread thread = Thread.currentThread();
        private volatile boolean woken;

        void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    /// Guarded by the lock; first come, first woken.
    private final Queue<Waiter> waiters = new ArrayDeque<>();
    private volatile int permits;

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

    /// @param due when the thread gives up; null for never
    private boolean acquire(@Nullable Long due) throws InterruptedException {
        runtime().gate().pass();
        runtime().gate().refuseInterrupted();
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

    /// Waits until there is a permit; records that there was none, and that the thread gave up.
    ///
    /// @return false if the deadline passed first
    private boolean await(@Nullable Long due) throws InterruptedException {
        LiveThread self = runtime().self();
        self.tell(new Activity.Acquiring(name(), due != null), new SemaphoreEvent.Blocked(name(), due != null));
        Wakeup wakeup = Wakeup.INTERRUPTED;
        try {
            wakeup = awaitPermit(due == null ? Long.MAX_VALUE : due);
        } finally {
            if (wakeup != Wakeup.WOKEN) {
                self.tell(Activity.RUNNING, new SemaphoreEvent.GaveUp(name(), wakeup));
            }
        }
        return wakeup == Wakeup.WOKEN;
    }

    private Wakeup awaitPermit(long due) throws InterruptedException {
        while (permits == 0) {
            if (!sleep(due) && permits == 0) {
                return Wakeup.TIMED_OUT;
            }
        }
        return Wakeup.WOKEN;
    }

    /// Sleeps without the lock. An interrupt after the wake-up only sets the flag, so that the wake-up is not lost.
    ///
    /// @return false if the deadline passed first
    private boolean sleep(long due) throws InterruptedException {
        Waiter mine = new Waiter();
        waiters.add(mine);
        @Nullable InterruptedException early = null;
        lock().unlock();
        try {
            var _ = runtime().clock().sleepUntil(due, runtime().gate(), () -> mine.woken);
        } catch (InterruptedException interrupted) {
            early = interrupted;
        } finally {
            lock().lock();
            waiters.remove(mine);
        }
        if (early != null) {
            if (!mine.woken) {
                throw early;
            }
            Thread.currentThread().interrupt();
        }
        return mine.woken;
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
            Waiter next = waiters.poll();
            if (next != null) {
                next.wake();
            }
            changed();
        } finally {
            lock().unlock();
        }
    }
}
