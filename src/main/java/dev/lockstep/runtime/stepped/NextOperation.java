package dev.lockstep.runtime.stepped;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.stepped.footprint.KeyId;
import dev.lockstep.runtime.stepped.footprint.VariableId;

/// The operation that a thread runs when it is chosen; known before it runs.
public interface NextOperation {

    OperationKind kind();

    /// The shared thing it works on, as an id that is the same in every run: a lock's, condition's or thread's id, a
    /// [VariableId] or a [KeyId]. What it touches exactly, [ChoicePoint#footprint(int)] tells.
    Object object();

    /// Whether it gives up once a deadline has passed, so that it can always be chosen.
    default boolean isTimed() {
        return false;
    }

    /// Whether an interrupt ends it while it is blocked.
    default boolean isInterruptible() {
        return false;
    }

    /// Whether it queues for a fair lock, which is served first in, first out.
    default boolean isFair() {
        return false;
    }

    /// Its operation as events and files name it; made when asked for.
    StepOperation told();

    /// Its text, made when asked for.
    default String label() {
        return told().text();
    }
}
