package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Strategy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides which runs a search makes, and every step of each. Used by one thread at a time.
///
///     while (strategy.next()) { run with the strategy; strategy.over(); }
public interface SearchStrategy extends Strategy {

    /// Makes ready for the next run.
    ///
    /// @return false if there is none
    boolean next();

    /// A new strategy like this one before its first run; null where runs are drawn at random, so that it can never
    /// have run them all.
    @Nullable SearchStrategy anew();

    /// How many spurious wake-ups each of its runs has at least; a bound below that leaves it no run.
    default int leastWakeups() {
        return 0;
    }

    /// The step under way has fed these properties, one bit for each.
    default void fed(long properties) {}

    /// The run is over.
    default void over() {}

    /// Whether the run that has just ended was cut because other runs cover all its choices.
    default boolean pruned() {
        return false;
    }

    /// The happens-before order of the run that has just ended, until the next begins; null where only its total order
    /// is known.
    default @Nullable PartialOrder order() {
        return null;
    }

    /// Sets the source of the judge's state in the next run: from moments with equal states, equal steps are judged
    /// alike. The state is null where the judge has none.
    default void judgedBy(Supplier<? extends @Nullable Object> state) {}

    /// Whether a loop that leads back to the same state was run only once, since more rounds lead to no new state.
    default boolean prunesLoops() {
        return false;
    }

    /// Why orders were left out although [#next()] has no more runs; null where none were.
    default @Nullable StopReason leftOut() {
        return null;
    }
}
