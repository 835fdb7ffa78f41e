package dev.lockstep.event;

import java.util.Objects;

/// The name of a condition and the lock it belongs to.
public record ConditionId(LockId lock, String name) {

    public ConditionId {
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return lock + "." + name;
    }
}
