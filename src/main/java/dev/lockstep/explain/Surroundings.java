package dev.lockstep.explain;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Waiter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state just before an event, as far as the event's sentence needs it. Small, so that it can be kept with the
/// event where a whole snapshot would be too much.
///
/// @param holder the holder of the event's lock; null where it was free, or where unknown
/// @param waiters the waiters on the signalled condition; null where unknown
/// @param exact whether `waiters` are exactly those not yet woken: on real threads that is unknown
/// @param sleep the sleep that begins or ends, or null
/// @param flawed whether the event's pool deviates from the pattern
/// @param generations whether the event's barrier is known to have generations
public record Surroundings(
        @Nullable ThreadId holder,
        @Nullable List<ThreadId> waiters,
        boolean exact,
        @Nullable Rest sleep,
        boolean flawed,
        boolean generations) {

    /// Nothing is known.
    public static final Surroundings UNKNOWN = new Surroundings(null, null, false, null, false, false);

    /// A sleep.
    ///
    /// @param work the work it stands for; null where it stands for none
    /// @param nanos how long it takes
    public record Rest(@Nullable Work work, long nanos) {}

    /// The work of a thread.
    public sealed interface Work {

        /// Work for an engine.
        record ForEngine(EngineWork work) implements Work {}

        /// Its own part of a load.
        record OwnPart() implements Work {}

        /// The work of `thread`; null where the thread is unknown or does none.
        static @Nullable Work of(@Nullable ThreadView thread) {
            if (thread == null) {
                return null;
            }
            EngineWork inside = thread.innermost();
            return inside != null ? new ForEngine(inside) : thread.isAtWork() ? new OwnPart() : null;
        }
    }

    public Surroundings {
        waiters = waiters == null ? null : List.copyOf(waiters);
    }

    /// The surroundings of `recorded`, from the snapshot just before it.
    public static Surroundings of(Snapshot before, RecordedEvent recorded) {
        Event event = recorded.event();
        if (event instanceof LockEvent.Blocked(var lock)) {
            ThreadId holder = holder(before, lock);
            return holder == null ? UNKNOWN : new Surroundings(holder, null, false, null, false, false);
        }
        if (event instanceof LockEvent.Signalled(var condition, _)) {
            List<ThreadId> waiters = waiters(before, condition);
            boolean exact = waiters.stream().allMatch(who -> isStepped(before, who));
            return new Surroundings(null, waiters, exact, null, false, false);
        }
        if (event instanceof PoolEvent.ShutdownBegan(var id, _)) {
            PoolView pool = before.pools().get(id);
            boolean flawed = pool != null && !pool.made().isAsThePatternAsks();
            return new Surroundings(null, null, false, null, flawed, false);
        }
        if (event instanceof BarrierEvent told) {
            // Only a barrier that deviates from the pattern records how it is built.
            BarrierView barrier = before.barriers().get(told.engine());
            return new Surroundings(null, null, false, null, false, barrier == null || barrier.hasGenerations());
        }
        ThreadView thread = before.thread(recorded.thread());
        if (event instanceof ThreadEvent.SleepBegan(long nanos)) {
            return asleep(new Rest(Work.of(thread), nanos));
        }
        if (event instanceof ThreadEvent.SleepEnded && thread != null && thread.sleep() != null) {
            return asleep(new Rest(Work.of(thread), thread.sleep().lengthNanos()));
        }
        return UNKNOWN;
    }

    /// Whether the thread's next operation is known, so that its waking is recorded too.
    private static boolean isStepped(Snapshot before, ThreadId who) {
        ThreadView thread = before.thread(who);
        return thread != null && !thread.standing().operation().equals(StepOperation.NONE);
    }

    private static Surroundings asleep(Rest rest) {
        return new Surroundings(null, null, false, rest, false, false);
    }

    private static @Nullable ThreadId holder(Snapshot before, LockId id) {
        LockView lock = before.lock(id);
        Moment since = lock.heldSince();
        return since == null || since.sequence() < before.gapAt() ? null : lock.holder();
    }

    private static List<ThreadId> waiters(Snapshot before, ConditionId condition) {
        return before.lock(condition.lock()).waitingOn(condition.name()).stream()
                .map(Waiter::thread)
                .filter(waiter -> !before.isWoken(waiter))
                .toList();
    }

    /// These surroundings, with `thread` as the lock's holder.
    public Surroundings heldBy(ThreadId thread) {
        return new Surroundings(thread, waiters, exact, sleep, flawed, generations);
    }

    /// These surroundings, with `target` as the only waiter that the signal wakes.
    public Surroundings reaching(ThreadId target) {
        return new Surroundings(holder, List.of(target), true, sleep, flawed, generations);
    }
}
