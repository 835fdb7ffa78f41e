package dev.lockstep.engine.cache;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A key that does something once, on the first call of `hashCode` for which a condition holds; equal by its name
/// alone.
final class HookedKey {

    private final String name;
    private final Callable<Boolean> when;
    private final Hook hook;
    private final AtomicBoolean done = new AtomicBoolean();

    interface Hook {

        void run() throws Exception;
    }

    HookedKey(String name) {
        this(name, () -> false, () -> {});
    }

    HookedKey(String name, Callable<Boolean> when, Hook hook) {
        this.name = name;
        this.when = when;
        this.hook = hook;
    }

    @Override
    public int hashCode() {
        try {
            if (!done.get() && when.call() && done.compareAndSet(false, true)) {
                hook.run();
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HookedKey key && key.name.equals(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
