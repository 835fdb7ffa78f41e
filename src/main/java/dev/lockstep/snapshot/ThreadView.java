package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The state of a logical thread after an event.
///
/// @param since when its present activity began
/// @param holds the locks it holds, in the order it took them
/// @param inside its work for engines, the innermost last
/// @param sleep the sleep under way, or null
/// @param lastFault what the last task of this worker, or the last compute of this caller, threw; null where it
///     returned
/// @param standing its next operation and code position, as far as known
/// @param statedAt the number of the event since which no event was missing
public record ThreadView(
        ThreadId id,
        Role role,
        Activity activity,
        Moment since,
        PVector<HeldLock> holds,
        PVector<EngineWork> inside,
        @Nullable TimedWork sleep,
        @Nullable Fault lastFault,
        CodePosition standing,
        long statedAt) {

    /// The sign it is shown with.
    public ThreadSign sign() {
        return sign(standing.going());
    }

    /// The sign it is shown with where `going` is known.
    public ThreadSign sign(Enabledness going) {
        // What it waited for may have come: a lock that was released, a thread that has ended.
        boolean free = going == Enabledness.YES;
        return switch (activity) {
            case Activity.Running _ -> going == Enabledness.CONCEALED ? ThreadSign.HIDDEN : working();
            case Activity.Blocked _ -> free ? working() : ThreadSign.BLOCKED;
            case Activity.Waiting _ ->
                free ? working() : isWoken() ? ThreadSign.BLOCKED : ThreadSign.WAITING;
            case Activity.Joining _, Activity.Acquiring _, Activity.Until _ ->
                free ? working() : ThreadSign.WAITING;
            case Activity.Sleeping _ -> isAtWork() ? ThreadSign.RUNNING : ThreadSign.SLEEPING;
            case Activity.Over(var fault) -> fault == null ? ThreadSign.FINISHED : ThreadSign.FAILED;
        };
    }

    private ThreadSign working() {
        return inside.isEmpty() && holds.isEmpty() ? ThreadSign.READY : ThreadSign.RUNNING;
    }

    /// Whether it has left the condition that it waited on, and must reacquire the lock first. On real threads this is
    /// recorded only once it has the lock.
    public boolean isWoken() {
        return activity instanceof Activity.Waiting && standing.takesAgain();
    }

    /// Whether it works: for an engine, or at its own part of a load, as a party does before it comes to the barrier.
    public boolean isAtWork() {
        return !inside.isEmpty() || standing.script().equals(ScriptEvent.WORK);
    }

    /// The work whose progress is known: the sleep under way that stands for a task, a compute, an action or a thread's
    /// part of a load; otherwise null.
    public @Nullable TimedWork work() {
        return isAtWork() ? sleep : null;
    }

    /// Its innermost work, or null.
    public @Nullable EngineWork innermost() {
        return inside.isEmpty() ? null : inside.get(inside.size() - 1);
    }

    public static ThreadView begun(ThreadId id, Role role, Moment now, long statedAt) {
        return new ThreadView(
                id, role, Activity.RUNNING, now, TreePVector.empty(), TreePVector.empty(), null, null,
                CodePosition.UNKNOWN, statedAt);
    }

    public ThreadView doing(Activity next, Moment now) {
        return doing(next, now, null);
    }

    public ThreadView doing(Activity next, Moment now, @Nullable TimedWork nextSleep) {
        return new ThreadView(id, role, next, now, holds, inside, nextSleep, lastFault, standing, statedAt);
    }

    public ThreadView taking(LockId lock, Moment now) {
        return holding(without(lock).plus(new HeldLock(lock, now)));
    }

    public ThreadView dropping(LockId lock) {
        return holding(without(lock));
    }

    ThreadView holding(PVector<HeldLock> next) {
        return new ThreadView(id, role, activity, since, next, inside, sleep, lastFault, standing, statedAt);
    }

    public ThreadView entering(EngineWork work) {
        return in(inside.plus(work));
    }

    /// This view after the innermost work of the kind has ended, and with it all work left open inside.
    public ThreadView leaving(Predicate<EngineWork> kind) {
        for (int i = inside.size() - 1; i >= 0; i--) {
            if (kind.test(inside.get(i))) {
                return in(inside.subList(0, i));
            }
        }
        return this;
    }

    public ThreadView in(PVector<EngineWork> next) {
        return new ThreadView(id, role, activity, since, holds, next, sleep, lastFault, standing, statedAt);
    }

    public ThreadView threw(@Nullable Fault fault) {
        return fault == null && lastFault == null
                ? this
                : new ThreadView(id, role, activity, since, holds, inside, sleep, fault, standing, statedAt);
    }

    public ThreadView standing(CodePosition next) {
        return new ThreadView(id, role, activity, since, holds, inside, sleep, lastFault, next, statedAt);
    }

    private PVector<HeldLock> without(LockId lock) {
        for (int i = holds.size() - 1; i >= 0; i--) {
            if (holds.get(i).lock().equals(lock)) {
                return holds.minus(i);
            }
        }
        return holds;
    }
}
