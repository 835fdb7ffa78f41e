package dev.lockstep.event;

/// An event of one of the three subjects, told by the engine itself.
public sealed interface EngineEvent extends Event permits PoolEvent, CacheEvent, BarrierEvent {

    /// The engine that tells it.
    EngineId engine();
}
