package dev.lockstep.runtime.stepped.footprint;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.ThreadId;
import java.util.Objects;

/// One shared thing that a step touches.
///
/// @param object an id that is the same in every run: a lock's, a condition's, a thread's (for its start and end), a
///     [VariableId], a [KeyId], or one that only the runtime knows
/// @param writes whether the step may change it; otherwise it only reads
public record Access(Object object, boolean writes) {

    public Access {
        Objects.requireNonNull(object, "object");
    }

    public static Access read(Object object) {
        return new Access(object, false);
    }

    public static Access write(Object object) {
        return new Access(object, true);
    }

    /// A thread's interrupt flag; an object of its own, because most steps of a thread do not read it.
    public record InterruptFlag(ThreadId thread) {}

    /// The objects of which a run has one.
    public enum OfRun {
        /// How many spurious wake-ups are left to the run.
        SPURIOUS_WAKEUPS,
        /// Whether any script thread lives. The ends of two scripts commute, for a reader sees the same after both
        /// orders.
        SCRIPTS
    }

    /// Whether the order of this and `other` can make a difference: the same object, and not two reads. A key is a part
    /// of its map; the waiters of a condition are an object apart from its lock.
    public boolean conflictsWith(Access other) {
        if (object == OfRun.SCRIPTS) {
            return other.object == OfRun.SCRIPTS && writes != other.writes;
        }
        return (writes || other.writes) && (object.equals(other.object) || isPart(object, other.object)
                || isPart(other.object, object));
    }

    private static boolean isPart(Object part, Object whole) {
        return part instanceof KeyId(var map, _) && map.equals(whole);
    }

    @Override
    public String toString() {
        String what = object instanceof ConditionId ? "who waits on " + object : object.toString();
        return (writes ? "writes " : "reads ") + what;
    }
}
