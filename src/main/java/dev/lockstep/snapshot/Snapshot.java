package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The state of a run after an event. Immutable, with persistent collections: a snapshot costs a few objects more than
/// its predecessor, and may be kept and handed to any thread. All maps keep the order in which their keys were first
/// put.
///
/// @param sequence the number of the last event folded
/// @param nanos the latest time seen, in nanoseconds since the run began
/// @param threads the threads that live, and those that ended last
/// @param locks every lock with a holder or waiters, and a limited number of idle ones
/// @param variables the variables of the scenario
/// @param semaphores the semaphores, with their waiters
/// @param step how many steps were taken; 0 on real threads
/// @param ended the threads among `threads` that have ended, in the order of their ends
/// @param gapAt the number of the first event after the last gap in the numbers; 0 where none was missing
/// @param missing how many events were missing in all
public record Snapshot(
        long sequence,
        long nanos,
        PMap<ThreadId, ThreadView> threads,
        PMap<LockId, LockView> locks,
        PMap<EngineId, PoolView> pools,
        PMap<EngineId, CacheView> caches,
        PMap<EngineId, BarrierView> barriers,
        PMap<String, VariableView> variables,
        PMap<String, SemaphoreView> semaphores,
        int step,
        PVector<ThreadId> ended,
        long gapAt,
        long missing) {

    /// The state before the first event.
    public static final Snapshot EMPTY = new Snapshot(
            0,
            0,
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            0,
            TreePVector.empty(),
            0,
            0);

    /// The thread of this name, or null where it has not been seen or was forgotten.
    public @Nullable ThreadView thread(ThreadId id) {
        return threads.get(id);
    }

    /// The lock of this name; one without holder and waiters is [LockView#free].
    public LockView lock(LockId id) {
        LockView lock = locks.get(id);
        return lock == null ? LockView.free(id) : lock;
    }

    /// Producers that wait for room in the queue, in order of arrival: they are held back while it is full. Once there
    /// is room, a signal must still wake them.
    public List<Waiter> heldBack(PoolView pool) {
        return waitingForRoom(pool, false);
    }

    /// Producers that were woken because there is room in the queue, or whose limit passed, and must reacquire its lock
    /// first.
    public List<Waiter> wokenForRoom(PoolView pool) {
        return waitingForRoom(pool, true);
    }

    private List<Waiter> waitingForRoom(PoolView pool, boolean woken) {
        String room = pool.made().room();
        return room == null
                ? List.of()
                : lock(pool.lock()).waitingOn(room).stream()
                        // Workers on the same condition wait for a task.
                        .filter(waiter -> pool.workers().get(waiter.thread()) == null)
                        .filter(waiter -> isWoken(waiter.thread()) == woken)
                        .toList();
    }

    /// Whether the thread has left its condition, and must reacquire the lock.
    public boolean isWoken(ThreadId id) {
        ThreadView thread = thread(id);
        return thread != null && thread.isWoken();
    }

    /// Whether every living thread is known to be blocked, and by no wait that time or chance ends. A run that was
    /// stopped from outside has threads that are not.
    public boolean isStuckForEver() {
        return threads.values().stream().allMatch(this::isStuckForEver);
    }

    private static boolean isOver(@Nullable ThreadView thread) {
        return thread != null && thread.sign().isOver();
    }

    /// Whether the semaphore of this name is known to have a permit.
    public boolean hasPermits(String name) {
        SemaphoreView semaphore = semaphores.get(name);
        return semaphore != null && semaphore.permits() > 0;
    }

    /// Whether that is known of one thread. One that time or chance may still wake is not stuck.
    public boolean isStuckForEver(ThreadView thread) {
        boolean stands = switch (thread.activity()) {
            case Activity.Over _ -> true;
            case Activity.Blocked(var lock) -> lock(lock).holder() != null;
            case Activity.Waiting(var condition, boolean timed) ->
                thread.isWoken() ? lock(condition.lock()).holder() != null : !timed;
            case Activity.Acquiring(var semaphore, boolean timed) -> !timed && !hasPermits(semaphore);
            case Activity.Until(_, _, boolean timed) -> !timed;
            case Activity.Joining(var target) -> !isOver(thread(target));
            case Activity.Running _, Activity.Sleeping _ -> false;
        };
        return stands && (thread.sign().isOver() || thread.standing().going() == Enabledness.NO);
    }

    /// Whether no event was missing since the pool last stated itself.
    public boolean isCertain(PoolView pool) {
        return pool.statedAt() >= gapAt;
    }

    /// Whether no event was missing since the cache last stated itself.
    public boolean isCertain(CacheView cache) {
        return cache.statedAt() >= gapAt;
    }

    /// Whether no event was missing since the barrier last stated itself.
    public boolean isCertain(BarrierView barrier) {
        return barrier.statedAt() >= gapAt;
    }

    /// Whether no event was missing since the thread began or was last stated.
    public boolean isCertain(ThreadView thread) {
        return thread.statedAt() >= gapAt;
    }

    /// This snapshot with other threads.
    public Snapshot with(PMap<ThreadId, ThreadView> next) {
        return new Snapshot(
                sequence, nanos, next, locks, pools, caches, barriers, variables, semaphores, step, ended, gapAt,
                missing);
    }

    /// This snapshot with other locks.
    public Snapshot withLocks(PMap<LockId, LockView> next) {
        return new Snapshot(
                sequence, nanos, threads, next, pools, caches, barriers, variables, semaphores, step, ended, gapAt,
                missing);
    }

    public Snapshot withSemaphores(PMap<String, SemaphoreView> next) {
        return new Snapshot(
                sequence, nanos, threads, locks, pools, caches, barriers, variables, next, step, ended, gapAt,
                missing);
    }

    /// This snapshot at the beginning of the step of this number, which the events folded next are part of.
    public Snapshot atStep(int number) {
        return new Snapshot(
                sequence, nanos, threads, locks, pools, caches, barriers, variables, semaphores, number, ended, gapAt,
                missing);
    }
}
