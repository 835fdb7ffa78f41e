package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;

/// A failure, told apart from others by what it is, not by the order that led to it.
///
/// @param failure as `schedule` shows it
/// @param schedule the shortest known that leads to it: fewest steps, then fewest switches. It ends where the failure shows
/// @param switches how often that goes from one thread to another
/// @param shortest whether none is shorter, within the bounds of the program
/// @param schedules in how many schedules it was found
public record FoundFailure(Outcome failure, Schedule schedule, int switches, boolean shortest, long schedules) {}
