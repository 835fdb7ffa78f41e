package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.LONG;
import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.testing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What only a runtime that decides every step can bring about: wake-ups without a cause, limits that pass at any
/// moment, and an end after any step.
class BarrierSimulatedTest {

    private static final int SEEDS = 300;

    @Test
    @Row("Q65")
    void aWakeUpWithoutACauseLetsNobodyThrough() {
        AtomicInteger causeless = new AtomicInteger();
        for (int seed = 0; seed < SEEDS; seed++) {
            SteppedRuntime runtime = new SteppedRuntime(
                    RandomStrategy.mixed(seed), RunSettings.DEFAULT.withSpuriousWakeups(3), (nanos, thread, event) -> {
                        if (event instanceof LockEvent.AwaitEnded(_, Wakeup wakeup) && wakeup == Wakeup.SPURIOUS) {
                            causeless.incrementAndGet();
                        }
                    });
            AtomicInteger arrived = new AtomicInteger();
            RunResult result = runtime.run(port -> {
                Barrier barrier = barrier(port, BarrierSettings.of(3));
                for (int i = 0; i < 3; i++) {
                    port.spawn("P" + i, Role.SCRIPT, () -> {
                        for (int round = 1; round <= 2; round++) {
                            arrived.incrementAndGet();
                            barrier.await();
                            assertThat(arrived.get()).isGreaterThanOrEqualTo(3 * round);
                        }
                    });
                }
            });
            assertThat(result.isFinished()).as("seed %s: %s", seed, result.outcome()).isTrue();
        }
        assertThat(causeless).hasPositiveValue();
    }

    @Test
    @Row("B25")
    void whereverALimitPassesAllPassOrNoneDoes() {
        List<List<String>> seen = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> outcomes = new ArrayList<>();
            SteppedRuntime runtime = new SteppedRuntime(RandomStrategy.mixed(seed), RunSettings.DEFAULT, null);
            RunResult result = runtime.run(port -> program(port, outcomes));
            assertThat(result.isFinished()).as("seed %s: %s", seed, result.outcome()).isTrue();
            seen.add(outcomes.stream().sorted().toList());
        }
        // One that comes after the limit is turned away, so two are broken by the one that timed out.
        assertThat(seen)
                .containsOnly(
                        List.of("passed 0", "passed 1", "passed 2"),
                        List.of("broken: TIMED_OUT", "broken: TIMED_OUT", "timed out"));
    }

    @Test
    void aRunEndedAfterAnyStepUnwindsEveryParty() {
        RunResult result;
        int limit = 0;
        do {
            limit++;
            List<String> outcomes = new ArrayList<>();
            SteppedRuntime runtime = new SteppedRuntime(
                    RandomStrategy.natural(1), RunSettings.DEFAULT.withStepLimit(limit), null);
            result = runtime.run(port -> program(port, outcomes));
            assertThat(outcomes)
                    .as("ended after %s steps", limit)
                    .allMatch(outcome -> outcome.startsWith("passed") || outcome.equals("ended"));
        } while (!result.isFinished());

        assertThat(limit).isGreaterThan(10);
    }

    /// Three parties, one of them with a limit, and an action that takes its time.
    private static void program(EngineRuntime port, List<String> outcomes) {
        Barrier barrier = barrier(port, BarrierSettings.of(3).withAction(() -> port.sleep(LONG.multipliedBy(2))));
        port.spawn("timed", Role.SCRIPT, () -> note(outcomes, () -> barrier.await(LONG)));
        port.spawn("B", Role.SCRIPT, () -> note(outcomes, barrier::await));
        port.spawn("C", Role.SCRIPT, () -> note(outcomes, barrier::await));
    }

    private static void note(List<String> outcomes, Party.Call call) {
        try {
            outcomes.add(Party.tryOnce(call));
        } catch (RunEnded over) {
            outcomes.add("ended");
            throw over;
        }
    }
}
