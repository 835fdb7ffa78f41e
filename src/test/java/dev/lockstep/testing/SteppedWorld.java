package dev.lockstep.testing;

import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One operation at a time: the program is run once for each of many seeds, `-Dlockstep.seeds=N` of them, every other
/// one with wake-ups without a cause. With `-Dlockstep.schedule=…`, as a failure prints it, it is run in that order
/// alone.
///
/// Time passes only when nothing else can go on, because the same bodies run on real threads and take a limit of ten
/// seconds for one that does not pass.
final class SteppedWorld implements World {

    private static final int SEEDS = Integer.getInteger("lockstep.seeds", 200);
    private static final RunSettings BOUNDS = RunSettings.DEFAULT.withStepLimit(50_000).withSpuriousWakeups(4);
    private static final int EVENTS_SHOWN = 60;

    @Override
    public void run(Program program) {
        String schedule = System.getProperty("lockstep.schedule");
        if (schedule != null) {
            runOnce(program, ReplayStrategy.of(Schedule.parse(schedule)), "the given schedule");
            return;
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            // Every other order has wake-ups without a cause.
            Strategy strategy = seed % 2 == 0 ? RandomStrategy.natural(seed) : new SpuriousWakeups(seed);
            runOnce(program, strategy, "seed " + seed);
        }
    }

    private static void runOnce(Program program, Strategy strategy, String how) {
        Watch watch = new Watch();
        SteppedRuntime runtime = new SteppedRuntime(strategy, BOUNDS, watch);
        Run run = new Run(runtime, runtime, watch);
        watch.run = run;
        RunResult result = runtime.run(port -> port.spawn("main", Role.SCRIPT, () -> run.runAsMain(program)));
        for (Throwable failure : run.failures()) {
            throw new AssertionError(how + ": " + failure.getMessage() + watch.context(result), failure);
        }
        if (!result.isFinished()) {
            Outcome outcome = result.outcome();
            throw new AssertionError(
                    how + ": " + outcome.kind().word() + ": " + outcome.message() + watch.context(result),
                    result.cause());
        }
    }

    /// Keeps the events, and lets the run see them.
    private static final class Watch implements EventSink, Run.Time {

        private final List<RecordedEvent> events = new ArrayList<>();
        private @Nullable Run run;

        /// Time passes in steps that are told of, so the last event says what the clock shows.
        @Override
        public long nanos() {
            return events.isEmpty() ? 0 : events.getLast().nanos();
        }

        @Override
        public boolean isVirtual() {
            return true;
        }

        @Override
        public void pass(EngineRuntime runtime, Duration span) throws InterruptedException {
            runtime.sleep(span);
        }

        /// Left to the order: every other one has such wake-ups.
        @Override
        public void wakeTimedWaiters() {}

        @Override
        public void record(long nanos, ThreadId thread, Event event) {
            events.add(new RecordedEvent(events.size() + 1L, nanos, thread, event));
            if (run != null) {
                run.observe(thread, event);
            }
        }

        private String context(RunResult result) {
            return "\n-Dlockstep.schedule=" + result.schedule() + "\nthe last events were\n"
                    + events.stream()
                            .skip(Math.max(0, events.size() - EVENTS_SHOWN))
                            .map(RecordedEvent::toString)
                            .collect(Collectors.joining("\n"));
        }
    }
}
