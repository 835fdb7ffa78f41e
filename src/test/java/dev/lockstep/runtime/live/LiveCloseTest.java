package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Closing a run ends every thread, whatever it is at.
@Timeout(60)
class LiveCloseTest {

    private static final Duration HOUR = Duration.ofHours(1);
    /// Only ever delays a failure.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final EngineClock clock = new EngineClock();
    private final LiveRuntime runtime = new LiveRuntime(
            clock, (nanos, thread, event) -> told.add(new Told(thread.name(), event)));

    private record Told(String thread, Event event) {}

    private void until(String thread, Class<? extends Event> kind) throws InterruptedException {
        while (true) {
            Told next = told.take();
            if (next.thread().equals(thread) && kind.isInstance(next.event())) {
                return;
            }
        }
    }

    private void assertThatItCloses() throws InterruptedException {
        Thread closing = Thread.ofVirtual().start(runtime::close);
        assertThat(closing.join(PATIENCE)).as("closed").isTrue();
        assertThat(runtime.livingThreads()).isZero();
    }

    /// As threads of scripts do, none of them frees what it holds when it is ended.
    @Test
    void aWaiterWhoseLockABlockedThreadHoldsIsEnded() throws Exception {
        Mutex lock = runtime.mutex(new LockId("test", "L"));
        Mutex other = runtime.mutex(new LockId("test", "M"));
        Condition never = lock.condition("never");
        runtime.spawn("A", Role.SCRIPT, () -> {
            lock.acquire();
            never.await();
        });
        until("A", LockEvent.AwaitBegan.class);
        CountDownLatch bothHold = new CountDownLatch(2);
        runtime.spawn("B", Role.SCRIPT, () -> takeBoth(lock, other, bothHold));
        runtime.spawn("C", Role.SCRIPT, () -> takeBoth(other, lock, bothHold));
        until("B", LockEvent.Acquired.class);
        bothHold.await();
        assertThatItCloses();
    }

    private static void takeBoth(Mutex first, Mutex second, CountDownLatch bothHold) throws InterruptedException {
        first.acquire();
        bothHold.countDown();
        bothHold.await();
        second.acquire();
    }

    @Test
    void aWaiterWhoseLockASleeperHoldsIsEnded() throws Exception {
        Mutex lock = runtime.mutex(new LockId("test", "L"));
        Condition never = lock.condition("never");
        runtime.spawn("A", Role.SCRIPT, () -> {
            lock.acquire();
            try {
                never.await();
            } finally {
                lock.release();
            }
        });
        until("A", LockEvent.AwaitBegan.class);
        runtime.spawn("B", Role.SCRIPT, () -> {
            lock.acquire();
            runtime.sleep(HOUR);
        });
        until("B", ThreadEvent.SleepBegan.class);
        assertThatItCloses();
    }

