package dev.lockstep.explore.run;

/// How far a search has come. Exact.
///
/// @param schedules runs that went to their end
/// @param pruned runs that were cut because everything left was asleep; part of no other number but `steps`
/// @param steps of all these runs, those repeated from the start included
/// @param failing schedules in which something went wrong
public record SearchCounts(long schedules, long pruned, long steps, long failing) {

    public static final SearchCounts NONE = new SearchCounts(0, 0, 0, 0);
}
