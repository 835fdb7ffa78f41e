package dev.lockstep.snapshot.fold;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.HeldLock;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// A snapshot in the making, for the folding of one event, so that an event which touches a thread, a lock and an
/// engine makes one snapshot and not three.
///
/// It keeps two invariants: a lock's holder and waiters agree with the views of their threads, even after events were
/// lost; and ended threads and idle locks are kept only up to a limit.
final class SnapshotBuilder {

    static final int MOST_ENDED_THREADS = 64;
    static final int MOST_IDLE_LOCKS = 256;

    final Moment now;
    final ThreadId who;
    private final Snapshot before;
    private final long nanos;
    private PMap<ThreadId, ThreadView> threads;
    private PMap<LockId, LockView> locks;
    PMap<EngineId, PoolView> pools;
    PMap<EngineId, CacheView> caches;
    PMap<EngineId, BarrierView> barriers;
    PMap<String, VariableView> variables;
    private PMap<String, SemaphoreView> semaphores;
    private PVector<ThreadId> ended;

    SnapshotBuilder(Snapshot before, RecordedEvent recorded) {
        this.before = before;
        this.now = Moment.of(recorded, before.step());
        this.who = recorded.thread();
        this.nanos = Math.max(before.nanos(), recorded.nanos());
        this.threads = before.threads();
        this.locks = before.locks();
        this.pools = before.pools();
        this.caches = before.caches();
        this.barriers = before.barriers();
        this.variables = before.variables();
        this.semaphores = before.semaphores();
        this.ended = before.ended();
    }

    Snapshot done() {
        long skipped = Math.max(0, now.sequence() - before.sequence() - 1);
        return new Snapshot(
                now.sequence(),
                nanos,
                threads,
                locks,
                pools,
                caches,
                barriers,
                variables,
                semaphores,
                before.step(),
                ended,
                skipped > 0 ? now.sequence() : before.gapAt(),
                before.missing() + skipped);
    }

    /// Whether no event was missing since the barrier last stated itself, up to this one.
    boolean isGapless(BarrierView barrier) {
        return now.sequence() <= before.sequence() + 1 && before.isCertain(barrier);
    }

    @Nullable ThreadView known(ThreadId id) {
        return threads.get(id);
    }

    ThreadView thread(ThreadId id) {
        ThreadView thread = threads.get(id);
        return thread == null ? ThreadView.begun(id, Role.SCRIPT, now, 0) : thread;
    }

    /// The recording thread, which runs, since it records: its wait is over, even where the end of the wait was lost.
    ThreadView me() {
        return awake(thread(who));
    }

    ThreadView awake(ThreadView thread) {
        if (thread.activity() instanceof Activity.Running) {
            return thread;
        }
        leaveLines(thread);
        ended = thread.sign().isOver() ? ended.minus(thread.id()) : ended;
        return thread.doing(Activity.RUNNING, now);
    }

    /// The set-up of a program is no thread of it.
    void put(ThreadView thread) {
        if (!thread.id().equals(ThreadId.SET_UP)) {
            threads = threads.plus(thread.id(), thread);
        }
    }

    /// Notes that the thread has ended, and forgets the one that ended longest ago.
    void putEnded(ThreadView thread) {
        put(thread);
        ended = ended.plus(thread.id());
        if (ended.size() > MOST_ENDED_THREADS) {
            threads = threads.minus(ended.get(0));
            ended = ended.minus(0);
        }
    }

    LockView lock(LockId id) {
        LockView lock = locks.get(id);
        return lock == null ? LockView.free(id) : lock;
    }

    void put(LockView lock) {
        locks = lock.isIdle() && locks.size() > MOST_IDLE_LOCKS ? locks.minus(lock.id()) : locks.plus(lock.id(), lock);
    }

    SemaphoreView semaphore(String name) {
        SemaphoreView semaphore = semaphores.get(name);
        return semaphore == null ? SemaphoreView.made(name, 0, who, now) : semaphore;
    }

    void put(SemaphoreView semaphore) {
        semaphores = semaphores.plus(semaphore.name(), semaphore);
    }

    /// Makes `thread` the holder. The last holder has released the lock, even where that event was lost.
    ThreadView take(ThreadView thread, LockId id) {
        LockView lock = lock(id);
        ThreadId holder = lock.holder();
        if (holder != null && !holder.equals(thread.id())) {
            put(thread(holder).dropping(id));
        }
        put(lock.without(thread.id()).heldBy(thread.id(), now));
        return thread.taking(id, now);
    }

    ThreadView giveBack(ThreadView thread, LockId id) {
        LockView lock = lock(id);
        if (thread.id().equals(lock.holder())) {
            put(lock.heldBy(null, null));
        }
        return thread.dropping(id);
    }

    /// Takes the thread out of the waiters of the lock or condition it waits for.
    void leaveLines(ThreadView thread) {
        switch (thread.activity()) {
            case Activity.Blocked(var lock) -> put(lock(lock).without(thread.id()));
            case Activity.Waiting(var condition, _) -> put(lock(condition.lock()).without(thread.id()));
            case Activity.Acquiring(var semaphore, _) -> put(semaphore(semaphore).without(thread.id()));
            case Activity.Running _, Activity.Joining _, Activity.Until _, Activity.Sleeping _, Activity.Over _ -> {}
        }
    }

    /// The locks that a thread keeps when it ends: one that it has not released stays held, unless its release may be
    /// among lost events.
    ThreadView keptToTheEnd(ThreadView thread) {
        boolean certain = now.sequence() == before.sequence() + 1 && before.isCertain(thread);
        return certain ? thread : leaveLocks(thread);
    }

    /// Removes the thread from every lock.
    ThreadView leaveLocks(ThreadView thread) {
        leaveLines(thread);
        ThreadView free = thread;
        for (HeldLock hold : thread.holds()) {
            free = giveBack(free, hold.lock());
        }
        return free;
    }
}
