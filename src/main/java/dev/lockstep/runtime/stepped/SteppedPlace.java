package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Place;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.Operation.UntilWritten;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import java.util.List;

/// The turns of a place of memory. What is written there is not known here, so every write counts as a change.
final class SteppedPlace implements Place {

    private final Stepper stepper;
    private final VariableId id;
    private final SimpleOperation read;
    private final SimpleOperation write;
    private int writes;

    SteppedPlace(Stepper stepper, String name) {
        this.stepper = stepper;
        this.id = new VariableId(name);
        this.read = new SimpleOperation(OperationKind.GET, id);
        this.write = new SimpleOperation(OperationKind.SET, id);
    }

    VariableId id() {
        return id;
    }

    Stepper stepper() {
        return stepper;
    }

    @Override
    public String name() {
        return id.name();
    }

    @Override
    public void read() {
        stepper.step(read);
    }

    @Override
    public void readOnceWritten(List<Seen> seen) {
        UntilWritten until = UntilWritten.of(seen, stepper);
        SteppedThread self = stepper.step(until);
        stepper.tell(self, new ThreadEvent.UntilEnded(until.words(), Wakeup.WOKEN));
    }

    @Override
    public void write() {
        stepper.step(write);
        stepper.changed();
        writes++;
    }

    @Override
    public int writes() {
        return writes;
    }
}
