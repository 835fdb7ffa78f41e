package dev.lockstep.scenario.program.script;

import java.time.Duration;
import java.util.Optional;

/// The operations of scripts on threads.
public sealed interface ThreadOperation extends ScriptOperation {

    record Sleep(Duration time) implements ThreadOperation {}

    record Interrupt(String thread) implements ThreadOperation {}

    /// Waits for the thread's end, for at most `limit` where there is one.
    record WaitFor(String thread, Optional<Duration> limit) implements ThreadOperation {}
}
