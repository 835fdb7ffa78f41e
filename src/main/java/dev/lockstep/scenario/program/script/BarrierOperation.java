package dev.lockstep.scenario.program.script;

import java.time.Duration;
import java.util.Optional;

/// The operations of scripts on a barrier.
public sealed interface BarrierOperation extends ScriptOperation {

    /// Waits as long as the barrier's settings allow or, where there is one, for at most `limit`.
    record Await(Optional<Duration> limit) implements BarrierOperation {}

    record Reset() implements BarrierOperation {}

    record Abort() implements BarrierOperation {}
}
