package dev.lockstep.runtime.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Wakeup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A lock with a queue, in moments that threads left to themselves hardly ever come to.
@Timeout(120)
class QueuedLockTest {

    /// Only ever delays a failure.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveRuntime runtime = LiveRuntime.unobserved();

    /// The first in the queue has made up its mind to give up when the lock is freed for it.
    @Test
    void whoGivesUpInFrontLeavesTheLockToTheNext() throws Exception {
        QueuedLock lock = new QueuedLock(runtime, false);
        assertThat(lock.tryAcquire()).isTrue();
        BlockingQueue<Wakeup> gaveUp = new LinkedBlockingQueue<>();
        Thread first = Thread.startVirtualThread(
                () -> gaveUp.add(requireNonNull(lock.acquire(true, QueuedLock.NEVER), "it has the lock")));
        untilIts(Thread.State.WAITING, first);
        Thread next = Thread.startVirtualThread(() -> {
            var _ = lock.acquire(false, QueuedLock.NEVER);
        });
        untilIts(Thread.State.WAITING, next);
        synchronized (lock) {
            first.interrupt();
            untilIts(Thread.State.BLOCKED, first);
            lock.release();
        }
        assertThat(next.join(PATIENCE)).isTrue();
        assertThat(gaveUp.take()).isEqualTo(Wakeup.INTERRUPTED);
    }

