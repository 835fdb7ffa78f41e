package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.testing.Row;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What only real threads have: a clock that bends, an end in the middle, and statements made by others.
@Timeout(30)
class LiveRuntimeTest {

    private static final LockId LOCK = new LockId("test", "lock");
    private static final Duration HOUR = Duration.ofHours(1);

    private final BlockingQueue<RecordedEvent> events = new LinkedBlockingQueue<>();
    private final EngineClock clock = new EngineClock();
    private final LiveRuntime runtime = new LiveRuntime(
            clock, (nanos, thread, event) -> events.add(new RecordedEvent(events.size(), nanos, thread, event)));

    @AfterEach
    void end() {
        runtime.close();
    }

    private void until(Predicate<RecordedEvent> wanted) throws InterruptedException {
        while (!wanted.test(events.take())) {
            // what else is told is not what this test waits for
        }
    }

    private void untilAsleep() throws InterruptedException {
        until(told -> told.event() instanceof ThreadEvent.SleepBegan);
    }

    @Test
    void anHourPassesInAMomentWhenTheClockIsHurried() throws Exception {
        clock.speed(EngineClock.MAX_SPEED);
        LogicalThread sleeper = runtime.spawn("A", Role.SCRIPT, () -> runtime.sleep(Duration.ofSeconds(20)));
        sleeper.join();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(20).toNanos());
    }

    @Test
    void aSleeperNoticesThatTheClockIsHurriedWhileItSleeps() throws Exception {
        clock.speed(EngineClock.MIN_SPEED);
        LogicalThread sleeper = runtime.spawn("A", Role.SCRIPT, () -> runtime.sleep(Duration.ofSeconds(10)));
        untilAsleep();
        clock.speed(EngineClock.MAX_SPEED);
        sleeper.join();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void someoneWhoWaitsForATimeNoticesThatTheClockIsHurried() throws Exception {
        clock.speed(EngineClock.MIN_SPEED);
        Mutex mutex = runtime.mutex(LOCK);
        Condition condition = mutex.condition("never");
        LogicalThread waiter = runtime.spawn("A", Role.SCRIPT, () -> {
            Deadline deadline = runtime.deadline(Duration.ofSeconds(10));
            mutex.acquire();
            try {
                while (condition.await(deadline)) {
                    // woken without a cause: the deadline has not passed
                }
            } finally {
                mutex.release();
            }
        });
        until(told -> told.event() instanceof LockEvent.AwaitBegan);
        clock.speed(EngineClock.MAX_SPEED);
        waiter.join();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void someoneWhoStandsInLineForATimeNoticesThatTheClockIsHurried() throws Exception {
        clock.speed(EngineClock.MIN_SPEED);
        for (Mutex mutex : List.of(runtime.mutex(LOCK), runtime.fairMutex(LOCK))) {
            mutex.acquire();
            BlockingQueue<Boolean> got = new LinkedBlockingQueue<>();
            LogicalThread waiter = runtime.spawn(
                    "A", Role.SCRIPT, () -> got.add(mutex.acquire(runtime.deadline(Duration.ofSeconds(10)))));
            until(told -> told.event() instanceof LockEvent.Blocked);
            clock.speed(EngineClock.MAX_SPEED);
            waiter.join();
            assertThat(got).containsExactly(false);
            clock.speed(EngineClock.MIN_SPEED);
        }
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(20).toNanos());
    }

    @Test
    void frozenThreadsStopAtTheirNextOperationAndGoOnWhenThawed() throws Exception {
        Mutex mutex = runtime.mutex(LOCK);
        LogicalThread busy = runtime.spawn("A", Role.SERVICE, () -> {
            while (true) {
                takeOften(mutex);
            }
        });
        until(told -> told.event() instanceof LockEvent.Acquired);
        clock.freeze();
        untilParked(busy);
        long stoodAt = clock.nanos();
        events.clear();
        clock.thaw();
        until(event -> event.nanos() > stoodAt);
        assertThat(((LiveThread) busy).thread().isAlive()).isTrue();
    }

    @Test
    void theClockStandsStillWhileItIsFrozen() {
        clock.freeze();
        long stoodAt = clock.nanos();
        clock.speed(EngineClock.MAX_SPEED);
        assertThat(clock.nanos()).isEqualTo(stoodAt);
        clock.thaw();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(stoodAt);
    }

    private static void untilParked(LogicalThread thread) {
        while (((LiveThread) thread).thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void closingEndsADeadlockAWaitASleepAndAJoin() throws Exception {
        Mutex one = runtime.mutex(new LockId("test", "one"));
        Mutex two = runtime.mutex(new LockId("test", "two"));
        CountDownLatch bothHold = new CountDownLatch(2);
        runtime.spawn("A", Role.SCRIPT, () -> takeBoth(one, two, bothHold));
        runtime.spawn("B", Role.SCRIPT, () -> takeBoth(two, one, bothHold));
        runtime.spawn("sleeper", Role.SCRIPT, () -> runtime.sleep(HOUR));
        Mutex mutex = runtime.mutex(LOCK);
        Condition never = mutex.condition("never");
        LogicalThread waiter = runtime.spawn("waiter", Role.SERVICE, () -> {
            mutex.acquire();
            try {
                while (true) {
                    never.await();
                }
            } finally {
                mutex.release();
            }
        });
        runtime.spawn("joiner", Role.SCRIPT, waiter::join);
        bothHold.await();
        assertThat(runtime.livingThreads()).isEqualTo(5);
        runtime.close();
        assertThat(runtime.livingThreads()).isZero();
    }

    private static void takeBoth(Mutex first, Mutex second, CountDownLatch bothHold) throws InterruptedException {
        first.acquire();
        try {
            bothHold.countDown();
            bothHold.await();
            second.acquire();
            second.release();
        } finally {
            first.release();
        }
    }

    @Test
    void aStatementTellsWhatAThreadDoesAndWhatItHolds() throws Exception {
        Mutex given = runtime.mutex(new LockId("test", "given"));
        Mutex outer = runtime.mutex(new LockId("test", "outer"));
        Mutex middle = runtime.mutex(new LockId("test", "middle"));
        Mutex inner = runtime.mutex(LOCK);
        inner.acquire();
        runtime.spawn("A", Role.SERVICE, () -> {
            given.acquire();
            outer.acquire();
            middle.acquire();
            given.release();
            inner.acquire();
            inner.release();
            middle.release();
            outer.release();
        });
        until(told -> told.event() instanceof LockEvent.Blocked);
        events.clear();
        runtime.restate();
        assertThat(events).extracting(RecordedEvent::event).contains(
                new ThreadEvent.Stated(
                        new ThreadId("A"), Role.SERVICE, new Activity.Blocked(LOCK), List.of(outer.id(), middle.id())));
        inner.release();
    }

    private static final class Count implements GuardedState {
        private int value;
    }

    @Test
    void guardedStateIsLookedAtAndChangedByTheHolderOfItsLockAlone() {
        Mutex mutex = runtime.mutex(LOCK);
        Guarded<Count> count = runtime.guarded(mutex, new Count());
        mutex.acquire();
        count.edit().value++;
        assertThat(count.view().value).isEqualTo(1);
        mutex.release();
        assertThatThrownBy(count::view)
                .isInstanceOf(GuardViolation.class)
                .hasMessage("looked at Count without holding test.lock, which guards it");
        assertThatThrownBy(count::edit)
                .isInstanceOf(GuardViolation.class)
                .hasMessage("changed Count without holding test.lock, which guards it");
        runtime.close();
        assertThatThrownBy(count::view).isInstanceOf(RunEnded.class);
    }

    @Test
    void nothingIsToldOnceTheRunIsOver() {
        runtime.emit(new ThreadEvent.SleepEnded(false));
        assertThat(events).hasSize(1);
        runtime.close();
        runtime.emit(new ThreadEvent.SleepEnded(false));
        assertThat(events).hasSize(1);
    }

    @Test
    void threadsThatLiveAreCountedByTheirRole() {
        runtime.spawn("A", Role.SCRIPT, () -> runtime.sleep(HOUR));
        runtime.spawn("B", Role.SERVICE, () -> runtime.sleep(HOUR));
        runtime.spawn("C", Role.SERVICE, () -> runtime.sleep(HOUR));
        assertThat(runtime.livingThreads(Role.SCRIPT)).isEqualTo(1);
        assertThat(runtime.livingThreads(Role.SERVICE)).isEqualTo(2);
        assertThat(runtime.livingThreads()).isEqualTo(3);
    }

    @Test
    void aLockIsToldToHaveOneHolderAtATime() throws Exception {
        Mutex mutex = runtime.mutex(LOCK);
        List<LogicalThread> threads = List.of(
                runtime.spawn("A", Role.SCRIPT, () -> takeOften(mutex)),
                runtime.spawn("B", Role.SCRIPT, () -> takeOften(mutex)),
                runtime.spawn("C", Role.SCRIPT, () -> takeOften(mutex)));
        for (LogicalThread thread : threads) {
            thread.join();
        }
        int holders = 0;
        for (RecordedEvent told : events) {
            holders += switch (told.event()) {
                case LockEvent.Acquired _ -> 1;
                case LockEvent.Released _ -> -1;
                default -> 0;
            };
            assertThat(holders).isBetween(0, 1);
        }
    }

    private static void takeOften(Mutex mutex) {
        for (int i = 0; i < 200; i++) {
            mutex.acquire();
            mutex.release();
        }
    }

    @Test
    void aThreadThatWasNotSpawnedHereIsKnownByItsJavaName() throws Exception {
        Mutex mutex = runtime.mutex(LOCK);
        Thread.ofPlatform().name("stranger").start(() -> {
            mutex.acquire();
            mutex.release();
        });
        RecordedEvent told = events.poll(20, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        assertThat(told.thread()).isEqualTo(new ThreadId("stranger"));
    }

    @Test
    @Row("X12")
    void aLimitLongerThanTimeItselfDoesNotOverflowIntoThePast() throws Exception {
        Mutex mutex = runtime.mutex(LOCK);
        Condition condition = mutex.condition("changed");
        BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        runtime.spawn("A", Role.SCRIPT, () -> {
            Deadline never = runtime.deadline(Duration.ofSeconds(Long.MAX_VALUE));
            mutex.acquire();
            answers.add(condition.await(never));
            mutex.release();
        });
        until(told -> told.event() instanceof LockEvent.AwaitBegan);
        mutex.acquire();
        condition.signal();
        mutex.release();
        assertThat(answers.take()).isTrue();
    }

    @Test
    void aNameIsFreeAgainOnceItsThreadHasEnded() throws Exception {
        for (int time = 0; time < 3; time++) {
            runtime.spawn("A", Role.SCRIPT, () -> {});
            until(told -> told.event() instanceof ThreadEvent.Ended);
            while (runtime.livingThreads() > 0) {
                Thread.onSpinWait();
            }
        }
        assertThat(events).isEmpty();
    }

    /// A thread that goes from run to run, as that of a session does, must not keep them all.
    @Test
    void aThreadFromOutsideKeepsOnlyTheRunThatItVisitedLast() throws Exception {
        WeakReference<LiveRuntime> first = new WeakReference<>(visited());
        visited();
        assertThat(isForgotten(first)).isTrue();
    }

    private static boolean isForgotten(WeakReference<?> thing) {
        for (int look = 0; look < 200 && thing.get() != null; look++) {
            System.gc();
        }
        return thing.get() == null;
    }

    private static LiveRuntime visited() {
        LiveRuntime visited = new LiveRuntime(new EngineClock(), (nanos, thread, event) -> {});
        Mutex mutex = visited.mutex(LOCK);
        mutex.acquire();
        mutex.release();
        visited.close();
        return visited;
    }

    @Test
    void aRunThatIsOverIsForgottenByItsClock() {
        assertThat(isForgotten(overOn(clock))).isTrue();
    }

    private static WeakReference<LiveRuntime> overOn(EngineClock clock) {
        LiveRuntime run = new LiveRuntime(clock, null);
        run.close();
        return new WeakReference<>(run);
    }
}
