package dev.lockstep.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The name of a lock: who owns it, what it guards and, for one lock of many alike, the key it belongs to.
///
/// The label is made only when it is shown, because ids are made in unobserved runs too.
///
/// @param owner the engine that made the lock; empty for a lock of the program itself
/// @param role what the lock is there for, such as `queue`, `master` or `key`
/// @param key the key it guards, where the owner has one lock a key
public record LockId(String owner, String role, @Nullable Object key) {

    public LockId {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(role, "role");
    }

    public LockId(String owner, String role) {
        this(owner, role, null);
    }

    @Override
    public String toString() {
        String name = owner.isEmpty() ? role : owner + "." + role;
        return key == null ? name : name + "[" + key + "]";
    }
}
