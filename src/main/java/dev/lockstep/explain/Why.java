package dev.lockstep.explain;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says why a thread is blocked: which thread holds which lock and since when, and the path of waits to a cycle or to
/// the operation that would end them.
public final class Why {

    private final Snapshot snapshot;
    private final List<Reason> found = new ArrayList<>();

    private Why(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// As [#isItStuck(Snapshot, ThreadId, MomentUnit)], with moments as times.
    public static List<String> isItStuck(Snapshot snapshot, ThreadId thread) {
        return isItStuck(snapshot, thread, MomentUnit.TIME);
    }

    /// Why `thread` is blocked, in plain sentences; empty where it is not, has ended or is unknown.
    public static List<String> isItStuck(Snapshot snapshot, ThreadId thread, MomentUnit unit) {
        Language language = Spoken.language();
        return reasons(snapshot, thread).stream()
                .map(reason -> language.reason(reason, unit))
                .toList();
    }

    /// Why `thread` is blocked; empty where it is not, has ended or is unknown.
    public static List<Reason> reasons(Snapshot snapshot, ThreadId thread) {
        ThreadView view = snapshot.thread(thread);
        if (view == null || !view.sign().isStuck()) {
            return List.of();
        }
        Why why = new Why(snapshot);
        why.follow(view);
        if (!snapshot.isCertain(view)) {
            why.found.add(new Reason.Lost());
        }
        return List.copyOf(why.found);
    }

    /// Follows the waits-for path from `first`: adds the reasons of each thread on it, to its end or back to a thread
    /// on it.
    private void follow(ThreadView first) {
        Set<ThreadId> told = new HashSet<>();
        ThreadView at = first;
        while (at != null && told.add(at.id())) {
            tell(at);
            WaitEdge edge = WaitsFor.edgeOf(snapshot, at);
            at = edge == null || edge.holders().isEmpty()
                    ? null
                    : snapshot.thread(edge.holders().getFirst());
        }
        if (at != null) {
            List<ThreadId> cycle = WaitsFor.of(snapshot).cycleOf(at.id());
            List<ThreadId> leaving = cycle.stream().filter(this::canGiveUp).toList();
            found.add(new Reason.Cycle(cycle, at.id(), leaving, isClosed(cycle)));
        }
    }

    /// Whether it is known that no thread of the cycle gives up: a join may have a limit, which only the choices show;
    /// a wait for a lock has none.
    private boolean isClosed(List<ThreadId> cycle) {
        return cycle.stream().map(snapshot::thread).noneMatch(
                thread -> thread == null
                        || (!thread.standing().going().isTold()
                                && thread.activity() instanceof Activity.Joining));
    }

    private boolean canGiveUp(ThreadId id) {
        ThreadView thread = snapshot.thread(id);
        return thread != null && thread.standing().going().isAmongTheChoices();
    }

    private void tell(ThreadView thread) {
        switch (thread.activity()) {
            case Activity.Blocked(var lock) -> found.add(new Reason.AtLock(thread.id(), lock, false, holder(lock)));
            case Activity.Waiting(var condition, _) when thread.isWoken() ->
                found.add(new Reason.AtLock(thread.id(), condition.lock(), true, holder(condition.lock())));
            case Activity.Waiting(var condition, boolean timed) -> {
                waiting(thread, condition, timed);
                if (timed) {
                    found.add(new Reason.GivesUpInTime(thread.id()));
                }
            }
            case Activity.Joining(var target) ->
                found.add(new Reason.AwaitsEnd(thread.id(), target, thread.since(), snapshot.thread(target)));
            case Activity.Acquiring(var semaphore, boolean timed) -> {
                SemaphoreView view = snapshot.semaphores().get(semaphore);
                int permits = view == null ? 0 : view.permits();
                found.add(new Reason.AwaitsPermit(thread.id(), semaphore, thread.since(), permits));
                if (timed) {
                    found.add(new Reason.GivesUpInTime(thread.id()));
                } else if (!snapshot.hasPermits(semaphore)) {
                    found.addAll(WhyLeft.toDo(snapshot, thread, Reason.Deed.Plain.GIVE_A_PERMIT_BACK, null));
                }
            }
            case Activity.Until(var predicate, var reads, boolean timed) -> {
                found.add(new Reason.AwaitsTruth(thread.id(), predicate, thread.since(), looked(reads)));
                if (timed) {
                    found.add(new Reason.GivesUpInTime(thread.id()));
                } else {
                    found.addAll(WhyLeft.toDo(snapshot, thread, Reason.Deed.Plain.MAKE_IT_TRUE, null));
                }
            }
            case Activity.Running _, Activity.Sleeping _, Activity.Over _ -> {
                // The reason before has given its state.
            }
        }
    }

    private Reason.@Nullable Holder holder(LockId id) {
        LockView lock = snapshot.lock(id);
        ThreadId holder = lock.holder();
        if (holder == null || lock.heldSince() == null) {
            return null;
        }
        ThreadView view = snapshot.thread(holder);
        boolean computes = view != null
                && view.innermost() instanceof EngineWork.InCompute(var cache, var key, _)
                && id.equals(EngineLocks.key(cache, key));
        // A holder that is blocked itself has the next reason.
        return new Reason.Holder(
                holder, lock.heldSince(), view == null || view.sign().isStuck() ? null : view, computes);
    }

    private List<Reason.Looked> looked(List<String> reads) {
        List<Reason.Looked> now = new ArrayList<>();
        for (String name : reads) {
            VariableView variable = snapshot.variables().get(name);
            SemaphoreView semaphore = snapshot.semaphores().get(name);
            if (variable != null) {
                now.add(new Reason.Looked.Variable(name, variable.value()));
            } else if (semaphore != null) {
                now.add(new Reason.Looked.Semaphore(name, semaphore.permits()));
            }
        }
        return now;
    }

    private void waiting(ThreadView thread, ConditionId condition, boolean timed) {
        EngineId owner = new EngineId(condition.lock().owner());
        PoolView pool = snapshot.pools().get(owner);
        BarrierView barrier = snapshot.barriers().get(owner);
        if (pool != null) {
            found.addAll(WhyPool.waits(snapshot, pool, thread, condition, timed));
            return;
        }
        if (barrier != null && condition.name().equals(EngineLocks.TRIP)) {
            found.addAll(WhyBarrier.waits(snapshot, barrier, thread, timed));
            return;
        }
        found.add(new Reason.AwaitsSignal(thread.id(), condition, thread.since()));
        if (!timed) {
            found.addAll(WhyLeft.lastSignal(snapshot, thread, condition));
            found.addAll(WhyLeft.toDo(snapshot, thread, new Reason.Deed.Signal(condition), null));
        }
    }
}
