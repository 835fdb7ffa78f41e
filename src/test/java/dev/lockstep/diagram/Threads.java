package dev.lockstep.diagram;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.CodePosition;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.HeldLock;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import dev.lockstep.snapshot.VariableView;
import dev.lockstep.snapshot.Waiter;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Threads and locks put together by hand, so that a drawing can be asked for in any state.
public final class Threads {

    private PMap<ThreadId, ThreadView> threads = OrderedPMap.empty();
    private PMap<LockId, LockView> locks = OrderedPMap.empty();

    public void add(ThreadId id, Activity activity) {
        add(id, activity, TreePVector.empty(), TreePVector.empty(), null);
    }

    void sleeping(ThreadId id, long began, long length) {
        add(id, new Activity.Sleeping(length), TreePVector.empty(), TreePVector.empty(), new TimedWork(began, length));
    }

    void working(ThreadId id, EngineWork inside, long began, long length) {
        TimedWork work = new TimedWork(began, length);
        add(id, new Activity.Sleeping(length), TreePVector.empty(), TreePVector.singleton(inside), work);
    }

    public void holding(ThreadId id, LockId lock, @Nullable EngineWork inside, @Nullable TimedWork work) {
        PVector<HeldLock> holds = TreePVector.singleton(new HeldLock(lock, Moment.BEGINNING));
        PVector<EngineWork> insides = inside == null ? TreePVector.empty() : TreePVector.singleton(inside);
        Activity activity = work == null ? Activity.RUNNING : new Activity.Sleeping(work.lengthNanos());
        add(id, activity, holds, insides, work);
        LockView old = lock(lock);
        put(new LockView(lock, id, Moment.BEGINNING, old.line(), old.waiting(), old.signals(), old.conditions()));
    }

    /// Says who holds a lock, of a thread that is told of elsewhere.
    public void holder(ThreadId id, LockId lock) {
        LockView old = lock(lock);
        put(new LockView(lock, id, Moment.BEGINNING, old.line(), old.waiting(), old.signals(), old.conditions()));
    }

    public void blocked(ThreadId id, LockId lock) {
        add(id, new Activity.Blocked(lock));
        LockView old = lock(lock);
        put(
                new LockView(
                        lock, old.holder(), old.heldSince(), old.line().plus(id, Moment.BEGINNING), old.waiting(),
                        old.signals(), old.conditions()));
    }

    public void waiting(ThreadId id, LockId lock, String condition) {
        ConditionId on = new ConditionId(lock, condition);
        add(id, new Activity.Waiting(on, false));
        LockView old = lock(lock);
        Waiter waiter = new Waiter(id, on, false, Moment.BEGINNING);
        put(
                new LockView(
                        lock, old.holder(), old.heldSince(), old.line(), old.waiting().plus(id, waiter),
                        old.signals(), old.knowing(condition).conditions()));
    }

    private void add(
            ThreadId id, Activity activity, PVector<HeldLock> holds, PVector<EngineWork> inside,
            @Nullable TimedWork sleep) {
        threads = threads.plus(
                id,
                new ThreadView(
                        id, Role.SCRIPT, activity, Moment.BEGINNING, holds, inside, sleep, null, CodePosition.UNKNOWN,
                        0));
    }

    private LockView lock(LockId id) {
        LockView lock = locks.get(id);
        return lock == null ? LockView.free(id) : lock;
    }

    private void put(LockView lock) {
        locks = locks.plus(lock.id(), lock);
    }

    Snapshot with(long nanos, PoolView pool) {
        return snapshot(nanos, OrderedPMap.singleton(pool.id(), pool), OrderedPMap.empty(), OrderedPMap.empty());
    }

    Snapshot with(long nanos, CacheView cache) {
        return snapshot(nanos, OrderedPMap.empty(), OrderedPMap.singleton(cache.id(), cache), OrderedPMap.empty());
    }

    Snapshot with(long nanos, BarrierView barrier) {
        return snapshot(nanos, OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.singleton(barrier.id(), barrier));
    }

    public Snapshot with(long nanos) {
        return snapshot(nanos, OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty());
    }

    Snapshot with(long nanos, PMap<String, VariableView> variables) {
        Snapshot plain = with(nanos);
        return new Snapshot(
                1, nanos, threads, locks, plain.pools(), plain.caches(), plain.barriers(), variables,
                OrderedPMap.empty(), 0,
                TreePVector.empty(), 0, 0);
    }

    private Snapshot snapshot(
            long nanos,
            PMap<EngineId, PoolView> pools,
            PMap<EngineId, CacheView> caches,
            PMap<EngineId, BarrierView> barriers) {
        return new Snapshot(
                1, nanos, threads, locks, pools, caches, barriers, OrderedPMap.empty(), OrderedPMap.empty(), 0,
                TreePVector.empty(), 0, 0);
    }
}
