package dev.lockstep.snapshot.fold;

import dev.lockstep.event.TaskId;
import org.pcollections.PVector;

/// Finds a task in a queue. Ordinals are given in the order of acceptance, so a queue is sorted by them and a task that
/// is not at its head is found by halving.
final class QueueSearch {

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
