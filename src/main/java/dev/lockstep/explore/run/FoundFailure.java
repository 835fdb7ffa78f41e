package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;

/// A distinct failure, identified by its key, not by the order that led to it.
///
/// @param failure the failure in the run of `schedule`
/// @param schedule the shortest known that leads to it: fewest steps, then fewest switches. It ends at the failure
/// @param switches how often the schedule switches from one thread to another
/// @param shortest whether none is shorter, within the bounds of the program
/// @param schedules in how many schedules it was found
public record FoundFailure(Outcome failure, Schedule schedule, int switches, boolean shortest, long schedules) {}
