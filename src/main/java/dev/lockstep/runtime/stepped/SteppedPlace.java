package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.footprint.VariableId;

/// The turns of a place of memory. What is written there is not known here, so every write counts as a change.
final class SteppedPlace implements SteppedTurns {

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

    @Override
    public VariableId id() {
        return id;
    }

    @Override
    public SimpleOperation reading() {
        return read;
    }

    @Override
    public Stepper stepper() {
        return stepper;
    }

    @Override
    public String name() {
        return id.name();
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
