package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.Shared;
import java.util.Objects;

/// A shared variable.
final class SteppedShared<T> implements Shared<T> {

    private final Stepper stepper;
    private final VariableId id;
    private final Plain get;
    private T value;

    SteppedShared(Stepper stepper, String name, T initial) {
        this.stepper = stepper;
        this.id = new VariableId(name);
        this.get = new Plain(OperationKind.GET, id);
        this.value = initial;
    }

    @Override
    public T get() {
        stepper.step(get);
        return value;
    }

    @Override
    public void set(T value) {
        stepper.step(new Plain(OperationKind.SET, id, value));
        stepper.changed();
        this.value = value;
    }

    @Override
    public boolean compareAndSet(T expected, T update) {
        stepper.step(new Plain(OperationKind.COMPARE_AND_SET, id, update));
        if (!Objects.equals(value, expected)) {
            return false;
        }
        stepper.changed();
        value = update;
        return true;
    }
}
