package dev.lockstep.runtime.live;

import dev.lockstep.runtime.Shared;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A volatile field. Writes are made one after another, under a lock: another could come between one and what is told of it.
final class LiveShared<T> extends LiveValue<T> implements Shared<T> {

    private final FreezeGate gate;
    private volatile T value;

    LiveShared(LiveRuntime runtime, String name, T initial) {
        super(runtime, name);
        this.gate = runtime.gate();
        this.value = initial;
    }

    @Override
    T peek() {
        return value;
    }

    @Override
    public T get() {
        gate.pass();
        return value;
    }

    @Override
    public void set(T value) {
        update(_ -> value);
    }

    @Override
    public void set(T value, Runnable told) {
        update(_ -> value, (_, _) -> told.run());
    }

    @Override
    public boolean compareAndSet(T expected, T update, Consumer<? super T> told) {
        T found = update(now -> now.equals(expected) ? update : now, (was, _) -> told.accept(was));
        return found.equals(expected);
    }

    @Override
    public T update(UnaryOperator<T> change, BiConsumer<? super T, ? super T> told) {
        gate.pass();
        lock().lock();
        try {
            T found = value;
            T changed = change.apply(found);
            value = changed;
            told.accept(found, changed);
            if (!changed.equals(found)) {
                changed();
            }
            return found;
        } finally {
            lock().unlock();
        }
    }
}
