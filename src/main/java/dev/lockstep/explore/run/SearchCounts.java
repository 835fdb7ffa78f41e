package dev.lockstep.explore.run;

/// The counts of a search so far. Exact.
///
/// @param schedules runs that went to their end
/// @param pruned runs that were cut because all choices were asleep; part of no other number but `steps`
/// @param steps of all these runs, those repeated from the start included
/// @param failing schedules with a failure
public record SearchCounts(long schedules, long pruned, long steps, long failing) {

    public static final SearchCounts NONE = new SearchCounts(0, 0, 0, 0);
}
