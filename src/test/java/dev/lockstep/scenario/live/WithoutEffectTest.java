package dev.lockstep.scenario.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.EventSink;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which knobs and acts of a load change nothing.
class WithoutEffectTest {

    private static final TimeRange TIME = new TimeRange(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final EventSink UNHEARD = (nanos, thread, event) -> {};

    private static PoolLoad pool(int workers) {
        EngineClock clock = new EngineClock();
        PoolPlan plan = new PoolPlan(workers, OptionalInt.of(4), 1, 5, TIME, 0, 1);
        return (PoolLoad) Load.of(plan, new LiveRuntime(clock, UNHEARD), clock::nanos);
    }

    private static BarrierLoad barrier(Optional<Duration> mend) {
        EngineClock clock = new EngineClock();
        BarrierPlan plan = new BarrierPlan(2, TIME, 1, Optional.empty(), Optional.empty(), mend, 1);
        return (BarrierLoad) Load.of(plan, new LiveRuntime(clock, UNHEARD), clock::nanos);
    }

    @Test
    void everythingWorksOnAnOpenPoolButWhatIsAtItsEnd() {
        assertThat(pool(5).withoutEffect(Phase.OPEN)).isEmpty();
        assertThat(pool(1).withoutEffect(Phase.OPEN).keySet()).isEqualTo(Set.of("remove-worker"));
        assertThat(pool(LoadLimits.MAX_WORKERS).withoutEffect(Phase.OPEN).keySet()).isEqualTo(Set.of("add-worker"));
    }

    @Test
    void whileThePoolFinishesItsQueueWhatConcernsRunningTasksStillWorks() {
        assertThat(pool(5).withoutEffect(Phase.DRAINING).keySet())
                .isEqualTo(
                        Set.of("workers", "add-worker", "remove-worker", "capacity", "arrivals", "burst", "shutdown"));
    }

    @Test
    void nothingWorksOnAPoolThatStartsNothingAnyMore() {
        PoolLoad load = pool(5);
        for (Phase phase : Set.of(Phase.STOPPING, Phase.TERMINATED)) {
            Set<String> idle = load.withoutEffect(phase).keySet();
            assertThat(load.knobs()).allMatch(knob -> idle.contains(knob.id()));
            assertThat(load.acts()).allMatch(act -> idle.contains(act.id()));
        }
    }

    @Test
    void aBrokenBarrierThatNobodyMendsCannotBeBrokenAgain() {
        assertThat(barrier(Optional.empty()).withoutEffect(true).keySet()).isEqualTo(Set.of("abort"));
        assertThat(barrier(Optional.empty()).withoutEffect(false)).isEmpty();
        // It is broken for a moment, and a button would flicker.
        assertThat(barrier(Optional.of(Duration.ofMillis(5))).withoutEffect(true)).isEmpty();
    }
}
