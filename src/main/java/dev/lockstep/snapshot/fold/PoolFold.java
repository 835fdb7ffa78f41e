package dev.lockstep.snapshot.fold;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Folds a pool's events.
final class PoolFold {

    private PoolFold() {}

    static void fold(SnapshotBuilder draft, PoolEvent event) {
        PoolView known = draft.pools.get(event.engine());
        PoolView pool = known == null ? unseen(event.engine()) : known;
        PoolView then = switch (event) {
            case PoolEvent.Made made -> pool.with(made);
            case PoolEvent.Stated stated -> restate(draft, pool, stated);
            case PoolEvent.TaskQueued(_, var task) -> queued(pool, pool.queue().plus(task), 1, 0);
            case PoolEvent.TaskRefused _ -> pool.refusingOne();
            case PoolEvent.TaskTaken(_, var task) -> taken(draft, pool, task);
            case PoolEvent.TaskSucceeded(_, var task) -> over(draft, pool, task, null);
            case PoolEvent.TaskFailed(_, var task, var fault) -> over(draft, pool, task, fault);
            case PoolEvent.TaskUnmarked(_, var task, var fault) -> unmarked(draft, pool, task, fault);
            case PoolEvent.TasksReturned(_, var tasks) -> {
                Set<TaskId> gone = Set.copyOf(tasks);
                PVector<TaskId> left = TreePVector.from(
                        pool.queue().stream().filter(task -> !gone.contains(task)).toList());
                yield queued(pool, left, 0, tasks.size());
            }
            case PoolEvent.WorkerAdded(_, var worker) ->
                pool.with(pool.workers().plus(worker, new WorkerView(worker, null, draft.now, null)));
            case PoolEvent.WorkerLeft(_, var worker) ->
                left(pool.leaving(pool.workers().get(worker), null), worker);
            case PoolEvent.Resized(_, int target) -> pool.shaped(pool.phase(), pool.capacity(), target);
            case PoolEvent.CapacityChanged(_, var capacity) ->
                pool.shaped(pool.phase(), capacity, pool.target());
            case PoolEvent.ShutdownBegan(_, var phase) ->
                pool.shaped(phase, pool.capacity(), pool.target());
            case PoolEvent.Terminated _ ->
                pool.shaped(Phase.TERMINATED, pool.capacity(), pool.target());
        };
        draft.pools = draft.pools.plus(then.id(), then);
    }

    private static PoolView unseen(EngineId id) {
        return new PoolView(
                id, Phase.OPEN, OptionalInt.empty(), 0, OrderedPMap.empty(), TreePVector.empty(), Counts.NONE,
                OrderedPMap.empty(), 0,
                PoolView.Lost.NOTHING, PoolEvent.Made.asThePatternAsks(id), -1);
    }

    private static PoolView queued(PoolView pool, PVector<TaskId> queue, int submitted, int returned) {
        Counts c = pool.counts();
        return pool.with(
                queue,
                new Counts(
                        c.submitted() + submitted,
                        queue.size(),
                        c.active(),
                        c.succeeded(),
                        c.failed(),
                        c.returned() + returned));
    }

    private static PoolView taken(SnapshotBuilder draft, PoolView pool, TaskId task) {
        draft.put(leave(draft.me(), pool.id()).entering(new EngineWork.InTask(task, draft.now)));
        WorkerView known = pool.workers().get(draft.who);
        WorkerView worker = new WorkerView(draft.who, task, draft.now, known == null ? null : known.last());
        PVector<TaskId> queue = QueueSearch.without(pool.queue(), task);
        Counts c = pool.counts();
        return pool.leaving(known, null)
                .with(pool.workers().plus(draft.who, worker))
                .with(
                        queue,
                        new Counts(
                                c.submitted(),
                                queue.size(),
                                c.active() + 1,
                                c.succeeded(),
                                c.failed(),
                                c.returned()));
    }

