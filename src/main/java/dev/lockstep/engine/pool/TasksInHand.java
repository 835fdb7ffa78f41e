package dev.lockstep.engine.pool;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tasks taken and not yet marked done.
///
/// A list in which each task knows its place, and the last fills the gap of a removed one: every task is added and
/// removed once, and a hash map costs as much as the rest of the critical section.
final class TasksInHand<T> implements GuardedState {

    private final List<Task<T>> tasks = new ArrayList<>();

    void add(Task<T> task, ThreadId taker) {
        task.taker = taker;
        task.place = tasks.size();
        tasks.add(task);
    }

    /// Takes `task` out.
    ///
    /// @return false if it is not in hand
    boolean remove(Task<T> task) {
        if (task.taker == null) {
            return false;
        }
        task.taker = null;
        Task<T> last = tasks.removeLast();
        if (last != task) {
            tasks.set(task.place, last);
            last.place = task.place;
        }
        return true;
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    int size() {
        return tasks.size();
    }

    /// Which worker has which task in hand.
    Map<ThreadId, TaskId> byTaker() {
        Map<ThreadId, TaskId> byTaker = new LinkedHashMap<>();
        for (Task<T> task : tasks) {
            @Nullable ThreadId taker = task.taker;
            if (taker != null) {
                byTaker.put(taker, task.id());
            }
        }
        return byTaker;
    }
}
