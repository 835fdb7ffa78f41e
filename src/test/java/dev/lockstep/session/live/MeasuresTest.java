package dev.lockstep.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.live.Gauges.PoolGauges;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void aRateIsMeasuredOverTheLastTwoSeconds() {
        GrowthRate rate = new GrowthRate();
        assertThat(rate.perSecond()).isNaN();
        for (int tick = 0; tick <= 100; tick++) {
            rate.saw(millis(tick * 50L), Math.max(0, tick - 50) * 10L);
        }

        assertThat(rate.perSecond()).isCloseTo(200, within(1.0));
    }

    @Test
    void aCounterThatFellWasBegunAnew() {
        GrowthRate rate = new GrowthRate();
        rate.saw(millis(0), 1_000);
        rate.saw(millis(1_000), 2_000);
        rate.saw(millis(1_100), 0);
        rate.saw(millis(2_100), 50);

        assertThat(rate.perSecond()).isCloseTo(50, within(0.1));
    }

    @Test
    void theQuantileLeavesOutOneOfAHundred() {
        Percentile99 quantile = new Percentile99();
        assertThat(quantile.value()).isNaN();
        for (int i = 1; i <= 5_000; i++) {
            quantile.saw(i % 100 == 0 ? 1_000_000 : i % 100);
        }

        assertThat(quantile.value()).isBetween(99.0, 1_000_000.0);
        for (int i = 0; i < 512; i++) {
            quantile.saw(7);
        }
        assertThat(quantile.value()).isEqualTo(7);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void whatIsQueuedAndNotTakenIsWhatTheQueueOfAPoolGrowsBy() {
        EngineId pool = new EngineId("pool");
        PoolGauges gauges = new PoolGauges(pool);
        Snapshot snapshot = Snapshot.EMPTY;
        long sequence = 0;
        for (int tick = 0; tick <= 40; tick++) {
            // Each time three are queued, two of the oldest are taken, and one of these ends.
            List<PoolEvent> events = List.of(
                    new PoolEvent.TaskQueued(pool, new TaskId(pool, 3 * tick + 1)),
                    new PoolEvent.TaskQueued(pool, new TaskId(pool, 3 * tick + 2)),
                    new PoolEvent.TaskQueued(pool, new TaskId(pool, 3 * tick + 3)),
                    new PoolEvent.TaskTaken(pool, new TaskId(pool, 2 * tick + 1)),
                    new PoolEvent.TaskTaken(pool, new TaskId(pool, 2 * tick + 2)),
                    new PoolEvent.TaskSucceeded(pool, new TaskId(pool, 2 * tick + 2)));
            for (PoolEvent event : events) {
                RecordedEvent recorded = new RecordedEvent(++sequence, millis(tick * 50L), new ThreadId("W1"), event);
                gauges.saw(recorded);
                snapshot = SnapshotFold.fold(snapshot, recorded);
            }
            gauges.figures(snapshot, millis(tick * 50L));
        }

        assertThat(gauges.flow().arriving()).isCloseTo(60, within(0.1));
        assertThat(gauges.flow().starting()).isCloseTo(40, within(0.1));
        assertThat(gauges.flow().finishing()).isCloseTo(20, within(0.1));
    }
}
