package dev.lockstep.snapshot;

import static dev.lockstep.snapshot.Sentences.count;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.ThreadId;
import java.util.List;

/// Why someone waits at a pool.
final class WhyPool {

    private WhyPool() {}

    static List<String> waits(PoolView pool, ThreadView thread, ConditionId condition, Since since) {
        String who = thread.id().name();
        String when = since.of(thread.since());
        return switch (condition.name()) {
            case EngineLocks.NOT_FULL -> forRoom(pool, who, when);
            case EngineLocks.NOT_EMPTY -> forTask(pool, who, when);
            case EngineLocks.IDLE -> forIdle(pool, who, when);
            case EngineLocks.TERMINATED -> forEnd(pool, who, when);
            default -> List.of(who + " waits for " + Sentences.reason(condition) + " " + when + ".");
        };
    }

    private static List<String> forRoom(PoolView pool, String who, String when) {
        if (!pool.isFull()) {
            return List.of(who + " waited for room in the queue " + when
                    + ": there is room now, and it goes on as soon "
                    + "as it has the lock.");
        }
        String full = who + " waits for room in the queue: " + pool.queue().size() + " of "
                + pool.capacity().orElse(0) + " " + when + ".";
        List<ThreadId> busy = busy(pool);
        if (pool.workers().isEmpty()) {
            return List.of(full, "There is no worker that could make room.");
        }
        if (busy.size() < pool.workers().size()) {
            return List.of(full, "A worker is free: room comes when it takes the next task.");
        }
        return List.of(
                full,
                Names.with(busy, "is", "are") + " busy; room comes when "
                        + (busy.size() == 1 ? "it" : "one of them") + " takes the next task.");
    }

    private static List<String> forTask(PoolView pool, String who, String when) {
        String queue = pool.queue().isEmpty()
                ? "the queue is empty, and it goes on when someone submits a task."
                : count(pool.queue().size(), "task is", "tasks are")
                        + " queued, and it goes on as soon as it has the lock.";
        return List.of(who + " waits for a task " + when + ": " + queue);
    }

    private static List<String> forIdle(PoolView pool, String who, String when) {
        List<ThreadId> busy = busy(pool);
        String rest = who + " waits " + when + " for every task to be done: " + pool.queue().size() + " queued, "
                + busy.size() + " running.";
        return busy.isEmpty()
                ? List.of(rest)
                : List.of(rest, Names.with(busy, "is", "are") + " at work.");
    }

    private static List<String> forEnd(PoolView pool, String who, String when) {
        String rest = who + " waits for the end of " + pool.id().name() + " " + when;
        return List.of(
                switch (pool.phase()) {
                    case OPEN -> rest + ": nobody has shut it down yet.";
                    case TERMINATED -> rest + ": it has ended, and it goes on as soon as it has the lock.";
                    case DRAINING, STOPPING ->
                        rest + ": " + Names.with(pool.workers().keySet(), "has", "have") + " not left yet.";
                });
    }

    private static List<ThreadId> busy(PoolView pool) {
        return pool.workers().values().stream()
                .filter(worker -> worker.task() != null)
                .map(WorkerView::id)
                .toList();
    }
}
