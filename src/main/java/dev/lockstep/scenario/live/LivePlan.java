package dev.lockstep.scenario.live;

/// The live part of a scenario: an engine and the load that is put on it. Values are within [LoadLimits].
public sealed interface LivePlan permits PoolPlan, CachePlan, BarrierPlan {

    /// The seed of the load's own random numbers. It does not decide how real threads interleave.
    long seed();
}
