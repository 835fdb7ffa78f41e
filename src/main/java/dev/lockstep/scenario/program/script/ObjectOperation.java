package dev.lockstep.scenario.program.script;

import java.time.Duration;
import java.util.Optional;

/// The operations of scripts on the program's own locks, semaphores and conditions.
public sealed interface ObjectOperation extends ScriptOperation {

    /// Takes a lock; without a limit no interrupt ends the wait.
    record AcquireLock(String lock, Optional<Duration> limit) implements ObjectOperation {}

    record ReleaseLock(String lock) implements ObjectOperation {}

    /// Takes a permit of a semaphore.
    record AcquirePermit(String semaphore, Optional<Duration> limit) implements ObjectOperation {}

    record ReleasePermit(String semaphore) implements ObjectOperation {}

    record WaitOn(String condition, Optional<Duration> limit) implements ObjectOperation {}

    record Signal(String condition) implements ObjectOperation {}

    record SignalAll(String condition) implements ObjectOperation {}
}
