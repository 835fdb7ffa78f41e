package dev.lockstep.runtime.live;

import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.RunEnded;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A lock with a queue of those who want it and wait sets of those who wait for a signal, after
/// [java.util.concurrent.locks.ReentrantLock], which cannot do what the port needs: every wait, that for the lock after
/// a signal too, ends with the run; a limit that runs by the engine clock keeps its place in the queue however the
/// clock bends; and a waiter knows whether it was signalled, however late it then got the lock.
///
/// **How.** Whoever takes the lock sets `owner`, and needs nothing else as long as nobody is in the way. Whoever must
/// wait enters the queue, and only its first may take the lock from there. A release frees the lock before it looks at
/// the queue, and whoever enters looks at the lock after that, so that one of the two sees the other. A signal moves a
/// waiter from its wait set to the end of the queue. A waiter that leaves for another reason moves itself, under the
/// same monitor: so it leaves once, and no signal goes to someone who has left.
///
/// Not reentrant, and it does not look who calls: that is for [LiveMutex].
final class QueuedLock {

    /// A limit that never passes.
    static final long NEVER = Long.MAX_VALUE;

    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(QueuedLock.class, "owner", Thread.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /// A thread that waits, and where.
    private static final class Node {

        private final Thread thread = Thread.currentThread();
        private volatile @Nullable Line line;
        private @Nullable Node before;
        private @Nullable Node behind;
    }

    /// Threads one behind the other. Changed under the monitor of the lock.
    private static class Line {

        private volatile @Nullable Node first;
        private @Nullable Node last;
        /// Whether the runtime knows that someone may wait here for a time.
        private boolean heedsClock;

        void add(Node node) {
            Node end = last;
            node.before = end;
            node.behind = null;
            last = node;
            if (end == null) {
                first = node;
            } else {
                end.behind = node;
            }
            node.line = this;
        }

        void remove(Node node) {
            Node before = node.before;
            Node behind = node.behind;
            if (before == null) {
                first = behind;
            } else {
                before.behind = behind;
            }
            if (behind == null) {
                last = before;
            } else {
                behind.before = before;
            }
            node.line = null;
        }
    }

    /// Who waits for one condition.
    static final class WaitSet {

        private final Line line = new Line();
    }

    private final LiveRuntime runtime;
    private final FreezeGate gate;
    private final EngineClock clock;
    private final boolean fair;
    private final Line queue = new Line();
    private volatile @Nullable Thread owner;

    /// @param fair whether nobody may take it as long as there is a queue
    QueuedLock(LiveRuntime runtime, boolean fair) {
        this.runtime = runtime;
        this.gate = runtime.gate();
        this.clock = runtime.clock();
        this.fair = fair;
    }

    boolean isFair() {
        return fair;
    }

    boolean isHeldByCurrentThread() {
        return owner == Thread.currentThread();
    }

    boolean hasQueue() {
        return queue.first != null;
    }

    /// Takes the lock if it is free.
    boolean tryAcquire() {
        return owner == null && OWNER.compareAndSet(this, (Thread) null, Thread.currentThread());
    }

    /// Waits for the lock in the queue.
    ///
    /// @param due when to give up, by the engine clock
    /// @return null if the calling thread holds it now; otherwise why it gave up
    /// @throws RunEnded once the run is over
    @Nullable Wakeup acquire(boolean interruptible, long due) {
        Node mine = new Node();
        boolean visits = heedEnd();
        try {
            enter(queue, mine, due);
            return waitInQueue(mine, interruptible, due);
        } finally {
            heedNoMore(visits);
        }
    }

    /// Frees the lock. Only for its holder.
    void release() {
        owner = null;
        Node next = queue.first;
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    /// Frees the lock, waits for a signal, and takes the lock again. Only for its holder. Whoever waits with a limit is
    /// woken without a cause when the clock bends.
    ///
    /// @param due when to stop waiting, by the engine clock
    /// @return what ended the wait. An interrupt that did has its flag cleared; one that came after it keeps it
    /// @throws RunEnded once the run is over; the calling thread does not hold the lock then
    Wakeup await(WaitSet set, long due) {
        if (Thread.interrupted()) {
            return Wakeup.INTERRUPTED;
        }
        Node mine = new Node();
        boolean visits = heedEnd();
        try {
            enter(set.line, mine, due);
            release();
            Wakeup wakeup = waitForSignal(mine, set.line, due);
            var _ = waitInQueue(mine, false, NEVER);
            return wakeup;
        } finally {
            heedNoMore(visits);
        }
    }

    private Wakeup waitForSignal(Node mine, Line set, long due) {
        long bends = clock.bends();
        while (mine.line == set) {
            // Before it is seen whether the run is over: otherwise the end's own interrupt could be taken for another.
            boolean interrupted = Thread.interrupted();
            if (gate.isOver()) {
                leave(mine);
                throw new RunEnded();
            }
            long left = leftUntil(due);
            if (interrupted) {
                if (moveToQueue(mine, set)) {
                    return Wakeup.INTERRUPTED;
                }
                // Signalled first: the interrupt is for whatever comes next.
                Thread.currentThread().interrupt();
            } else if (left <= 0) {
                if (moveToQueue(mine, set)) {
                    return Wakeup.TIMED_OUT;
                }
            } else if (due != NEVER && clock.bends() != bends) {
                // Without a cause, which every engine has to bear; it will ask again, of the clock that has bent.
                var _ = moveToQueue(mine, set);
            } else {
                park(left);
            }
        }
        return Wakeup.WOKEN;
    }

    private @Nullable Wakeup waitInQueue(Node mine, boolean interruptible, long due) {
        boolean interrupted = false;
        try {
            while (true) {
                if (queue.first == mine && tryAcquire()) {
                    synchronized (this) {
                        queue.remove(mine);
                    }
                    return null;
                }
                boolean now = Thread.interrupted();
                if (gate.isOver()) {
                    leave(mine);
                    throw new RunEnded();
                }
                long left = leftUntil(due);
                if (now && interruptible) {
                    leave(mine);
                    return Wakeup.INTERRUPTED;
                }
                interrupted |= now;
                if (left > 0) {
                    park(left);
                } else {
                    leave(mine);
                    return Wakeup.TIMED_OUT;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Wakes the one that has waited longest, if there is one. Only for the lock's holder, who will wake it as it releases.
    void signal(WaitSet set) {
        if (set.line.first != null) {
            synchronized (this) {
                Node first = set.line.first;
                if (first != null) {
                    set.line.remove(first);
                    queue.add(first);
                }
            }
        }
    }

    /// Wakes all. Only for the lock's holder.
    void signalAll(WaitSet set) {
        if (set.line.first != null) {
            synchronized (this) {
                for (Node next = set.line.first; next != null; next = set.line.first) {
                    set.line.remove(next);
                    queue.add(next);
                }
            }
        }
    }

    /// Goes from a wait set to the queue.
    ///
    /// @return false if a signal was quicker
    private synchronized boolean moveToQueue(Node mine, Line set) {
        if (mine.line != set) {
            return false;
        }
        set.remove(mine);
        queue.add(mine);
        return true;
    }

    /// Gives up, wherever it waits, and passes on what may have been meant for it: that the lock is free.
    private void leave(Node mine) {
        synchronized (this) {
            Line line = mine.line;
            if (line != null) {
                line.remove(mine);
            }
        }
        Node next = queue.first;
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private long leftUntil(long due) {
        return due == NEVER ? NEVER : clock.realNanosUntil(due);
    }

    private void park(long nanos) {
        if (nanos == NEVER) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, nanos);
        }
    }

    private void enter(Line line, Node mine, long due) {
        boolean first;
        synchronized (this) {
            line.add(mine);
            first = due != NEVER && !line.heedsClock;
            line.heedsClock |= first;
        }
        if (first) {
            // Before it looks at the clock: a bend after the look then leaves a permit, and the park returns.
            runtime.wakeOnBend(() -> wake(line));
        }
    }

    /// Has everyone there look at the clock again.
    private synchronized void wake(Line line) {
        for (Node node = line.first; node != null; node = node.behind) {
            LockSupport.unpark(node.thread);
        }
    }

    /// Has the clock wake a thread that is not of the run, and so not interrupted, when the run is over.
    private boolean heedEnd() {
        boolean visits = !runtime.isOwn();
        if (visits) {
            clock.unparkOnBend(Thread.currentThread());
        }
        return visits;
    }

    private void heedNoMore(boolean visits) {
        if (visits) {
            clock.leaveAlone(Thread.currentThread());
        }
    }
}
