package dev.lockstep.runtime.live;

import dev.lockstep.runtime.Shared;
import java.util.concurrent.atomic.AtomicReference;

final class LiveShared<T> implements Shared<T> {

    private final Gate gate;
    private final AtomicReference<T> value;

    LiveShared(Gate gate, T initial) {
        this.gate = gate;
        this.value = new AtomicReference<>(initial);
    }

    @Override
    public T get() {
        gate.pass();
        return value.get();
    }

    @Override
    public void set(T update) {
        gate.pass();
        value.set(update);
    }

    /// On real threads another write could come between this one and what is told of it.
    @Override
    public void set(T update, Runnable told) {
        gate.pass();
        synchronized (value) {
            value.set(update);
            told.run();
        }
    }

    @Override
    public boolean compareAndSet(T expected, T update) {
        gate.pass();
        // The JDK compares identities; the port promises equality, so an equal value that came in between is tried too.
        for (T current = value.get(); current.equals(expected); current = value.get()) {
            if (value.compareAndSet(current, update)) {
                return true;
            }
        }
        return false;
    }
}
