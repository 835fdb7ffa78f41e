package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A clock that several turn at once.
@Timeout(60)
class EngineClockTest {

    private final EngineClock clock = new EngineClock();

    /// Both wait for a third that is bending it, so each has begun before the other has done anything.
    @Test
    void whoStopsItAndWhoHurriesItAtOnceBothHaveTheirWay() throws Exception {
        CountDownLatch bending = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        clock.onBend(() -> {
            if (first.getAndSet(false)) {
                bending.countDown();
                awaitUninterruptibly(goOn);
            }
        });
        Thread third = Thread.ofPlatform().start(clock::thaw);
        bending.await();
        Thread stops = Thread.ofPlatform().start(clock::freeze);
        Thread hurries = Thread.ofPlatform().start(() -> clock.speed(2));
        untilBlocked(stops);
        untilBlocked(hurries);
        goOn.countDown();
        third.join();
        stops.join();
        hurries.join();
        assertThat(clock.frozen()).isTrue();
        assertThat(clock.speed()).isEqualTo(2);
    }

    private static void untilBlocked(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void itNeverGoesBackHoweverItIsBent() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread bends = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                clock.speed(EngineClock.MAX_SPEED);
                clock.freeze();
                clock.speed(EngineClock.MIN_SPEED);
                clock.thaw();
            }
        });
        long before = 0;
        for (int look = 0; look < 2_000_000; look++) {
            long now = clock.nanos();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        over.set(true);
        bends.join();
    }
}
