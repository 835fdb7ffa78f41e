package dev.lockstep.explain;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.Deed.Plain;
import dev.lockstep.explain.Reason.Ground;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a thread waits at a pool.
final class WhyPool {

    private static final int MOST_TOLD = 3;

    private final Snapshot snapshot;
    private final PoolView pool;
    private final ThreadView thread;
    private final ConditionId condition;
    private final boolean timed;
    private final List<Reason> found = new ArrayList<>();

    private WhyPool(Snapshot snapshot, PoolView pool, ThreadView thread, ConditionId condition, boolean timed) {
        this.snapshot = snapshot;
        this.pool = pool;
        this.thread = thread;
        this.condition = condition;
        this.timed = timed;
    }

    static List<Reason> waits(
            Snapshot snapshot, PoolView pool, ThreadView thread, ConditionId condition, boolean timed) {
        WhyPool why = new WhyPool(snapshot, pool, thread, condition, timed);
        why.tell();
        return List.copyOf(why.found);
    }

    private void tell() {
        switch (condition.name()) {
            case EngineLocks.NOT_FULL -> forRoom();
            case EngineLocks.NOT_EMPTY -> forTask();
            case EngineLocks.CHANGED -> {
                if (pool.workers().containsKey(thread.id())) {
                    forTask();
                } else {
                    forRoom();
                }
            }
            case EngineLocks.IDLE -> forAllDone();
            case EngineLocks.TERMINATED -> forEnd();
            default -> found.add(new Reason.AwaitsSignal(thread.id(), condition, thread.since()));
        }
    }

    private void forRoom() {
        if (!pool.isFull()) {
            ready(new Ground.Room());
            return;
        }
        int capacity = pool.capacity().orElse(0);
        found.add(new Reason.AwaitsRoom(thread.id(), thread.since(), pool.queue().size(), capacity));
        if (pool.workers().isEmpty()) {
            found.add(new Reason.NoWorkers());
            return;
        }
        List<ThreadId> busy = busy();
        found.add(
                busy.size() < pool.workers().size() ? new Reason.WorkerFree() : new Reason.WorkersBusy(busy));
        left(Plain.MAKE_ROOM, Role.SERVICE);
    }

    private void forTask() {
        if (!pool.queue().isEmpty()) {
            ready(new Ground.Tasks(pool.queue().size()));
            return;
        }
        if (pool.phase() != Phase.OPEN) {
            ready(new Ground.NoMoreTasks(pool.id()));
            return;
        }
        List<Reason> left = timed ? List.of() : WhyLeft.toDo(snapshot, thread, Plain.SUBMIT_A_TASK, Role.SCRIPT);
        found.add(new Reason.AwaitsTask(thread.id(), thread.since(), left.isEmpty()));
        found.addAll(left);
    }

    /// What it waits for has come: on real threads it may have been woken, which is not recorded.
    private void ready(Ground ground) {
        boolean unwoken = thread.standing().going().isTold();
        found.add(new Reason.Ready(thread.id(), thread.since(), ground, unwoken));
        if (unwoken && !timed) {
            found.addAll(WhyLeft.lastSignal(snapshot, thread, condition));
            left(Plain.MAKE_IT_LOOK_AGAIN, null);
        }
    }

    private void left(Reason.Deed deed, @Nullable Role role) {
        if (!timed) {
            found.addAll(WhyLeft.toDo(snapshot, thread, deed, role));
        }
    }

    private void forAllDone() {
        int queued = pool.queue().size();
        found.add(new Reason.AwaitsAllDone(thread.id(), thread.since(), queued, pool.counts().active()));
        pool.workers().values().stream().limit(MOST_TOLD).forEach(this::taken);
        if (snapshot.isCertain(pool)) {
            pool.unmarked().forEach((task, by) -> never(task, by.worker(), by.at()));
        }
        if (queued > 0 && pool.workers().keySet().stream().allMatch(this::isOver)) {
            found.add(new Reason.NobodyTakes());
        } else if (queued > 0) {
            left(Plain.TAKE_A_TASK, Role.SERVICE);
        }
        if (pool.counts().unfinished() == 0) {
            ready(new Ground.AllDone());
        }
    }

    private void taken(WorkerView worker) {
        TaskId task = worker.task();
        if (task == null) {
            return;
        }
        if (hasGoneOn(worker.id()) && snapshot.isCertain(pool)) {
            never(task, worker.id(), worker.since());
        } else {
            found.add(new Reason.TaskTaken(worker.id(), task, worker.since()));
        }
    }

    private void never(TaskId task, ThreadId worker, Moment at) {
        ThreadView view = snapshot.thread(worker);
        boolean rests = view != null && (view.sign().isStuck() || view.sign().isOver());
        found.add(new Reason.TaskUnmarked(worker, task, at, rests ? view : null));
    }

    /// Whether a worker that has taken a task is done with it: it waits for the next, or has ended.
    private boolean hasGoneOn(ThreadId worker) {
        ThreadView view = snapshot.thread(worker);
        return isOver(worker)
                || (view != null
                        && view.activity() instanceof Activity.Waiting(var waits, _)
                        && waits.equals(new ConditionId(pool.lock(), pool.made().tasks())));
    }

    private boolean isOver(ThreadId worker) {
        @Nullable ThreadView view = snapshot.thread(worker);
        return view == null || view.sign().isOver();
    }

    private void forEnd() {
        if (pool.phase() == Phase.TERMINATED) {
            ready(new Ground.Terminated(pool.id()));
            return;
        }
        if (pool.phase() == Phase.OPEN) {
            found.add(new Reason.AwaitsShutdown(thread.id(), pool.id(), thread.since()));
            left(Plain.SHUT_DOWN, Role.SCRIPT);
            return;
        }
        List<ThreadId> here = pool.workers().keySet().stream().filter(worker -> !isOver(worker)).toList();
        if (here.isEmpty()) {
            ready(new Ground.WorkersGone(pool.id()));
            return;
        }
        found.add(new Reason.AwaitsWorkers(thread.id(), pool.id(), thread.since(), here));
        ThreadView first = snapshot.thread(here.getFirst());
        if (first != null && first.sign().isStuck()) {
            found.addAll(Why.reasons(snapshot, first.id()));
        }
    }

    private List<ThreadId> busy() {
        return pool.workers().values().stream()
                .filter(worker -> worker.task() != null)
                .map(WorkerView::id)
                .toList();
    }
}
