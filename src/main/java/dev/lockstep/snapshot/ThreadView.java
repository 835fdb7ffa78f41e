package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Fault;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// A logical thread as it stands.
///
/// @param since when its present activity began
/// @param holds the locks it holds, in the order it took them
/// @param inside what it works on, the innermost last
/// @param sleep the sleep under way, or null
/// @param lastFault what the last task of this worker, or the last compute of this caller, threw; null where it returned
/// @param statedAt the number of the event from which on this is known without a gap
public record ThreadView(
        ThreadId id,
        Role role,
        Activity activity,
        Moment since,
        PVector<Hold> holds,
        PVector<Inside> inside,
        @Nullable Work sleep,
        @Nullable Fault lastFault,
        long statedAt) {

    /// How it is shown.
    public ThreadSign sign() {
        return switch (activity) {
            case Activity.Running _ -> inside.isEmpty() && holds.isEmpty() ? ThreadSign.READY : ThreadSign.RUNNING;
            case Activity.Blocked _ -> ThreadSign.BLOCKED;
            case Activity.Waiting _ -> ThreadSign.WAITING;
            case Activity.Joining _ -> ThreadSign.WAITING;
            case Activity.Sleeping _ -> inside.isEmpty() ? ThreadSign.SLEEPING : ThreadSign.RUNNING;
            case Activity.Over(var fault) -> fault == null ? ThreadSign.FINISHED : ThreadSign.FAILED;
        };
    }

    /// The work whose progress is known: the sleep under way that stands for a task, a compute or an action; otherwise null.
    public @Nullable Work work() {
        return inside.isEmpty() ? null : sleep;
    }

    /// What it works on at the innermost, or null.
    public @Nullable Inside innermost() {
        return inside.isEmpty() ? null : inside.get(inside.size() - 1);
    }

    /// What ended it, or null where it lives or returned.
    public @Nullable Fault endedBy() {
        return activity instanceof Activity.Over(var fault) ? fault : null;
    }
}
