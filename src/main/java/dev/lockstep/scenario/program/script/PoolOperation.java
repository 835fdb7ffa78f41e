package dev.lockstep.scenario.program.script;

import java.time.Duration;
import java.util.Optional;

/// The operations of scripts on a pool.
public sealed interface PoolOperation extends ScriptOperation {

    /// Submits a task; waits while the queue is full, for at most `limit` where there is one.
    record Submit(String task, Optional<Duration> limit) implements PoolOperation {}

    /// Submits a task if there is room now.
    record TrySubmit(String task) implements PoolOperation {}

    record Join(Optional<Duration> limit) implements PoolOperation {}

    record ShutDown() implements PoolOperation {}

    record ShutDownNow() implements PoolOperation {}

    record AwaitTermination(Optional<Duration> limit) implements PoolOperation {}

    record Resize(int workers) implements PoolOperation {}
}
