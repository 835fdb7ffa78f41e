package dev.lockstep.scenario.program.script;

/// The operations of scripts on a cache.
public sealed interface CacheOperation extends ScriptOperation {

    record Get(String key) implements CacheOperation {}

    record Invalidate(String key) implements CacheOperation {}

    record Clear() implements CacheOperation {}
}
