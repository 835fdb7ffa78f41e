package dev.lockstep.runtime.stepped;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.stepped.footprint.KeyId;
import dev.lockstep.runtime.stepped.footprint.VariableId;

/// What a thread will do when it is chosen; known before it runs.
public interface NextOperation {

    OperationKind kind();

    /// The shared thing it works on, as an id that is the same in every run: a lock's, condition's or thread's id, a
    /// [VariableId] or a [KeyId]. What it touches exactly, [ChoicePoint#footprint(int)] tells.
    Object object();

    /// Whether it gives up once a deadline has passed, so that it can always be chosen.
    default boolean isTimed() {
        return false;
    }

    /// Whether an interrupt ends it where it cannot go on.
    default boolean isInterruptible() {
        return false;
    }

    /// Whether it stands in a line, so that who comes first is served first.
    default boolean isFair() {
        return false;
    }

    /// What it does, as it is told; made when asked for.
    StepOperation told();

    /// The text of what it does, made when asked for.
    default String label() {
        return told().text();
    }
}
