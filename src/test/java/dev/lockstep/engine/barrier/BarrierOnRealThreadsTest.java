package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.LONG;
import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.testing.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What only a clock that runs by itself can show: how long a wait lasts, and that a long limit is long.
@Timeout(60)
class BarrierOnRealThreadsTest {

    private final List<String> outcomes = new CopyOnWriteArrayList<>();

    @Test
    @Row("B21")
    void aTimeOutNeverComesBeforeTheLimit() {
        EngineClock clock = new EngineClock();
        try (LiveRuntime runtime = new LiveRuntime(clock, null)) {
            Barrier barrier = barrier(runtime, BarrierSettings.of(2));
            Duration limit = Duration.ofMillis(30);
            long before = clock.nanos();

            assertThat(Party.tryOnce(() -> barrier.await(limit))).isEqualTo("timed out");
            assertThat(clock.nanos() - before).isGreaterThanOrEqualTo(limit.toNanos());
        }
    }

    @Test
    @Row("X12")
    void theLongestLimitOfAllDoesNotLieInThePast() throws Exception {
        try (LiveRuntime runtime = LiveRuntime.unobserved()) {
            Barrier barrier = barrier(runtime, BarrierSettings.of(2));
            LogicalThread first = waiting(runtime, barrier, Duration.ofSeconds(Long.MAX_VALUE));

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("passed 0");
            first.join();
            assertThat(outcomes).containsExactly("passed 1");
        }
    }

    @Test
    @Row("B26")
    void anInterruptDuringATimedWaitIsNoTimeOut() throws Exception {
        try (LiveRuntime runtime = LiveRuntime.unobserved()) {
            Barrier barrier = barrier(runtime, BarrierSettings.of(2));
            LogicalThread first = waiting(runtime, barrier, LONG);

            first.interrupt();
            first.join();
            assertThat(outcomes).containsExactly("interrupted");
        }
    }

    @Test
    @Row("X01")
    void aLimitOfZeroNeverBeginsToWait() {
        List<Object> heard = new CopyOnWriteArrayList<>();
        try (LiveRuntime runtime = new LiveRuntime(new EngineClock(), (nanos, thread, event) -> heard.add(event))) {
            Barrier barrier = barrier(runtime, BarrierSettings.of(2));

            assertThat(Party.tryOnce(() -> barrier.await(Duration.ZERO))).isEqualTo("timed out");
            assertThat(heard).isNotEmpty().noneMatch(LockEvent.AwaitBegan.class::isInstance);
        }
    }

    @Test
    void theEndOfTheRunIsNeitherAnInterruptNorABreakage() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        LiveRuntime runtime = LiveRuntime.unobserved();
        Barrier barrier = barrier(runtime, BarrierSettings.of(2));
        runtime.spawn("A", Role.SCRIPT, () -> note(ended, barrier));
        while (barrier.waiting() < 1) {
            runtime.sleep(Duration.ofMillis(1));
        }

        runtime.close();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(outcomes).containsExactly("RunEnded");
    }

    @Test
    void theEndOfTheRunGoesThroughTheAction() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        LiveRuntime runtime = LiveRuntime.unobserved();
        Barrier barrier = new Barrier(runtime, new EngineId("gate"), BarrierSettings.of(1).withAction(() -> {
            began.countDown();
            runtime.sleep(LONG);
        }));
        runtime.spawn("A", Role.SCRIPT, () -> note(ended, barrier));
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();

        runtime.close();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(outcomes).containsExactly("RunEnded");
    }

    private LogicalThread waiting(LiveRuntime runtime, Barrier barrier, Duration limit) throws Exception {
        LogicalThread thread = runtime
                .spawn("A", Role.SCRIPT, () -> outcomes.add(Party.tryOnce(() -> barrier.await(limit))));
        while (barrier.waiting() < 1) {
            runtime.sleep(Duration.ofMillis(1));
        }
        return thread;
    }

    private void note(CountDownLatch ended, Barrier barrier) {
        try {
            outcomes.add(Party.tryOnce(barrier::await));
        } catch (RunEnded over) {
            outcomes.add("RunEnded");
            throw over;
        } finally {
            ended.countDown();
        }
    }
}
