package dev.lockstep.explore;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.explore.strategy.PctStrategy;
import dev.lockstep.explore.strategy.RandomOrdersStrategy;
import org.jspecify.annotations.Nullable;

/// How a program is to be searched.
///
/// @param schedules the most schedules
/// @param preemptions the most pre-emptions of a schedule; null where there is no bound. Only with [Way#DFS], because a
///     reduced search would leave out orders within the bound for the sake of others beyond it
/// @param seed what chance begins with, where it decides
public record Plan(Way way, long schedules, @Nullable Integer preemptions, long seed) {

    /// The strategies.
    public enum Way {
        /// Every order that differs, each once.
        DPOR("partial-order reduction", 1_000_000),
        /// Every order.
        DFS("depth first, without reduction", 1_000_000),
        /// Random priorities.
        PCT("random priorities", 10_000),
        /// Random choices.
        RANDOM("random orders", 10_000);

        private final String words;
        private final long schedules;

        Way(String words, long schedules) {
            this.words = words;
            this.schedules = schedules;
        }

        /// What people call it.
        public String words() {
            return words;
        }

        /// The most schedules where nobody says another number.
        public long schedules() {
            return schedules;
        }
    }

    /// How many orderings a bug is taken to need ([PctStrategy]).
    private static final int DEPTH = 3;

    /// Every order that differs.
    public static final Plan DEFAULT = of(Way.DPOR);

    /// @throws IllegalArgumentException if pre-emptions are bounded where they cannot be, or a number is out of range
    public Plan {
        if (schedules < 1) {
            throw new IllegalArgumentException("the most schedules are " + schedules + ", it must be 1 at least");
        }
        if (preemptions != null && preemptions < 0) {
            throw new IllegalArgumentException("the most pre-emptions are " + preemptions + ", it must be 0 at least");
        }
        if (preemptions != null && way != Way.DFS) {
            throw new IllegalArgumentException("pre-emptions can be bounded only with dfs: " + way.words()
                    + " would leave out orders within the bound");
        }
    }

    /// With its usual bound.
    public static Plan of(Way way) {
        return new Plan(way, way.schedules(), null, 1);
    }

    SearchStrategy strategy() {
        return switch (way) {
            case DPOR -> new DporStrategy();
            case DFS -> preemptions == null ? new DepthFirstStrategy() : new DepthFirstStrategy(preemptions);
            case PCT -> new PctStrategy(seed, DEPTH);
            case RANDOM -> new RandomOrdersStrategy(seed);
        };
    }
}
