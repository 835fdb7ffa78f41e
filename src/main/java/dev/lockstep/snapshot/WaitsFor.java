package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The waits-for graph of a snapshot: from each waiting thread, over the lock or other object, to the threads that
/// could end the wait.
///
/// A thread waits for one thing at a time, so an edge over a lock or a thread has at most one holder and every cycle is
/// found by walking from each thread once. A wait on a condition, for a permit or for a predicate has no holder: any
/// thread could end it.
///
/// @param edges one for each thread that waits, in the order of the threads
/// @param cycles each cycle once, as the threads on it, beginning with the one that is first among the threads
public record WaitsFor(List<WaitEdge> edges, List<List<ThreadId>> cycles) {

    public WaitsFor {
        edges = List.copyOf(edges);
        cycles = List.copyOf(cycles);
    }

    /// The graph of `snapshot`.
    public static WaitsFor of(Snapshot snapshot) {
        List<WaitEdge> edges = new ArrayList<>();
        for (ThreadView thread : snapshot.threads().values()) {
            WaitEdge edge = edgeOf(snapshot, thread);
            if (edge != null) {
                edges.add(edge);
            }
        }
        return new WaitsFor(edges, cyclesOf(edges));
    }

    /// The edge of `thread`, or null where it does not wait.
    public static @Nullable WaitEdge edgeOf(Snapshot snapshot, ThreadView thread) {
        if (thread.standing().going() == Enabledness.YES) {
            return null;
        }
        return switch (thread.activity()) {
            case Activity.Blocked(var lock) -> overLock(snapshot, thread, lock);
            case Activity.Waiting(var condition, boolean timed) ->
                thread.isWoken()
                        ? overLock(snapshot, thread, condition.lock())
                        : edge(thread, overCondition(snapshot, thread, condition, timed), List.of());
            case Activity.Joining(var target) ->
                edge(thread, new WaitEdge.OverThread(target), List.of(target));
            case Activity.Acquiring(var semaphore, boolean timed) ->
                edge(thread, new WaitEdge.OverSemaphore(semaphore, timed), List.of());
            case Activity.Until(var predicate, _, boolean timed) ->
                edge(thread, new WaitEdge.OverPredicate(predicate, timed), List.of());
            case Activity.Running _, Activity.Sleeping _, Activity.Over _ -> null;
        };
    }

    /// The cycle that `thread` is on, beginning with it; empty where it is on none.
    public List<ThreadId> cycleOf(ThreadId thread) {
        for (List<ThreadId> cycle : cycles) {
            int at = cycle.indexOf(thread);
            if (at >= 0) {
                List<ThreadId> turned = new ArrayList<>(cycle.subList(at, cycle.size()));
                turned.addAll(cycle.subList(0, at));
                return turned;
            }
        }
        return List.of();
    }

    private static WaitEdge.Over overCondition(
            Snapshot snapshot, ThreadView thread, ConditionId condition, boolean timed) {
        BarrierView barrier = snapshot.barriers().get(new EngineId(condition.lock().owner()));
        return EngineLocks.isTrip(condition) && barrier != null && barrier.owesWakeUp(thread.id())
                ? new WaitEdge.OverWakeUp(condition, timed)
                : new WaitEdge.OverCondition(condition, timed);
    }

    private static WaitEdge overLock(Snapshot snapshot, ThreadView thread, LockId lock) {
        ThreadId holder = snapshot.lock(lock).holder();
        return edge(thread, new WaitEdge.OverLock(lock), holder == null ? List.of() : List.of(holder));
    }

    private static WaitEdge edge(ThreadView thread, WaitEdge.Over over, List<ThreadId> holders) {
        return new WaitEdge(thread.id(), over, thread.since(), holders);
    }

    private static List<List<ThreadId>> cyclesOf(List<WaitEdge> edges) {
        Map<ThreadId, ThreadId> next = new HashMap<>();
        for (WaitEdge edge : edges) {
            if (!edge.holders().isEmpty()) {
                next.put(edge.waiter(), edge.holders().getFirst());
            }
        }
        List<List<ThreadId>> cycles = new ArrayList<>();
        Set<ThreadId> walked = new HashSet<>();
        for (WaitEdge edge : edges) {
            List<ThreadId> way = new ArrayList<>();
            ThreadId at = edge.waiter();
            while (at != null && walked.add(at)) {
                way.add(at);
                at = next.get(at);
            }
            int back = at == null ? -1 : way.indexOf(at);
            if (back >= 0) {
                cycles.add(List.copyOf(way.subList(back, way.size())));
            }
        }
        return cycles;
    }
}