    private static PoolView over(SnapshotBuilder draft, PoolView pool, TaskId task, @Nullable Fault fault) {
        draft.put(leave(draft.me(), pool.id()).threw(fault));
        WorkerView known = pool.workers().get(draft.who);
        boolean seenTaken = known != null && task.equals(known.task());
        PVector<TaskId> queue = seenTaken ? pool.queue() : QueueSearch.without(pool.queue(), task);
        Counts c = pool.counts();
        WorkerView worker = new WorkerView(draft.who, null, draft.now, new WorkerView.Ended(task, fault, draft.now));
        return pool.leaving(known, task)
                .with(pool.workers().plus(draft.who, worker))
                .with(
                        queue,
                        new Counts(
                                c.submitted(),
                                queue.size(),
                                seenTaken ? Math.max(0, c.active() - 1) : c.active(),
                                c.succeeded() + (fault == null ? 1 : 0),
                                c.failed() + (fault == null ? 0 : 1),
                                c.returned()));
    }

    private static PoolView unmarked(SnapshotBuilder draft, PoolView pool, TaskId task, Fault fault) {
        draft.put(leave(draft.me(), pool.id()).threw(fault));
        WorkerView worker = new WorkerView(draft.who, null, draft.now, new WorkerView.Ended(task, fault, draft.now));
        return pool.leaving(pool.workers().get(draft.who), null)
                .with(pool.workers().plus(draft.who, worker))
                .with(pool.lost().with(task));
    }

    /// A worker that left is still shown until its thread ends; then it is known whether an error ended it.
    private static PoolView left(PoolView pool, ThreadId id) {
        WorkerView worker = pool.workers().get(id);
        return worker == null ? pool : pool.with(pool.workers().minus(id)).with(pool.lost().with(worker));
    }

    /// A thread has ended: unless an error ended it, it is no longer shown among the workers.
    static void ended(SnapshotBuilder draft, ThreadId thread, @Nullable Fault fault) {
        if (fault == null) {
            for (PoolView pool : draft.pools.values()) {
                if (pool.lost().workers().get(thread) != null) {
                    draft.pools = draft.pools.plus(pool.id(), pool.with(pool.lost().without(thread)));
                }
            }
        }
    }

    private static PoolView restate(SnapshotBuilder draft, PoolView pool, PoolEvent.Stated stated) {
        for (ThreadId id : pool.workers().keySet()) {
            ThreadView thread = draft.known(id);
            if (thread != null && !stated.running().containsKey(id)) {
                draft.put(leave(thread, pool.id()));
            }
        }
        PMap<ThreadId, WorkerView> workers = OrderedPMap.empty();
        for (ThreadId id : stated.workers()) {
            workers = workers.plus(id, restate(draft, pool, id, stated.running().get(id)));
        }
        return new PoolView(
                pool.id(),
                stated.phase(),
                stated.capacity(),
                stated.target(),
                workers,
                TreePVector.from(stated.queue()),
                stated.counts(),
                stated.counts().active() > stated.running().size() ? pool.unmarked() : OrderedPMap.empty(),
                pool.refused(),
                pool.lost(),
                pool.made(),
                draft.now.sequence());
    }

    private static WorkerView restate(SnapshotBuilder draft, PoolView pool, ThreadId id, @Nullable TaskId task) {
        WorkerView known = pool.workers().get(id);
        if (known != null && Objects.equals(known.task(), task)) {
            return known;
        }
        if (task != null) {
            draft.put(leave(draft.thread(id), pool.id()).entering(new EngineWork.InTask(task, draft.now)));
        }
        return new WorkerView(id, task, draft.now, known == null ? null : known.last());
    }

    private static ThreadView leave(ThreadView thread, EngineId pool) {
        return thread.leaving(
                inside -> inside instanceof EngineWork.InTask(var task, _) && task.pool().equals(pool));
    }

    /// Finds a task in a queue. Ordinals are given in the order of acceptance, so a queue is sorted by them and a task
    /// that is not at its head is found by binary search.
    private static final class QueueSearch {

        private QueueSearch() {}

        /// The queue without the task; the same queue where the task is not in it.
        static PVector<TaskId> without(PVector<TaskId> queue, TaskId task) {
            if (!queue.isEmpty() && queue.get(0).equals(task)) {
                return queue.minus(0);
            }
            int low = 0;
            int high = queue.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Long.compare(queue.get(middle).ordinal(), task.ordinal());
                if (order == 0) {
                    return queue.minus(middle);
                } else if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return queue;
        }
    }
}
