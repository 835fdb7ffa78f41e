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

    /// One like this was before its first run; null where runs are drawn by chance, so that it never has run them all.
    @Nullable SearchStrategy anew();

    /// The step under way has fed these properties, one bit for each.
    default void fed(long properties) {}

    /// The run is over.
    default void over() {}

    /// Whether the run that has just ended was cut because everything that was left is told of by another.
    default boolean pruned() {
        return false;
    }

    /// What is known of the order of the run that has just ended, until the next begins; null where it is known only as it
    /// was run.
    default @Nullable PartialOrder order() {
        return null;
    }

    /// Where to ask, at every moment of the run to come, what properties and end states have come to: two answers are equal
    /// where nothing that follows can be judged differently. The answer is null where nobody judges by that.
    default void judgedBy(Supplier<? extends @Nullable Object> state) {}

    /// Whether a loop that leads back to the same state was gone round only once, since more rounds can lead to nothing
    /// else.
    default boolean prunesLoops() {
        return false;
    }

    /// Why orders were left out although [#next()] has nothing more; null where none were.
    default @Nullable StopReason leftOut() {
        return null;
    }
}
