package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock that live engines sleep by: what it shows at each speed, and several that turn it at once.
@Timeout(60)
class EngineClockTest {

    /// A bend lies so many nanoseconds ahead.
    private static final long DISAGREEMENT = 1_000;

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

    /// Each reading lies between two of the system's clock, so it must lie between what those would make of it.
    @ParameterizedTest
    @ValueSource(doubles = {EngineClock.MIN_SPEED, 0.5, 1, 3, EngineClock.MAX_SPEED})
    void itRunsAtTheSpeedThatItWasGiven(double speed) {
        clock.speed(speed);
        assertThat(clock.speed()).isEqualTo(speed);
        long outerBegin = System.nanoTime();
        long begin = clock.nanos();
        long innerBegin = System.nanoTime();
        while (System.nanoTime() - innerBegin < 10 * DISAGREEMENT) {
            Thread.onSpinWait();
        }
        long innerEnd = System.nanoTime();
        long end = clock.nanos();
        long outerEnd = System.nanoTime();
        double slack = speed + 1;
        assertThat((double) (end - begin))
                .isBetween(
                        (innerEnd - innerBegin - DISAGREEMENT) * speed - slack,
                        (outerEnd - outerBegin) * speed + slack);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void howLongToWaitIsWhatIsLeftAtItsSpeedAndNeverAMomentLess(double speed) {
        clock.speed(speed);
        long due = clock.after(Duration.ofHours(1).toNanos());
        long before = clock.nanos();
        long wait = clock.realNanosUntil(due);
        long after = clock.nanos();
        assertThat((double) wait).isBetween((due - after) / speed, (due - before) / speed + 1);
    }

    @Test
    void whileItStandsStillWhatIsNotDueNeverIsAndWhatIsDueStaysSo() {
        clock.freeze();
        long now = clock.nanos();
        assertThat(clock.realNanosUntil(now + 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(clock.realNanosUntil(now)).isZero();
        clock.thaw();
        assertThat(clock.realNanosUntil(now + 1)).isLessThan(Long.MAX_VALUE);
    }

    @Test
    void aMomentIsNeverPastTheEndOfTime() {
        clock.freeze();
        long now = clock.nanos();
        assertThat(clock.after(5)).isEqualTo(now + 5);
        assertThat(clock.after(Long.MAX_VALUE - now)).isEqualTo(Long.MAX_VALUE);
        assertThat(clock.after(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.009, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aSpeedBeyondItsBoundsIsRefusedAndChangesNothing(double speed) {
        clock.speed(2);
        assertThatThrownBy(() -> clock.speed(speed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed must be between 0.01 and 100.0 times real time, not " + speed);
        assertThat(clock.speed()).isEqualTo(2);
    }
}
