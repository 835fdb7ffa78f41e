package dev.lockstep.scenario.live;

/// The live part of a scenario: an engine and the load that is put on it. Values are within [LoadLimits].
public sealed interface LivePlan permits PoolPlan, CachePlan, BarrierPlan {

    /// What the load's own dice begin with. Real threads take turns as they please all the same.
    long seed();
}
