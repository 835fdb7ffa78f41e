package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.stepped.footprint.VariableId;

/// A shared value that a wait can read without a step of its own.
sealed interface SteppedValue<T> extends SharedValue<T> permits SteppedShared, SteppedSemaphore {

    /// Its id in footprints.
    VariableId id();

    /// Its value now.
    T peek();

    /// The run that it is part of.
    Stepper stepper();

    @Override
    default String name() {
        return id().name();
    }
}
