package dev.lockstep.cli;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.figure.RunSource;
import dev.lockstep.session.headless.TracedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for the order of a run: a seed or a schedule.
final class OrderOptions {

    /// The seed that the window begins with as well.
    static final long SEED = 42;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Let chance decide, by this seed (default: " + SEED + ").")
    private @Nullable Long seed;

    /// The option that gives the schedule, for messages.
    private final String option;

    @Option(
            names = "--schedule",
            paramLabel = "A,B,A…",
            description = "Take these choices, as a run's schedule has them: A, A:timeout, A:signal=C, …;"
                    + " A×9 or A*9 for nine in a row.")
    private @Nullable String schedule;

    OrderOptions() {
        this.option = "--schedule";
    }

    /// The order of this schedule.
    ///
    /// @param option that gave it
    OrderOptions(String option, String schedule) {
        this.option = option;
        this.schedule = schedule;
    }

    /// Whether an order was asked for.
    boolean isGiven() {
        return seed != null || schedule != null;
    }

    /// Runs the program of `scenario` in that order.
    ///
    /// @throws BadUsage if both were given, the scenario has no program, or the schedule does not fit the program
    TracedRun run(Scenario scenario) throws BadUsage {
        if (seed != null && schedule != null) {
            throw new BadUsage("--seed and --schedule were both given: take one of them");
        }
        var _ = programOf(scenario);
        String order = schedule;
        if (order == null) {
            return TracedRun.bySeed(scenario, seed == null ? SEED : seed);
        }
        try {
            return TracedRun.bySchedule(scenario, Schedule.parse(order));
        } catch (ReplayMismatch | IllegalArgumentException wrong) {
            throw new BadUsage(option + ": " + wrong.getMessage());
        }
    }

    /// What makes that run.
    RunSource source() {
        String order = schedule;
        return order == null
                ? new RunSource.BySeed(seed == null ? SEED : seed)
                : new RunSource.BySchedule(order);
    }

    /// @throws BadUsage if it has none
    static Program programOf(Scenario scenario) throws BadUsage {
        Program program = scenario.program();
        if (program == null) {
            throw new BadUsage(
                    scenario.id() + " has no program, only a live part: open it in the window, or take one that has"
                            + "; 'lockstep scenarios --json' tells which have");
        }
        return program;
    }
}
