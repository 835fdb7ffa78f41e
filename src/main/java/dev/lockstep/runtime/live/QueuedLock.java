package dev.lockstep.runtime.live;

import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.RunEnded;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A lock with a queue of acquiring threads and wait sets of threads that await a signal, after
/// [java.util.concurrent.locks.ReentrantLock], which cannot do what the port needs: every wait, that for the lock after
/// a signal too, ends with the run; a timed waiter by the engine clock keeps its place in the queue however the clock
/// bends; and a waiter knows whether it was signalled, however late it then got the lock.
///
/// **How.** A thread takes the lock by setting `owner`, and without contention does nothing else. A thread that must
/// wait enters the queue, and only the first in the queue may take the lock from there. A release frees the lock before
/// it reads the queue, and a thread enters the queue before it reads the lock, so that one of the two sees the other. A
/// signal moves a waiter from its wait set to the end of the queue. A waiter that leaves for another reason moves
/// itself, under the same monitor: so it leaves once, and no signal goes to a thread that has left.
///
/// Not reentrant, and it does not check its caller: [LiveMutex] does.
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

    /// A waiting thread, and the queue or wait set it is in.
    private static final class Node {

        private final Thread thread = Thread.currentThread();
        private volatile @Nullable Line line;
        private @Nullable Node before;
        private @Nullable Node behind;
    }

    /// A linked list of waiting threads. Changed under the monitor of the lock.
    private static class Line {

        private volatile @Nullable Node first;
        private @Nullable Node last;
        /// Whether the runtime wakes this list at each bend of the clock, because a thread may wait here with a limit.
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

    /// The waiters of one condition.
    static final class WaitSet {

        private final Line line = new Line();
    }

    private final LiveRuntime runtime;
    private final FreezeGate gate;
    private final EngineClock clock;
    private final boolean fair;
    private final Line queue = new Line();
    private volatile @Nullable Thread owner;

    /// @param fair whether a thread may take it only through the queue while there is one
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

    /// Frees the lock, waits for a signal, and takes the lock again. Only for its holder. A timed waiter is woken
    /// spuriously when the clock bends.
    ///
    /// @param due when to stop waiting, by the engine clock
    /// @return what ended the wait. If an interrupt did, the flag is cleared; an interrupt that came later leaves it
    ///     set
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
            // Before the check whether the run is over: otherwise the interrupt that ends the run could be taken for
            // another.
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
                // Signalled first: the interrupt is for the thread's next wait.
                Thread.currentThread().interrupt();
            } else if (left <= 0) {
                if (moveToQueue(mine, set)) {
                    return Wakeup.TIMED_OUT;
                }
            } else if (due != NEVER && clock.bends() != bends) {
                // A spurious wake-up, which every engine has to expect; the thread will wait again, by the clock's new
                // rate.
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

    /// Moves the longest waiter, if there is one, to the queue. Only for the lock's holder, whose release wakes it.
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

    /// Moves all waiters to the queue. Only for the lock's holder.
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

    /// Moves a waiter from its wait set to the queue.
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

    /// Gives up, in queue or wait set, and wakes the next in the queue, in case the wake-up of a release was meant for
    /// it.
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
            // Before it reads the clock: a bend after the read then leaves a permit, and the park returns.
            runtime.wakeOnBend(() -> wake(line));
        }
    }

    /// Wakes all threads of `line`, to read the clock again.
    private synchronized void wake(Line line) {
        for (Node node = line.first; node != null; node = node.behind) {
            LockSupport.unpark(node.thread);
        }
    }

    /// Has the clock wake a thread that was not spawned by the run, and so is not interrupted, when the run is over.
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
