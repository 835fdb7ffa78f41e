package dev.lockstep.session.control;

import dev.lockstep.explore.Plan;
import dev.lockstep.explore.SearchMethod;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a scenario is to be searched, as it is chosen in the window.
///
/// @param schedules the most schedules, at least 1
/// @param preemptions the most pre-emptions of a schedule; null where there is no bound. Only where
///     [Strategy#boundsPreemptions()]
/// @param seed what chance begins with, where it decides
public record SearchPlan(Strategy strategy, long schedules, @Nullable Integer preemptions, long seed) {

    /// The plan of a new window: enough schedules for every built-in scenario, and a soon end where they are not.
    public static final SearchPlan DEFAULT = of(Strategy.DPOR);

    private static final long MOST_AT_FIRST = 100_000;

    /// The default plan of a strategy, its bound small enough for a first result at once.
    public static SearchPlan of(Strategy strategy) {
        return new SearchPlan(strategy, Math.min(MOST_AT_FIRST, strategy.method().usualLimit()), null, 1);
    }

    /// This plan as the search takes it.
    ///
    /// @throws IllegalArgumentException if it cannot be: one sentence that says why
    public Plan plan() {
        return new Plan(strategy.method(), schedules, preemptions, seed);
    }

    /// The strategies there are.
    public enum Strategy {
        /// Every order that differs, each once.
        DPOR(SearchMethod.DPOR),
        /// Every order.
        DFS(SearchMethod.DFS),
        /// Random priorities.
        PCT(SearchMethod.PCT),
        /// Random choices.
        RANDOM(SearchMethod.RANDOM);

        private final SearchMethod method;

        Strategy(SearchMethod method) {
            this.method = method;
        }

        private SearchMethod method() {
            return method;
        }

        /// What people call it.
        public String words() {
            return method.words();
        }

        /// Whether pre-emptions can be bounded with it.
        public boolean boundsPreemptions() {
            return this == DFS;
        }
    }

    /// All of them, in the order in which they are offered.
    public static List<Strategy> strategies() {
        return Arrays.asList(Strategy.values());
    }
}
