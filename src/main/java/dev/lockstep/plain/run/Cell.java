package dev.lockstep.plain.run;

import dev.lockstep.plain.race.AccessHistory;
import dev.lockstep.runtime.MemoryPlace;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One place of a program's memory in one run: a field of an object, a static field or an element of an array.
final class Cell {
    private final String label;
    private final Supplier<String> name;
    private final boolean isVolatile;
    private final boolean isStep;
    private final AccessHistory<MemoryAccess> history = new AccessHistory<>();
    private @Nullable MemoryPlace place;
    private int reachedBy = -1;

    /// @param label what it is a part of in every run, such as `Counter.count`
    /// @param name its name in this run, such as `Counter#1.count`
    /// @param isStep whether accesses to it are steps once it is shared
    Cell(String label, Supplier<String> name, boolean isVolatile, boolean isStep) {
        this.label = label;
        this.name = name;
        this.isVolatile = isVolatile;
        this.isStep = isStep;
    }

    /// Notes that a thread has reached it.
    ///
    /// @return whether no other one did before
    boolean isReachedBy(int thread) {
        if (reachedBy < 0) {
            reachedBy = thread;
        }
        return reachedBy == thread;
    }

    String label() {
        return label;
    }

    String name() {
        return name.get();
    }

    boolean isVolatile() {
        return isVolatile;
    }

    boolean isStep() {
        return isStep;
    }

    AccessHistory<MemoryAccess> history() {
        return history;
    }

    /// Its turns; null before the first.
    @Nullable MemoryPlace place() {
        return place;
    }

    void place(MemoryPlace made) {
        place = made;
    }
}
