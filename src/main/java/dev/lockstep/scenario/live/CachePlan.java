package dev.lockstep.scenario.live;

/// A keyed-lock cache and its callers.
///
/// @param callers how many threads ask
/// @param keys how many different keys they ask for
/// @param skew how unequal the keys are: the n-th most popular is asked for in proportion to `1 / n^skew`; 0 for equal
/// @param computeTime how long a compute runs
/// @param failing the share of computes that throw, 0 to 1
/// @param think how long a caller pauses between two calls
/// @param invalidations keys invalidated a second, so that there is always something to compute; 0 for none
/// @param seed of the load's own random numbers
public record CachePlan(
        int callers,
        int keys,
        double skew,
        TimeRange computeTime,
        double failing,
        TimeRange think,
        double invalidations,
        long seed)
        implements
            LivePlan {}
