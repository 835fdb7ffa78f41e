package dev.lockstep.explore.ahead;

import dev.lockstep.runtime.stepped.Schedule;
import org.jspecify.annotations.Nullable;

/// In how many continuations of a run something comes about.
///
/// @param so the schedule of a run in which it does, from the start; null where it does in none
/// @param otherwise the schedule of a run in which it does not; null where it does in every one
/// @param schedules how many continuations were run: all that differ, or as many as it took to find one of each
public record Prospect(@Nullable Schedule so, @Nullable Schedule otherwise, long schedules) {

    /// @throws IllegalArgumentException if there is no example at all: every run shows one of them
    public Prospect {
        if (so == null && otherwise == null) {
            throw new IllegalArgumentException("a search of " + schedules + " continuations without an example");
        }
    }

    public Extent extent() {
        return otherwise == null ? Extent.EVERY_ORDER : so == null ? Extent.NO_ORDER : Extent.SOME_ORDERS;
    }
}