    /// The waiter has made up its mind to leave when it is signalled.
    @Test
    void whoIsSignalledWhileItLeavesWasSignalledAndKeepsItsFlag() throws Exception {
        QueuedLock lock = new QueuedLock(runtime, false);
        QueuedLock.WaitSet set = new QueuedLock.WaitSet();
        BlockingQueue<String> wakeups = new LinkedBlockingQueue<>();
        Thread waiter = Thread.startVirtualThread(() -> {
            assertThat(lock.tryAcquire()).isTrue();
            Wakeup wakeup = lock.await(set, QueuedLock.NEVER);
            wakeups.add(wakeup + (Thread.interrupted() ? ", flag set" : ""));
        });
        untilIts(Thread.State.WAITING, waiter);
        assertThat(lock.tryAcquire()).isTrue();
        synchronized (lock) {
            waiter.interrupt();
            untilIts(Thread.State.BLOCKED, waiter);
            lock.signal(set);
        }
        lock.release();
        assertThat(wakeups.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("WOKEN, flag set");
    }

    /// As before, but for its limit: it has seen that this has passed when it is signalled.
    @Test
    void whoIsSignalledWhileItTimesOutWasSignalled() throws Exception {
        QueuedLock lock = new QueuedLock(runtime, false);
        QueuedLock.WaitSet set = new QueuedLock.WaitSet();
        BlockingQueue<Wakeup> wakeups = new LinkedBlockingQueue<>();
        boolean met = false;
        // Longer each time, until it still waits when nobody can leave any more.
        for (long limit = Duration.ofMillis(50).toNanos(); !met; limit *= 2) {
            long due = runtime.clock().after(limit);
            Thread waiter = Thread.startVirtualThread(() -> {
                assertThat(lock.tryAcquire()).isTrue();
                wakeups.add(lock.await(set, due));
                lock.release();
            });
            while (waiter.getState() != Thread.State.TIMED_WAITING && waiter.isAlive()) {
                Thread.onSpinWait();
            }
            synchronized (lock) {
                met = waiter.getState() == Thread.State.TIMED_WAITING;
                if (met) {
                    untilIts(Thread.State.BLOCKED, waiter);
                    assertThat(lock.tryAcquire()).isTrue();
                    lock.signal(set);
                    lock.release();
                }
            }
            assertThat(waiter.join(PATIENCE)).isTrue();
            assertThat(wakeups.take()).isEqualTo(met ? Wakeup.WOKEN : Wakeup.TIMED_OUT);
        }
    }

    /// Of an interrupt that comes first, a signal knows: it goes to the next.
    @Test
    void whoHasLeftGetsNoSignal() throws Exception {
        QueuedLock lock = new QueuedLock(runtime, false);
        QueuedLock.WaitSet set = new QueuedLock.WaitSet();
        BlockingQueue<String> wakeups = new LinkedBlockingQueue<>();
        for (String name : List.of("first", "next")) {
            Thread waiter = Thread.ofVirtual().name(name).start(() -> {
                assertThat(lock.tryAcquire()).isTrue();
                wakeups.add(Thread.currentThread().getName() + " " + lock.await(set, QueuedLock.NEVER));
                lock.release();
            });
            untilIts(Thread.State.WAITING, waiter);
            if (name.equals("first")) {
                assertThat(lock.tryAcquire()).isTrue();
                waiter.interrupt();
                // It wakes, goes to the queue, and waits there.
                while (!lock.hasQueue()) {
                    Thread.onSpinWait();
                }
                lock.signal(set);
                lock.release();
                assertThat(wakeups.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("first INTERRUPTED");
                assertThat(waiter.join(PATIENCE)).isTrue();
            }
        }
        assertThat(lock.tryAcquire()).isTrue();
        lock.signal(set);
        lock.release();
        assertThat(wakeups.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("next WOKEN");
    }

    /// The lock is free and its queue is not empty: its first has made up its mind to leave, and cannot yet.
    @Test
    void whoComesToAFairLockDoesNotPassTheQueueThoughTheLockIsFree() throws Exception {
        LiveMutex mutex = new LiveMutex(runtime, new LockId("test", "fair"), true);
        mutex.acquire();
        Thread first = Thread.startVirtualThread(
                () -> assertThatThrownBy(mutex::acquireInterruptibly).isInstanceOf(InterruptedException.class));
        untilIts(Thread.State.WAITING, first);
        Thread next = Thread.ofVirtual().unstarted(() -> {
            mutex.acquire();
            mutex.release();
        });
        synchronized (mutex.lock()) {
            first.interrupt();
            untilIts(Thread.State.BLOCKED, first);
            mutex.release();
            next.start();
            while (next.getState() != Thread.State.BLOCKED) {
                assertThat(next.getState()).as("it has passed").isNotEqualTo(Thread.State.TERMINATED);
            }
        }
        assertThat(next.join(PATIENCE)).isTrue();
        assertThat(first.join(PATIENCE)).isTrue();
    }

    @Test
    void aSignalGoesToWhoHasWaitedLongestAndOneToAllToEverybodyInThatOrder() throws Exception {
        QueuedLock lock = new QueuedLock(runtime, true);
        QueuedLock.WaitSet set = new QueuedLock.WaitSet();
        BlockingQueue<String> woken = new LinkedBlockingQueue<>();
        for (String name : List.of("A", "B", "C", "D")) {
            Thread waiter = Thread.ofVirtual().start(() -> {
                assertThat(lock.tryAcquire()).isTrue();
                woken.add(name + " " + lock.await(set, QueuedLock.NEVER));
                lock.release();
            });
            untilIts(Thread.State.WAITING, waiter);
        }
        assertThat(lock.tryAcquire()).isTrue();
        lock.signal(set);
        lock.release();
        assertThat(woken.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("A WOKEN");
        while (!lock.tryAcquire()) {
            Thread.onSpinWait();
        }
        lock.signalAll(set);
        lock.release();
        for (String name : List.of("B", "C", "D")) {
            assertThat(woken.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(name + " WOKEN");
        }
    }

    @Test
    void whoGivesUpInTheMiddleLeavesAllOthersInTheQueue() throws Exception {
        QueuedLock lock = new QueuedLock(runtime, true);
        assertThat(lock.tryAcquire()).isTrue();
        BlockingQueue<String> served = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "D")) {
            Thread thread = Thread.startVirtualThread(() -> {
                Wakeup gaveUp = lock.acquire(true, QueuedLock.NEVER);
                served.add(name + " " + gaveUp);
                if (gaveUp == null) {
                    lock.release();
                }
            });
            threads.add(thread);
            untilIts(Thread.State.WAITING, thread);
        }
        for (int middle : List.of(1, 2)) {
            threads.get(middle).interrupt();
            assertThat(threads.get(middle).join(PATIENCE)).isTrue();
        }
        assertThat(lock.hasQueue()).isTrue();
        lock.release();
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }
        assertThat(served).containsExactly("B INTERRUPTED", "C INTERRUPTED", "A null", "D null");
        assertThat(lock.hasQueue()).isFalse();
    }

    private static void untilIts(Thread.State state, Thread thread) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }
}
