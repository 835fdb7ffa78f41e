package dev.lockstep.explore.ahead;

import dev.lockstep.runtime.stepped.Schedule;

/// Whether a run can still be led to a goal.
public sealed interface Reachability {

    /// It can.
    ///
    /// @param schedule a schedule of a whole run that reaches the goal, from the start: its first choices are those of
    ///     the run. There may be shorter ones
    record Found(Schedule schedule) implements Reachability {}

    /// No continuation reaches it.
    ///
    /// @param schedules how many were run: all that differ
    record None(long schedules) implements Reachability {}

    /// The search was ended before it had found one or run all continuations.
    ///
    /// @param schedules how many were run, none of which reaches it
    record NotKnown(long schedules) implements Reachability {}
}
