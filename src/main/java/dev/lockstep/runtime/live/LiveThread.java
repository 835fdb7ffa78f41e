package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.LogicalThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A thread of a live run, and, for observers, its activity and its locks.
///
/// Its activity is set together with the event that describes it, under its own monitor, so that a statement made by
/// another thread can never be older than the events recorded before it. Unobserved runs never come here.
final class LiveThread implements LogicalThread {

    private final LiveRuntime runtime;
    private final ThreadId id;
    private final Role role;
    private final Thread thread;
    private final boolean visits;
    private final List<LockId> holds = new ArrayList<>(2);
    private Activity activity = Activity.RUNNING;

    /// @param visits whether it was started elsewhere
    LiveThread(LiveRuntime runtime, ThreadId id, Role role, Thread thread, boolean visits) {
        this.runtime = runtime;
        this.id = id;
        this.role = role;
        this.thread = thread;
        this.visits = visits;
    }

    @Override
    public ThreadId id() {
        return id;
    }

    Role role() {
        return role;
    }

    Thread thread() {
        return thread;
    }

    boolean visits() {
        return visits;
    }

    boolean isOf(LiveRuntime run) {
        return runtime == run;
    }

    @Override
    public void interrupt() {
        runtime.gate().pass();
        runtime.emit(new ThreadEvent.InterruptSent(id));
        thread.interrupt();
    }

    @Override
    public void join() throws InterruptedException {
        joinUntil(Long.MAX_VALUE);
    }

    @Override
    public boolean join(Deadline deadline) throws InterruptedException {
        return joinUntil(LiveDeadline.nanosOf(deadline));
    }

    private boolean joinUntil(long due) throws InterruptedException {
        runtime.gate().pass();
        LiveThread self = runtime.self();
        self.tell(new Activity.Joining(id), new ThreadEvent.JoinBegan(id));
        Wakeup wakeup = Wakeup.INTERRUPTED;
        try {
            wakeup = TimedWaits.await(thread, due, runtime.clock()) ? Wakeup.WOKEN : Wakeup.TIMED_OUT;
        } catch (InterruptedException interrupted) {
            runtime.gate().refuseIfOver();
            throw interrupted;
        } finally {
            self.tell(Activity.RUNNING, new ThreadEvent.JoinEnded(id, wakeup));
        }
        runtime.gate().refuseIfOver();
        return wakeup == Wakeup.WOKEN;
    }

    /// Records an event of this thread, on this thread, and sets its activity from then on.
    void tell(Activity next, Event event) {
        if (runtime.observed()) {
            synchronized (this) {
                activity = next;
                runtime.record(id, event);
            }
        }
    }

    /// Records that this thread holds `lock` from now on, and runs.
    synchronized void tellTaken(LockId lock, Event event) {
        holds.add(lock);
        activity = Activity.RUNNING;
        runtime.record(id, event);
    }

    /// Records that this thread no longer holds `lock`, and sets its activity from then on.
    @SuppressWarnings("ReferenceEquality") // Equality would ask a user's key, which may throw.
    synchronized void tellGiven(LockId lock, Activity next, Event event) {
        // From the end, because locks are released in reverse order.
        for (int last = holds.size() - 1; last >= 0; last--) {
            if (holds.get(last) == lock) {
                holds.remove(last);
                break;
            }
        }
        activity = next;
        runtime.record(id, event);
    }

    /// Records a fresh statement of this thread, on the thread that asks.
    synchronized void restate() {
        runtime.record(id, new ThreadEvent.Stated(id, role, activity, holds));
    }

    @Override
    public String toString() {
        return id.name();
    }

    /// A wait by real time, such as the JDK's join, until a moment of the engine clock, which may bend.
    private static final class TimedWaits {

        /// The longest wait before the clock is read again. Only waits for a thread's end, which the clock cannot end
        /// itself, can be late by so much, and only after the speed was raised.
        private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

        private TimedWaits() {}

        /// Waits until `thread` has ended or the clock shows `due`.
        ///
        /// @return whether it has ended
        static boolean await(Thread thread, long due, EngineClock clock) throws InterruptedException {
            if (due == Long.MAX_VALUE) {
                thread.join();
                return true;
            }
            while (true) {
                long left = clock.realNanosUntil(due);
                boolean ended = thread.join(Duration.ofNanos(Math.clamp(left, 0, LOOK_AGAIN_NANOS)));
                if (ended || left <= 0) {
                    return ended;
                }
            }
        }
    }
}
