package dev.lockstep.explore;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.explore.strategy.PctStrategy;
import dev.lockstep.explore.strategy.RandomOrdersStrategy;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import org.jspecify.annotations.Nullable;

/// How a program is to be searched.
///
/// @param schedules the most schedules
/// @param preemptions the most pre-emptions of a schedule; null where there is no bound. Only with [SearchMethod#DFS],
///     because a reduced search would leave out orders within the bound in favour of equivalent ones beyond it
/// @param seed of the random methods
public record Plan(SearchMethod method, long schedules, @Nullable Integer preemptions, long seed) {

    /// How many orderings a bug is taken to need ([PctStrategy]).
    private static final int DEPTH = 3;

    /// Every inequivalent order.
    public static final Plan DEFAULT = of(SearchMethod.DPOR);

    /// @throws IllegalArgumentException if pre-emptions are bounded where they cannot be, or a number is out of range
    public Plan {
        if (schedules < 1) {
            throw new RefusedInput(
                    LocalText.of(
                            "the most schedules are %s, it must be 1 at least",
                            "höchstens %s Reihenfolgen geht nicht, es muss mindestens 1 sein", schedules));
        }
        if (preemptions != null && preemptions < 0) {
            throw new RefusedInput(
                    LocalText.of(
                            "the most pre-emptions are %s, it must be 0 at least",
                            "höchstens %s Verdrängungen geht nicht, es muss mindestens 0 sein", preemptions));
        }
        if (preemptions != null && method != SearchMethod.DFS) {
            throw new RefusedInput(
                    LocalText.of(
                            "pre-emptions can be bounded only with dfs: %s would leave out orders within the bound",
                            "Verdrängungen lassen sich nur mit dfs begrenzen: %s ließe Reihenfolgen innerhalb der Grenze "
                                    + "aus",
                            method.names()));
        }
    }

    /// The method with its usual number of schedules.
    public static Plan of(SearchMethod method) {
        return new Plan(method, method.usualLimit(), null, 1);
    }

    SearchStrategy strategy() {
        return switch (method) {
            case DPOR -> new DporStrategy();
            case DFS -> preemptions == null ? new DepthFirstStrategy() : new DepthFirstStrategy(preemptions);
            case PCT -> new PctStrategy(seed, DEPTH);
            case RANDOM -> new RandomOrdersStrategy(seed);
        };
    }
}
