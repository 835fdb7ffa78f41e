package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import java.time.Duration;
import java.util.Optional;

/// The operations of scripts on variables and semaphores that read and write, or read several, in one step.
public sealed interface SharedOperation extends ScriptOperation {

    /// Waits until the condition holds, for at most `limit` where there is one.
    ///
    /// @param words the text of the condition in the script
    record WaitUntil(BooleanTerm condition, String words, Optional<Duration> limit) implements SharedOperation {}

    /// Sets a variable to `update` if it has the value `expected`.
    record CompareAndSet(String variable, Expression expected, Expression update) implements SharedOperation {}

    /// Sets a variable to a value that may depend on its present one.
    record Update(String variable, Expression value) implements SharedOperation {}
}
