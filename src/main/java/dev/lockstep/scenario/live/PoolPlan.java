package dev.lockstep.scenario.live;

import java.util.OptionalInt;

/// A worker pool and the producers that feed it.
///
/// @param workers how many workers
/// @param capacity the most tasks that may be queued; empty for no bound
/// @param producers how many threads submit
/// @param arrivals tasks a second, all producers together; 0 for none
/// @param taskTime how long a task runs
/// @param failing the share of tasks that throw, 0 to 1
/// @param seed of the load's own random numbers
public record PoolPlan(
        int workers,
        OptionalInt capacity,
        int producers,
        double arrivals,
        TimeRange taskTime,
        double failing,
        long seed)
        implements
            LivePlan {}
