package dev.lockstep.runtime.live;

import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.WaitPredicate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Waiting for a permit and until something is true on real threads: a clock that bends, a freeze, an end in the
/// middle.
@Timeout(30)
class LiveWaitTest {

    private final BlockingQueue<RecordedEvent> events = new LinkedBlockingQueue<>();
    private final EngineClock clock = new EngineClock();
    private final LiveRuntime runtime = new LiveRuntime(
            clock, (nanos, thread, event) -> events.add(new RecordedEvent(events.size(), nanos, thread, event)));
    private final Shared<Integer> x = runtime.shared("x", 0);
    private final Semaphore gate = runtime.semaphore("gate", 0);

    @AfterEach
    void end() {
        runtime.close();
    }

    private void until(Predicate<RecordedEvent> wanted) throws InterruptedException {
        while (!wanted.test(events.take())) {
            // what else is told is not what this test waits for
        }
    }

    private static void await(Thread thread, Thread.State state) {
        while (thread.getState() != state && thread.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(thread.getState()).isEqualTo(state);
    }

    private static boolean isWaiting(RecordedEvent told) {
        return told.event() instanceof SemaphoreEvent.Blocked || told.event() instanceof ThreadEvent.UntilBegan;
    }

    private Body wait(boolean forPermit) {
        return forPermit ? gate::acquire : () -> runtime.waitUntil(is(x, 1));
    }

    /// What is waited for, and what makes it true.
    private record Change(WaitPredicate awaited, Body body) {}

    @Test
    void whoeverSleepsUntilSomethingIsTrueIsWokenByWhatMakesItSo() throws Exception {
        for (Change change : List.of(
                new Change(is(x, 1), () -> x.set(1)),
                new Change(is(x, 2), () -> x.compareAndSet(1, 2)),
                new Change(is(gate, 1), gate::release),
                new Change(is(gate, 0), gate::acquire))) {
            AtomicReference<@Nullable Boolean> held = new AtomicReference<>();
            LogicalThread waiter = runtime.spawn(
                    "A", Role.SCRIPT, () -> held.set(
                            runtime.waitUntil(change.awaited(), runtime.deadline(Duration.ofHours(1)))));
            until(LiveWaitTest::isWaiting);
            await(((LiveThread) waiter).thread(), Thread.State.TIMED_WAITING);
            change.body().run();
            waiter.join();
            assertThat(held.get()).as(change.awaited().words()).isTrue();
        }
    }

    @Test
    void anInterruptThatComesAfterAPermitWasGivenLosesNeitherThePermitNorItself() throws Exception {
        for (int time = 0; time < 100; time++) {
            AtomicBoolean sent = new AtomicBoolean();
            AtomicReference<@Nullable Boolean> interrupted = new AtomicReference<>();
            LogicalThread waiter = runtime.spawn("A", Role.SCRIPT, () -> {
                gate.acquire();
                while (!sent.get()) {
                    Thread.onSpinWait();
                }
                interrupted.set(Thread.interrupted());
            });
            Thread thread = ((LiveThread) waiter).thread();
            until(LiveWaitTest::isWaiting);
            await(thread, Thread.State.TIMED_WAITING);
            gate.release();
            thread.interrupt();
            sent.set(true);
            waiter.join();
            assertThat(interrupted.get()).as("time %s", time).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverWaitsForATimeNoticesThatTheClockIsHurried(boolean forPermit) throws Exception {
        clock.speed(EngineClock.MIN_SPEED);
        AtomicReference<@Nullable Boolean> got = new AtomicReference<>();
        LogicalThread waiter = runtime.spawn("A", Role.SCRIPT, () -> {
            Deadline deadline = runtime.deadline(Duration.ofSeconds(10));
            got.set(forPermit ? gate.acquire(deadline) : runtime.waitUntil(is(x, 1), deadline));
        });
        until(LiveWaitTest::isWaiting);
        // It sleeps by the slow clock, and must be woken to learn of the quick one.
        await(((LiveThread) waiter).thread(), Thread.State.TIMED_WAITING);
        clock.speed(EngineClock.MAX_SPEED);
        waiter.join();
        assertThat(got.get()).isFalse();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEndOfTheRunEndsWhoeverWaits(boolean forPermit) throws Exception {
        AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
        runtime.spawn("A", Role.SCRIPT, () -> {
            try {
                wait(forPermit).run();
            } catch (RunEnded over) {
                ended.set(over);
                throw over;
            }
        });
        until(LiveWaitTest::isWaiting);
        runtime.close();
        assertThat(runtime.livingThreads()).isZero();
        assertThat(ended.get()).isInstanceOf(RunEnded.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noTimePassesForWhoeverWaitsWhileTheRunIsFrozen(boolean forPermit) throws Exception {
        AtomicReference<@Nullable Boolean> got = new AtomicReference<>();
        LogicalThread waiter = runtime.spawn("A", Role.SCRIPT, () -> {
            Deadline deadline = runtime.deadline(Duration.ofMillis(200));
            got.set(forPermit ? gate.acquire(deadline) : runtime.waitUntil(is(x, 1), deadline));
        });
        until(LiveWaitTest::isWaiting);
        clock.freeze();
        long stoodAt = clock.nanos();
        Thread real = ((LiveThread) waiter).thread();
        // Longer than the limit in real time: only the frozen clock keeps the wait from being over.
        assertThat(real.join(Duration.ofMillis(400))).isFalse();
        assertThat(clock.nanos()).isEqualTo(stoodAt);
        clock.thaw();
        waiter.join();
        assertThat(got.get()).isFalse();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWouldEndAWaitStandsStillWhileTheRunIsFrozen(boolean forPermit) throws Exception {
        LogicalThread waiter = runtime.spawn("A", Role.SCRIPT, wait(forPermit));
        until(LiveWaitTest::isWaiting);
        Thread stranger = Thread.ofPlatform().unstarted(() -> {
            if (forPermit) {
                gate.release();
            } else {
                x.set(1);
            }
        });
        clock.freeze();
        stranger.start();
        await(stranger, Thread.State.WAITING);
        assertThat(((LiveThread) waiter).thread().isAlive()).isTrue();
        clock.thaw();
        waiter.join();
        stranger.join();
    }

    @Test
    void aFreshStatementSaysWhatIsWaitedFor() throws Exception {
        runtime.spawn("A", Role.SCRIPT, wait(true));
        until(LiveWaitTest::isWaiting);
        runtime.spawn("B", Role.SCRIPT, wait(false));
        until(LiveWaitTest::isWaiting);
        events.clear();
        runtime.restate();
        List<Activity> stated = events.stream()
                .map(told -> ((ThreadEvent.Stated) told.event()).activity())
                .toList();
        assertThat(stated)
                .containsExactlyInAnyOrder(
                        new Activity.Acquiring("gate", false), new Activity.Until("x = 1", List.of("x"), false));
    }
}
