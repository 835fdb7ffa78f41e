package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Flag;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.footprint.Access.InterruptFlag;

/// What others see of a thread, whether or not it was started.
record SteppedFlag(Stepper stepper, ThreadId thread, Of of) implements Flag, SteppedTurns {

    /// What there is to see.
    enum Of {
        LIFE,
        INTERRUPT
    }

    @Override
    public String name() {
        return switch (of) {
            case LIFE -> "whether " + thread + " lives";
            case INTERRUPT -> "whether " + thread + " is interrupted";
        };
    }

    @Override
    public Object id() {
        return switch (of) {
            case LIFE -> thread;
            case INTERRUPT -> new InterruptFlag(thread);
        };
    }

    @Override
    public SimpleOperation reading() {
        return switch (of) {
            case LIFE -> new SimpleOperation(OperationKind.TEST_END, thread);
            case INTERRUPT -> new SimpleOperation(OperationKind.SEE_INTERRUPT, thread);
        };
    }

    @Override
    public boolean isSet() {
        SteppedThread known = stepper.roster().find(thread);
        return known != null && switch (of) {
            case LIFE -> !known.isOver();
            case INTERRUPT -> known.isInterrupted();
        };
    }

    @Override
    public int writes() {
        SteppedThread known = stepper.roster().find(thread);
        if (known == null) {
            return 0;
        }
        return switch (of) {
            case LIFE -> known.isOver() ? 2 : 1;
            case INTERRUPT -> 1 + known.interruptChanges();
        };
    }

    /// @throws UnsupportedOperationException always: it is written by other operations
    @Override
    public void write() {
        throw new UnsupportedOperationException(name());
    }
}
