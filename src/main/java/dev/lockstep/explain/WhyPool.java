package dev.lockstep.explain;

import static dev.lockstep.explain.Sentences.count;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why someone waits at a pool.
final class WhyPool {

    private static final int MOST_TOLD = 3;
    private static final String ROOM = "make room";
    private static final String AGAIN = "make it look again";
    private static final String TAKE = "take what is queued";

    private final Snapshot snapshot;
    private final PoolView pool;
    private final ThreadView thread;
    private final ConditionId condition;
    private final boolean timed;
    private final SinceWords since;
    private final List<String> said = new ArrayList<>();

    private WhyPool(
            Snapshot snapshot,
            PoolView pool,
            ThreadView thread,
            ConditionId condition,
            boolean timed,
            SinceWords since) {
        this.snapshot = snapshot;
        this.pool = pool;
        this.thread = thread;
        this.condition = condition;
        this.timed = timed;
        this.since = since;
    }

    static List<String> waits(
            Snapshot snapshot,
            PoolView pool,
            ThreadView thread,
            ConditionId condition,
            boolean timed,
            SinceWords since) {
        WhyPool why = new WhyPool(snapshot, pool, thread, condition, timed, since);
        why.tell(thread.id().name(), since.of(thread.since()));
        return List.copyOf(why.said);
    }

    private void tell(String who, String when) {
        switch (condition.name()) {
            case EngineLocks.NOT_FULL -> forRoom(who, when);
            case EngineLocks.NOT_EMPTY -> forTask(who, when);
            case EngineLocks.CHANGED -> {
                if (pool.workers().containsKey(thread.id())) {
                    forTask(who, when);
                } else {
                    forRoom(who, when);
                }
            }
            case EngineLocks.IDLE -> forIdle(who, when);
            case EngineLocks.TERMINATED -> forEnd(who, when);
            default -> said.add(who + " waits for " + Sentences.reason(condition) + " " + when + ".");
        }
    }

    private void forRoom(String who, String when) {
        if (!pool.isFull()) {
            there(who + " waited for room in the queue " + when, "there is room now");
            return;
        }
        said.add(who + " waits for room in the queue: " + pool.queue().size() + " of "
                + pool.capacity().orElse(0) + " " + when + ".");
        List<ThreadId> busy = busy();
        if (pool.workers().isEmpty()) {
            said.add("There is no worker that could make room.");
            return;
        }
        if (busy.size() < pool.workers().size()) {
            said.add("A worker is free: room comes when it takes the next task.");
        } else {
            said.add(NameList.with(busy, "is", "are") + " busy; room comes when "
                    + (busy.size() == 1 ? "it" : "one of them") + " takes the next task.");
        }
        left(ROOM, Role.SERVICE);
    }

    private void forTask(String who, String when) {
        String waits = who + " waits for a task " + when;
        if (!pool.queue().isEmpty()) {
            there(waits, count(pool.queue().size(), "task is queued", "tasks are queued"));
            return;
        }
        if (pool.phase() != Phase.OPEN) {
            there(waits, "the queue is empty, and " + pool.id() + " is shut down");
            return;
        }
        List<String> left = timed ? List.of() : WhyLeft.toDo(snapshot, thread, "submit a task", Role.SCRIPT);
        said.add(waits + (left.isEmpty()
                ? ": the queue is empty, and it goes on when someone submits a task."
                : ": the queue is empty."));
        said.addAll(left);
    }

    /// What it waits for is there: on real threads it may have been woken, which nobody tells.
    private void there(String waits, String what) {
        if (thread.standing().going() == Enabledness.UNKNOWN) {
            said.add(waits + ": " + what + ", and it goes on as soon as it has the lock.");
            return;
        }
        said.add(waits + ": " + what + ", but nobody has woken it.");
        if (!timed) {
            said.addAll(WhyLeft.lastSignal(snapshot, thread, condition, since));
        }
        left(AGAIN, null);
    }

    private void left(String could, @Nullable Role role) {
        if (!timed) {
            said.addAll(WhyLeft.toDo(snapshot, thread, could, role));
        }
    }

    private void forIdle(String who, String when) {
        long running = pool.counts().active();
        said.add(who + " waits " + when + " for every task to be done: " + pool.queue().size() + " queued, " + running
                + " not marked done.");
        pool.workers().values().stream().limit(MOST_TOLD).forEach(this::taken);
        if (snapshot.isCertain(pool)) {
            pool.unmarked().forEach((task, by) -> never(task, by.worker(), by.at()));
        }
        if (!pool.queue().isEmpty() && pool.workers().keySet().stream().allMatch(this::isOver)) {
            said.add("No worker is left to take what is queued.");
        } else if (!pool.queue().isEmpty()) {
            left(TAKE, Role.SERVICE);
        }
        if (pool.counts().unfinished() == 0) {
            there(who + " waited " + when, "every task is done");
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
            said.add(worker.id() + " took task " + task + " " + since.at(worker.since())
                    + " and has not marked it done yet.");
        }
    }

    private void never(TaskId task, ThreadId worker, Moment at) {
        ThreadView view = snapshot.thread(worker);
        boolean rests = view != null && (view.sign().isStuck() || view.sign().isOver());
        String now = view != null && rests ? ": " + Activities.of(view) : "";
        said.add(worker + " took task " + task + " " + since.at(at) + " and never marked it done" + now + ".");
    }

    /// Whether a worker that has taken a task is done with it: it waits for the next, or has ended.
    private boolean hasGoneOn(ThreadId worker) {
        ThreadView view = snapshot.thread(worker);
        return isOver(worker)
                || (view != null
                        && view.activity() instanceof Activity.Waiting(var waits, _)
                        && waits.equals(new ConditionId(pool.lock(), EngineLocks.NOT_EMPTY)));
    }

    private boolean isOver(ThreadId worker) {
        @Nullable ThreadView view = snapshot.thread(worker);
        return view == null || view.sign().isOver();
    }

    private void forEnd(String who, String when) {
        String rest = who + " waits for the end of " + pool.id().name() + " " + when;
        if (pool.phase() == Phase.TERMINATED) {
            there(rest, "it has ended");
            return;
        }
        List<ThreadId> here = pool.workers().keySet().stream().filter(worker -> !isOver(worker)).toList();
        if (here.isEmpty() && pool.phase() != Phase.OPEN) {
            there(rest, "no worker is left");
            return;
        }
        said.add(pool.phase() == Phase.OPEN
                ? rest + ": nobody has shut it down yet."
                : rest + ": " + NameList.with(here, "has", "have") + " not left yet.");
        ThreadView first = pool.phase() == Phase.OPEN || here.isEmpty() ? null : snapshot.thread(here.getFirst());
        if (first != null && first.sign().isStuck()) {
            said.addAll(Why.isItStuck(snapshot, first.id(), since));
        } else if (pool.phase() == Phase.OPEN) {
            left("shut it down", Role.SCRIPT);
        }
    }

    private List<ThreadId> busy() {
        return pool.workers().values().stream()
                .filter(worker -> worker.task() != null)
                .map(WorkerView::id)
                .toList();
    }
}
