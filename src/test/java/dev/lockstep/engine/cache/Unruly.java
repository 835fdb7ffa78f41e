package dev.lockstep.engine.cache;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A key whose methods throw at the n-th call, once, or whose hash changes, or that comes to equal nothing, not even
/// itself.
final class Unruly {

    private final AtomicInteger hashCallsLeft;
    private final AtomicInteger equalsCallsLeft;
    private volatile int hash = 1;
    private volatile boolean equalsNothing;

    Unruly(int throwingHashCall, int throwingEqualsCall) {
        hashCallsLeft = new AtomicInteger(throwingHashCall);
        equalsCallsLeft = new AtomicInteger(throwingEqualsCall);
    }

    void changeHash() {
        hash = 2;
    }

    void equalNothing() {
        equalsNothing = true;
    }

    @Override
    public int hashCode() {
        if (hashCallsLeft.decrementAndGet() == 0) {
            throw new UnsupportedOperationException("hashCode");
        }
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (equalsCallsLeft.decrementAndGet() == 0) {
            throw new UnsupportedOperationException("equals");
        }
        return !equalsNothing && other instanceof Unruly;
    }

    @Override
    public String toString() {
        throw new UnsupportedOperationException("toString");
    }
}
