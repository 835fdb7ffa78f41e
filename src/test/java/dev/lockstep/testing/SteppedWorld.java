package dev.lockstep.testing;

import dev.lockstep.event.Recorded;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.stepped.RandomOrder;
import dev.lockstep.runtime.stepped.Replay;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.Settings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One operation at a time: the program is run once for each of many seeds, `-Dlockstep.seeds=N` of them. With
/// `-Dlockstep.schedule=…`, as a failure prints it, it is run in that order alone.
///
/// Even seeds let a run look natural; odd ones let time-outs and sleepers come at any moment.
final class SteppedWorld implements World {

    private static final int SEEDS = Integer.getInteger("lockstep.seeds", 200);
    private static final Settings BOUNDS = Settings.DEFAULT.withStepLimit(20_000);
    private static final int EVENTS_SHOWN = 60;

    @Override
    public void run(Program program) {
        var schedule = System.getProperty("lockstep.schedule");
        if (schedule != null) {
            runOnce(program, Replay.of(Schedule.parse(schedule)), "the given schedule");
            return;
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            runOnce(program, seed % 2 == 0 ? RandomOrder.natural(seed) : RandomOrder.mixed(seed), "seed " + seed);
        }
    }

    private static void runOnce(Program program, Strategy strategy, String how) {
        List<Recorded> events = new ArrayList<>();
        var runtime = new SteppedRuntime(
                strategy,
                BOUNDS,
                (nanos, thread, event) -> events.add(new Recorded(events.size() + 1L, nanos, thread, event)));
        var run = new Run(runtime, runtime);
        var result = runtime.run(port -> port.spawn("main", Role.SCRIPT, () -> run.runAsMain(program)));
        for (Throwable failure : run.failures()) {
            throw new AssertionError(how + ": " + failure.getMessage() + context(result, events), failure);
        }
        if (!result.isFinished()) {
            throw new AssertionError(how + ": " + result.outcome().kind() + ": " + result.outcome().message()
                    + context(result, events), result.cause());
        }
    }

    private static String context(RunResult result, List<Recorded> events) {
        return "\n-Dlockstep.schedule=" + result.schedule() + "\nthe last events were\n"
                + events.stream()
                        .skip(Math.max(0, events.size() - EVENTS_SHOWN))
                        .map(Recorded::toString)
                        .collect(Collectors.joining("\n"));
    }
}
