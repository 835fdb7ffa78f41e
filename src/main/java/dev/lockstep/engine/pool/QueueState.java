package dev.lockstep.engine.pool;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The state under a queue's lock. Every task is in exactly one place: queued, active, succeeded, failed or returned.
public final class QueueState<T> implements GuardedState {

    private final EngineId pool;
    private final ArrayDeque<Task<T>> queued = new ArrayDeque<>();
    private final TasksInHand<T> active = new TasksInHand<>();
    private OptionalInt capacity;
    private Phase phase = Phase.OPEN;
    private int dismissals;
    private long submitted;
    private long succeeded;
    private long failed;
    private long returned;
    private long timesIdle;

    public QueueState(EngineId pool, OptionalInt capacity) {
        this.pool = pool;
        this.capacity = capacity;
    }

    public Task<T> enqueue(T payload) {
        submitted++;
        Task<T> task = new Task<>(pool, submitted, payload);
        queued.addLast(task);
        return task;
    }

    public Task<T> dequeueFor(ThreadId worker) {
        Task<T> task = queued.removeFirst();
        active.add(task, worker);
        return task;
    }

    /// Counts a task that is active as done.
    ///
    /// @throws IllegalStateException if the task is not active: it was marked done before, or never taken here
    public void markDone(Task<T> task, boolean success) {
        if (!active.remove(task)) {
            throw new IllegalStateException("task " + task.id() + " of " + pool + " was marked done too many times");
        }
        if (success) {
            succeeded++;
        } else {
            failed++;
        }
        noteIfIdle();
    }

    /// Takes back up to `max` queued tasks, oldest first; they count as returned.
    List<Task<T>> giveBack(int max) {
        List<Task<T>> back = new ArrayList<>(Math.clamp(max, 0, queued.size()));
        while (back.size() < max && !queued.isEmpty()) {
            back.add(queued.removeFirst());
        }
        returned += back.size();
        if (!back.isEmpty()) {
            noteIfIdle();
        }
        return back;
    }

    /// How often the number of unfinished tasks has come down to 0.
    long timesIdle() {
        return timesIdle;
    }

    private void noteIfIdle() {
        if (isIdle()) {
            timesIdle++;
        }
    }

    public boolean isIdle() {
        return queued.isEmpty() && active.isEmpty();
    }

    public boolean isEmpty() {
        return queued.isEmpty();
    }

    public boolean isFull() {
        return capacity.isPresent() && queued.size() >= capacity.getAsInt();
    }

    boolean isBounded() {
        return capacity.isPresent();
    }

    OptionalInt capacity() {
        return capacity;
    }

    void capacity(OptionalInt bound) {
        capacity = bound;
    }

    Phase phase() {
        return phase;
    }

    public void phase(Phase next) {
        phase = next;
    }

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /// Whether a taker has nothing to take and no reason to leave.
    public boolean hasNothingForTakers() {
        return queued.isEmpty() && phase == Phase.OPEN && dismissals == 0;
    }

    /// How many takers are to leave at their next take.
    int dismissals() {
        return dismissals;
    }

    void dismiss(int more) {
        dismissals += more;
    }

    Counts counts() {
        return new Counts(submitted, queued.size(), active.size(), succeeded, failed, returned);
    }

    List<TaskId> queuedIds() {
        return queued.stream().map(Task::id).toList();
    }

    Map<ThreadId, TaskId> byTaker() {
        return active.byTaker();
    }
}
