package dev.lockstep.cli;

import dev.lockstep.explore.Plan;
import dev.lockstep.explore.SearchMethod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a search: strategy and bounds.
final class PlanOptions {

    private enum Strategy {
        dpor(SearchMethod.DPOR),
        dfs(SearchMethod.DFS),
        pct(SearchMethod.PCT),
        random(SearchMethod.RANDOM);

        private final SearchMethod method;

        Strategy(SearchMethod method) {
            this.method = method;
        }
    }

    @Option(
            names = "--strategy",
            paramLabel = "dpor|dfs|pct|random",
            defaultValue = "dpor",
            description = {
                "dpor: every order that differs, once (the default).",
                "dfs: every order, equal ones too.",
                "pct: random priorities.",
                "random: random choices."
            })
    private Strategy strategy = Strategy.dpor;

    @Option(
            names = "--max-schedules",
            paramLabel = "N",
            description = "Stop after so many (default: 1,000,000; 10,000 where chance decides).")
    private @Nullable Long schedules;

    @Option(
            names = "--max-preemptions",
            paramLabel = "N",
            description = "With dfs: only orders that take over from a thread that could go on so often at most.")
    private @Nullable Integer preemptions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With pct and random: what chance begins with (default: 1).")
    private @Nullable Long seed;

    /// @throws BadUsage if the options do not go together
    Plan plan() throws BadUsage {
        SearchMethod method = strategy.method;
        Plan usual = Plan.of(method);
        if (seed != null && !method.isRandom()) {
            throw new BadUsage(
                    "--seed was given with " + strategy
                            + ", which leaves nothing to chance: take --strategy pct or random");
        }
        if (schedules != null && schedules < 1) {
            throw new BadUsage("--max-schedules: found " + schedules + ", expected 1 or more");
        }
        if (preemptions != null && preemptions < 0) {
            throw new BadUsage("--max-preemptions: found " + preemptions + ", expected 0 or more");
        }
        try {
            return new Plan(
                    method,
                    schedules == null ? usual.schedules() : schedules,
                    preemptions,
                    seed == null ? usual.seed() : seed);
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage("--max-preemptions: " + wrong.getMessage());
        }
    }
}
