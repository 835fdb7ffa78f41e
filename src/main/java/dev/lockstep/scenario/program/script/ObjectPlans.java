package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.term.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The free objects of a program. No two of them have one name.
public record ObjectPlans(
        List<Lock> locks,
        List<ConditionOf> conditions,
        List<Semaphore> semaphores,
        List<Variable> variables) {

    public ObjectPlans {
        locks = List.copyOf(locks);
        conditions = List.copyOf(conditions);
        semaphores = List.copyOf(semaphores);
        variables = List.copyOf(variables);
    }

    /// A lock.
    ///
    /// @param fair whether its waiters are served first in, first out
    public record Lock(String name, boolean fair) {}

    /// A condition.
    ///
    /// @param lock the lock it belongs to
    public record ConditionOf(String name, String lock) {}

    /// A counting semaphore and its first permits.
    public record Semaphore(String name, int permits) {}

    /// A variable.
    ///
    /// @param guard the lock that guards it; null where threads share it without one
    public record Variable(String name, Value initial, @Nullable String guard) {}
}
