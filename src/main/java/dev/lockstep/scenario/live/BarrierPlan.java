package dev.lockstep.scenario.live;

import java.time.Duration;
import java.util.Optional;

/// A barrier and the parties that meet at it, round after round.
///
/// @param parties how many must arrive
/// @param work how long a party works between two rounds
/// @param laggard how many times longer the last party works
/// @param limit how long a party waits at most; empty for ever
/// @param action how long the action of the last party to arrive runs; empty for no action
/// @param mend how long after a breakage the barrier is reset by itself; empty for never
/// @param seed of the load's own random numbers
public record BarrierPlan(
        int parties,
        TimeRange work,
        double laggard,
        Optional<Duration> limit,
        Optional<Duration> action,
        Optional<Duration> mend,
        long seed)
        implements
            LivePlan {}
