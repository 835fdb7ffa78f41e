package dev.lockstep.scenario.program.script;

/// What a line of a script does, other than computing and deciding.
public sealed interface ScriptOperation
        permits PoolOperation,
                CacheOperation,
                BarrierOperation,
                ThreadOperation,
                ObjectOperation,
                SharedOperation {}
