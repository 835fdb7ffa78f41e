package dev.lockstep.event;

/// An event of a pool, a cache or a barrier, recorded by the engine itself.
public sealed interface EngineEvent extends Event permits PoolEvent, CacheEvent, BarrierEvent {

    /// The engine that records it.
    EngineId engine();
}
