package dev.lockstep.scenario.program.script;

/// The operation of a line of a script, other than assignments and conditions.
public sealed interface ScriptOperation
        permits PoolOperation,
        CacheOperation,
        BarrierOperation,
        ThreadOperation,
        ObjectOperation,
        SharedOperation {}
