package dev.lockstep.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a logical thread is doing between two events.
public sealed interface Activity {

    /// Runs, or could run.
    record Running() implements Activity {}

    /// Stands before a lock that another thread holds.
    record Blocked(LockId lock) implements Activity {}

    /// Waits on a condition.
    record Waiting(ConditionId condition, boolean timed) implements Activity {}

    /// Waits for another thread's end.
    record Joining(ThreadId target) implements Activity {}

    /// Waits for a permit of a semaphore.
    record Acquiring(String semaphore, boolean timed) implements Activity {}

    /// Waits until a predicate over shared values holds.
    ///
    /// @param predicate in words, such as `x = 1 and y = 0`
    /// @param reads the names of the variables and semaphores that it reads
    record Until(String predicate, List<String> reads, boolean timed) implements Activity {
        public Until {
            reads = List.copyOf(reads);
        }
    }

    /// Sleeps.
    ///
    /// @param nanos the length of the whole sleep
    record Sleeping(long nanos) implements Activity {}

    /// Has ended.
    ///
    /// @param fault what ended it, or null where its body returned
    record Over(@Nullable Fault fault) implements Activity {}

    /// The one running activity; it has no parts.
    Activity RUNNING = new Running();
}
