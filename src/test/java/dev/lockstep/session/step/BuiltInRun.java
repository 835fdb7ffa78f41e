package dev.lockstep.session.step;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/// A run of a built-in program that is looked at step by step.
///
/// @param name the scenario, and what decides the run
public record BuiltInRun(
        Scenario scenario,
        String name,
        ToIntFunction<BiConsumer<StepFrame, Truth>> steps) {

    /// Of each built-in program: the runs of the seeds from 1 to `seeds`, and the shortest schedule of each failure
    /// that is found in `searched` schedules.
    public static List<BuiltInRun> all(int seeds, long searched) {
        List<BuiltInRun> runs = new ArrayList<>();
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (program == null) {
                continue;
            }
            for (int seed = 1; seed <= seeds; seed++) {
                int one = seed;
                runs.add(
                        new BuiltInRun(
                                scenario, scenario.id() + ", seed " + seed,
                                look -> EveryStep.ofSeed(scenario, one, look)));
            }
            for (Schedule shortest : failures(program, searched)) {
                runs.add(
                        new BuiltInRun(
                                scenario,
                                scenario.id() + ", schedule " + shortest,
                                look -> EveryStep.ofSchedule(scenario, shortest, look)));
            }
        }
        return runs;
    }

    private static List<Schedule> failures(Program program, long searched) {
        Plan plan = new Plan(Plan.DEFAULT.method(), searched, null, 0);
        return new Exploration(program, plan).run().result().failures().stream()
                .map(FoundFailure::schedule)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Walks it.
    ///
    /// @return how many steps were looked at, the start among them
    public int walk(BiConsumer<StepFrame, Truth> look) {
        return steps.applyAsInt(look);
    }
}