    @Test
    void aThreadThatTakesInterruptsForSomethingElseIsInterruptedAgain() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        runtime.spawn("A", Role.SCRIPT, () -> {
            for (int swallowed = 0; swallowed < 5;) {
                try {
                    never.await();
                } catch (InterruptedException forSomethingElse) {
                    swallowed++;
                }
            }
        });
        until("A", ThreadEvent.Started.class);
        assertThatItCloses();
    }

    @Test
    void whoCatchesInterruptsIsEndedAtTheNextOperation() throws Exception {
        runtime.spawn("A", Role.SCRIPT, () -> {
            while (true) {
                try {
                    runtime.sleep(HOUR);
                } catch (InterruptedException ignored) {
                    // and sleeps on
                }
            }
        });
        until("A", ThreadEvent.SleepBegan.class);
        assertThatItCloses();
    }

    /// A thread from outside is not interrupted, so it is in the way until it notices that the run is over.
    @Test
    void aThreadFromOutsideThatStandsFirstInLineIsEndedToo() throws Exception {
        Mutex lock = runtime.mutex(new LockId("test", "L"));
        Condition never = lock.condition("never");
        runtime.spawn("A", Role.SCRIPT, () -> {
            lock.acquire();
            never.await();
        });
        until("A", LockEvent.AwaitBegan.class);
        runtime.spawn("holder", Role.SCRIPT, () -> {
            lock.acquire();
            runtime.sleep(HOUR);
        });
        until("holder", ThreadEvent.SleepBegan.class);
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        Thread outside = outside(lock::acquire, thrown);
        until("outside", LockEvent.Blocked.class);
        assertThatItCloses();
        assertThat(outside.join(PATIENCE)).isTrue();
        assertThat(thrown).singleElement().isInstanceOf(RunEnded.class);
    }

    /// Nobody else leaves the line, and so nobody wakes it in passing.
    @Test
    void aThreadFromOutsideThatStandsInLineAloneIsEndedToo() throws Exception {
        Mutex lock = runtime.mutex(new LockId("test", "L"));
        runtime.spawn("holder", Role.SCRIPT, lock::acquire).join();
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        Thread outside = outside(lock::acquire, thrown);
        untilItIs(Thread.State.WAITING, outside);
        assertThatItCloses();
        assertThat(outside.join(PATIENCE)).isTrue();
        assertThat(thrown).singleElement().isInstanceOf(RunEnded.class);
    }

    private static void untilItIs(Thread.State state, Thread thread) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aThreadFromOutsideThatWaitsForASignalIsEndedTooAndHoldsNothing() throws Exception {
        Mutex lock = runtime.mutex(new LockId("test", "L"));
        Condition never = lock.condition("never");
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        BlockingQueue<Boolean> holds = new LinkedBlockingQueue<>();
        Thread outside = outside(() -> {
            lock.acquire();
            try {
                never.await();
            } finally {
                holds.add(lock.isHeldByCurrentThread());
                lock.release();
            }
        }, thrown);
        untilItIs(Thread.State.WAITING, outside);
        assertThatItCloses();
        assertThat(outside.join(PATIENCE)).isTrue();
        assertThat(thrown).singleElement().isInstanceOf(RunEnded.class);
        assertThat(holds).containsExactly(false);
    }

    @Test
    void aThreadFromOutsideThatWaitsForAPermitIsEndedToo() throws Exception {
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        Thread outside = outside(runtime.semaphore("none", 0)::acquire, thrown);
        until("outside", SemaphoreEvent.Blocked.class);
        assertThatItCloses();
        assertThat(outside.join(PATIENCE)).isTrue();
        assertThat(thrown).singleElement().isInstanceOf(RunEnded.class);
    }

    private static Thread outside(Body body, BlockingQueue<Throwable> thrown) {
        return Thread.ofPlatform().name("outside").start(() -> {
            try {
                body.run();
            } catch (Throwable any) {
                thrown.add(any);
            }
        });
    }

    private record HasOne(Semaphore semaphore) implements WaitPredicate {

        @Override
        public List<? extends SharedValue<?>> reads() {
            return List.of(semaphore);
        }

        @Override
        public boolean holds(Values values) {
            return values.of(semaphore) > 0;
        }

        @Override
        public String words() {
            return "there is one";
        }
    }

    @Test
    void noThreadIsStartedBehindTheEnd() throws Exception {
        for (int round = 0; round < 20; round++) {
            LiveRuntime run = LiveRuntime.unobserved();
            Queue<LogicalThread> started = new ConcurrentLinkedQueue<>();
            Thread outside = Thread.ofPlatform().start(() -> {
                try {
                    for (int number = 0;; number++) {
                        started.add(run.spawn("T" + number, Role.SCRIPT, () -> run.sleep(HOUR)));
                    }
                } catch (RunEnded over) {
                    // as it should be
                }
            });
            while (started.size() < 5) {
                Thread.onSpinWait();
            }
            Thread closing = Thread.ofVirtual().start(run::close);
            assertThat(closing.join(PATIENCE)).isTrue();
            assertThat(outside.join(PATIENCE)).isTrue();
            assertThat(run.livingThreads()).isZero();
        }
    }

    @Test
    void aThreadOfTheRunMayEndIt() throws Exception {
        runtime.spawn("sleeper", Role.SCRIPT, () -> runtime.sleep(HOUR));
        CountDownLatch closed = new CountDownLatch(1);
        runtime.spawn("A", Role.SCRIPT, () -> {
            runtime.close();
            closed.countDown();
        });
        assertThat(closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aThreadWhoseFirstWordIsLostCanStillBeEnded() throws Exception {
        LiveRuntime run = new LiveRuntime(clock, (nanos, thread, event) -> {
            if (event instanceof ThreadEvent.Started) {
                throw new StackOverflowError("in the sink");
            }
        });
        run.spawn("A", Role.SCRIPT, () -> {});
        Thread closing = Thread.ofVirtual().start(run::close);
        assertThat(closing.join(PATIENCE)).isTrue();
    }

    @Test
    void everyOperationUnderWayEndsInRunEndedAndNoReleaseComplains() throws Exception {
        Mutex held = runtime.mutex(new LockId("test", "held"));
        Mutex free = runtime.mutex(new LockId("test", "free"));
        Condition condition = free.condition("never");
        LogicalThread holder = runtime.spawn("holder", Role.SCRIPT, () -> {
            held.acquire();
            runtime.sleep(HOUR);
        });
        until("holder", ThreadEvent.SleepBegan.class);
        Semaphore none = runtime.semaphore("none", 0);
        WaitPredicate hasOne = new HasOne(none);
        List<Body> operations = List.of(
                none::acquire,
                () -> none.acquire(runtime.deadline(HOUR)),
                () -> runtime.waitUntil(hasOne),
                () -> runtime.waitUntil(hasOne, runtime.deadline(HOUR)),
                held::acquire,
                held::acquireInterruptibly,
                () -> held.acquire(runtime.deadline(HOUR)),
                () -> within(free, condition::await),
                () -> within(free, () -> condition.await(runtime.deadline(HOUR))),
                () -> runtime.sleep(HOUR),
                holder::join,
                () -> holder.join(runtime.deadline(HOUR)));
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        for (int number = 0; number < operations.size(); number++) {
            Body operation = operations.get(number);
            String name = "T" + number;
            runtime.spawn(name, Role.SCRIPT, () -> {
                try {
                    operation.run();
                } catch (Throwable thrown) {
                    ends.add(name + " " + thrown.getClass().getSimpleName());
                    throw thrown;
                }
            });
            untilItWaits(name);
        }
        assertThatItCloses();
        assertThat(ends).hasSize(operations.size()).allMatch(end -> end.endsWith(" RunEnded"));
    }

    private static void within(Mutex mutex, Body body) throws Exception {
        mutex.acquire();
        try {
            body.run();
        } finally {
            mutex.release();
        }
    }

    private void untilItWaits(String thread) throws InterruptedException {
        Told next = told.take();
        while (!next.thread().equals(thread) || !isWait(next.event())) {
            next = told.take();
        }
    }

    private static boolean isWait(Event event) {
        return event instanceof LockEvent.Blocked
                || event instanceof LockEvent.AwaitBegan
                || event instanceof SemaphoreEvent.Blocked
                || event instanceof ThreadEvent.UntilBegan
                || event instanceof ThreadEvent.SleepBegan
                || event instanceof ThreadEvent.JoinBegan;
    }

    /// As if the end had come between its passing of the gate and its start.
    @Test
    void aThreadThatWasLetThroughBeforeTheEndIsNotStartedAfterIt() throws Exception {
        assertThatItCloses();
        LiveThreads threads = new LiveThreads(runtime);
        assertThatThrownBy(() -> threads.start(new ThreadId("A"), Role.SCRIPT, () -> {})).isInstanceOf(RunEnded.class);
        assertThat(threads.living()).isEmpty();
        assertThat(told).isEmpty();
    }
}
