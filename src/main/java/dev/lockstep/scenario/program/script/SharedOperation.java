package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import java.time.Duration;
import java.util.Optional;

/// What scripts do to variables and semaphores in one step that is more than one read or one write.
public sealed interface SharedOperation extends ScriptOperation {

    /// Waits until the condition holds, for at most `limit` where there is one.
    ///
    /// @param words the condition as the script has it
    record WaitUntil(BooleanTerm condition, String words, Optional<Duration> limit) implements SharedOperation {}

    /// Gives a variable the one value if it has the other.
    record CompareAndSet(String variable, Expression expected, Expression update) implements SharedOperation {}

    /// Gives a variable a value that may follow from the one it has.
    record Update(String variable, Expression value) implements SharedOperation {}
}
