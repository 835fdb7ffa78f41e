package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.stepped.footprint.VariableId;

/// What a wait can look at without a step of its own.
sealed interface SteppedValue<T> extends SharedValue<T> permits SteppedShared, SteppedSemaphore {

    /// How footprints name it.
    VariableId id();

    /// Its value now.
    T peek();

    /// Whose run it is part of.
    Stepper stepper();

    @Override
    default String name() {
        return id().name();
    }
}
