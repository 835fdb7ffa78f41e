package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.MemoryPlace;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.Operation.UntilWritten;
import java.util.List;

/// The turns of those who read something that is written elsewhere.
sealed interface SteppedTurns extends MemoryPlace permits SteppedPlace, SteppedFlag {

    /// What it is in footprints.
    Object id();

    /// Reading it.
    SimpleOperation reading();

    /// The run that it is part of.
    Stepper stepper();

    @Override
    default void read() {
        stepper().step(reading());
    }

    @Override
    default void readOnceWritten(List<Seen> seen) {
        UntilWritten until = UntilWritten.of(seen, stepper());
        SteppedThread self = stepper().step(until);
        stepper().tell(self, new ThreadEvent.UntilEnded(until.words(), Wakeup.WOKEN));
    }
}
