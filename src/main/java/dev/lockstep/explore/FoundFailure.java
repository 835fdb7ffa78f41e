package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;

/// A failure, told apart from others by what it is, not by the order that led to it.
///
/// @param failure as it was first found
/// @param first the schedule in which it was first found
/// @param fewest the shortest of all schedules in which it was found, each run to its end
/// @param schedules in how many schedules it was found
public record FoundFailure(Outcome failure, Schedule first, Schedule fewest, long schedules) {

    FoundFailure again(Schedule schedule) {
        return new FoundFailure(failure, first, schedule.size() < fewest.size() ? schedule : fewest, schedules + 1);
    }
}
