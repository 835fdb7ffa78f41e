package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A shared variable.
final class SteppedShared<T> implements Shared<T>, SteppedValue<T> {

    private final Stepper stepper;
    private final VariableId id;
    private final SimpleOperation get;
    private T value;

    SteppedShared(Stepper stepper, String name, T initial) {
        this.stepper = stepper;
        this.id = new VariableId(name);
        this.get = new SimpleOperation(OperationKind.GET, id);
        this.value = initial;
    }

    @Override
    public VariableId id() {
        return id;
    }

    @Override
    public T peek() {
        return value;
    }

    @Override
    public Stepper stepper() {
        return stepper;
    }

    @Override
    public T get() {
        stepper.step(get);
        return value;
    }

    @Override
    public void set(T value) {
        stepper.step(new SimpleOperation(OperationKind.SET, id, value));
        become(value);
    }

    @Override
    public boolean compareAndSet(T expected, T update, Consumer<? super T> told) {
        stepper.step(new SimpleOperation(OperationKind.COMPARE_AND_SET, id, update));
        T found = value;
        boolean equal = Objects.equals(found, expected);
        if (equal) {
            become(update);
        }
        told.accept(found);
        return equal;
    }

    @Override
    public T update(UnaryOperator<T> change, BiConsumer<? super T, ? super T> told) {
        stepper.step(new SimpleOperation(OperationKind.UPDATE, id));
        T found = value;
        T changed = change.apply(found);
        become(changed);
        told.accept(found, changed);
        return found;
    }

    /// Writing an equal value changes nothing.
    private void become(T next) {
        if (!Objects.equals(value, next)) {
            stepper.changed();
        }
        value = next;
    }
}
