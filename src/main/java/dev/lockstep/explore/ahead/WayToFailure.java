package dev.lockstep.explore.ahead;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;

/// Whether a run can still be led to a failure.
public sealed interface WayToFailure {

    /// It can.
    ///
    /// @param schedule a schedule with the failure, from the start of the run: its choices up to here are those of the
    ///     run. None after it need be the shortest
    record Found(Schedule schedule, Outcome failure) implements WayToFailure {}

    /// No continuation fails.
    ///
    /// @param schedules how many were run: all that differ
    record None(long schedules) implements WayToFailure {}

    /// The search was ended before it had found a failure or run all continuations.
    ///
    /// @param schedules how many were run, none with a failure
    record NotKnown(long schedules) implements WayToFailure {}
}
