package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.stepped.Outcome.ThreadFailed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a run.
///
/// @param outcome the first failure or, where there is none, how the run ended
/// @param failures all failures, in order: a run goes on after a failed thread or a deadlock among some threads
/// @param end how the run ended, whatever failures it had
/// @param schedule every choice that was made; replaying it gives the same run
/// @param nanos the virtual time at the end
public record RunResult(Outcome outcome, List<Outcome> failures, Outcome end, Schedule schedule, long nanos) {

    public RunResult {
        failures = List.copyOf(failures);
    }

    /// Whether every script thread has ended and services are only idle, without a failure.
    public boolean isFinished() {
        return outcome instanceof Outcome.Finished;
    }

    /// Whether every script thread has ended and services are only idle, whatever failures there were.
    public boolean cameToItsEnd() {
        return end instanceof Outcome.Finished;
    }

    /// The throwable that ended a thread, where that is the outcome; otherwise null.
    public @Nullable Throwable cause() {
        return outcome instanceof ThreadFailed failed ? failed.thrown() : null;
    }
}
