package dev.lockstep.session.frame;

import org.jspecify.annotations.Nullable;

/// What a search through the orders of a scenario is at. All numbers are exact.
///
/// @param number how often a search was begun in this session
/// @param plan what was asked for
/// @param schedules runs that went to their end
/// @param pruned runs that were cut because they could show nothing new
/// @param steps of all these runs
/// @param failing schedules in which something went wrong
/// @param nanos how long it has been at it, or was
/// @param found what came of it; null while it goes on, and where it could not be begun or carried through
public record SearchState(
        Phase phase,
        int number,
        SearchPlan plan,
        long schedules,
        long pruned,
        long steps,
        long failing,
        long nanos,
        @Nullable SearchReport found) {

    /// Whether it goes on.
    public enum Phase {
        /// Not begun.
        READY,
        /// It goes on.
        SEARCHING,
        /// It is over, however that came.
        DONE
    }
}
