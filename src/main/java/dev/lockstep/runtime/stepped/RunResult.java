package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.stepped.Outcome.ThreadFailed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a run.
///
/// @param outcome the first thing that went wrong or, where nothing did, how the run ended
/// @param failures everything that went wrong, in order: a run goes on after a failed thread or a deadlock among some
/// @param end how the run ended, whatever went wrong on its way
/// @param schedule every choice that was made; replaying it gives the same run
/// @param nanos the virtual time at the end
public record RunResult(Outcome outcome, List<Outcome> failures, Outcome end, Schedule schedule, long nanos) {

    public RunResult {
        failures = List.copyOf(failures);
    }

    /// Whether it came to its end, and nothing went wrong on its way.
    public boolean isFinished() {
        return outcome instanceof Outcome.Finished;
    }

    /// Whether every script thread has ended and services are only idle, whatever went wrong on the way.
    public boolean cameToItsEnd() {
        return end instanceof Outcome.Finished;
    }

    /// What ended a thread, where that is the outcome; otherwise null.
    public @Nullable Throwable cause() {
        return outcome instanceof ThreadFailed failed ? failed.thrown() : null;
    }
}
