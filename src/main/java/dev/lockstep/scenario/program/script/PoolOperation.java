package dev.lockstep.scenario.program.script;

import java.time.Duration;
import java.util.Optional;

/// What scripts do to a pool.
public sealed interface PoolOperation extends ScriptOperation {

    /// Waits while the queue is full, for at most `limit` where there is one.
    record Submit(String task, Optional<Duration> limit) implements PoolOperation {}

    /// Does not wait.
    record TrySubmit(String task) implements PoolOperation {}

    record Join(Optional<Duration> limit) implements PoolOperation {}

    record ShutDown() implements PoolOperation {}

    record ShutDownNow() implements PoolOperation {}

    record AwaitTermination(Optional<Duration> limit) implements PoolOperation {}

    record Resize(int workers) implements PoolOperation {}
}
