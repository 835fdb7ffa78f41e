package dev.lockstep.explain.english;

import static dev.lockstep.explain.english.EnglishEvents.count;

import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import java.util.OptionalInt;

/// The sentences of [EnglishEvents] for the events of a pool.
final class EnglishPoolEvents {

    private EnglishPoolEvents() {}

    /// @param flawed whether the pool deviates from the pattern, so that the pattern's promises do not hold
    static String of(String who, PoolEvent event, boolean flawed) {
        String pool = EnglishNames.of(event.engine());
        String itself = EnglishNames.first(event.engine());
        return switch (event) {
            case PoolEvent.Made made -> made(pool, made);
            case PoolEvent.Stated stated ->
                itself + " states itself: " + phase(stated.phase()) + ", "
                        + count(stated.workers().size(), "worker", "workers") + ", "
                        + count(stated.queue().size(), "task", "tasks") + " queued, "
                        + stated.running().size() + " running, " + bound(stated.capacity()) + ".";
            case PoolEvent.TaskQueued(_, var task) -> who + " puts task " + task + " into the queue of " + pool + ".";
            case PoolEvent.TaskRefused(_, var reason) ->
                who + "'s task is not accepted by " + pool + ": " + refusal(reason) + ".";
            case PoolEvent.TaskTaken(_, var task) -> who + " takes task " + task + " and runs it.";
            case PoolEvent.TaskSucceeded(_, var task) -> who + " has done task " + task + ".";
            case PoolEvent.TaskFailed(_, var task, var fault) ->
                "Task " + task + " throws " + EnglishEvents.fault(fault) + "; it counts as failed and is done.";
            case PoolEvent.TaskUnmarked(_, var task, var fault) ->
                "Task " + task + " throws " + EnglishEvents.fault(fault) + "; " + who
                        + " lives on, and nobody marks the task done.";
            case PoolEvent.TasksReturned(_, var tasks) ->
                who + " gets back " + count(tasks.size(), "task that was", "tasks that were") + " never started.";
            case PoolEvent.WorkerAdded(_, var worker) -> itself + " gets worker " + worker.name() + ".";
            case PoolEvent.WorkerLeft(_, var worker) -> "Worker " + worker.name() + " leaves " + pool + ".";
            case PoolEvent.Resized(_, int target) ->
                who + " sets " + pool + " to " + count(target, "worker", "workers") + ".";
            case PoolEvent.CapacityChanged(_, var capacity) ->
                who + " changes the queue of " + pool + ": " + bound(capacity) + ".";
            case PoolEvent.ShutdownBegan(_, var phase) ->
                who + " shuts " + pool + " down" + (flawed ? "." : ": it " + phase(phase) + ".");
            case PoolEvent.Terminated _ -> itself + " has terminated: every worker has gone.";
        };
    }

    private static String made(String pool, PoolEvent.Made made) {
        String thrown = switch (made.thrown()) {
            case COUNTED -> "counts as failed and is done";
            case DEADLY -> "is done and ends its worker";
            case SWALLOWED -> "counts as one that succeeded";
            case UNMARKED -> "is never marked done";
        };
        String waits = made.tasks().equals(made.room()) ? ", and producers and workers wait on one condition" : "";
        return "In " + pool + " a task that throws " + thrown + waits + ".";
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case OPEN -> "takes and runs tasks";
            case DRAINING -> "finishes what is queued and refuses what comes";
            case STOPPING -> "gives back what is queued and interrupts what runs";
            case TERMINATED -> "has terminated";
        };
    }

    /// No word on what is still finished: an implementation with a fault may not do it.
    static String shutDown(Phase phase) {
        return switch (phase) {
            case OPEN -> "";
            case DRAINING -> "Shut down: it takes no new tasks";
            case STOPPING -> "Shut down at once: what had not begun was given back";
            case TERMINATED -> "Shut down: every worker has gone";
        };
    }

    static String shutDownBriefly(Phase phase) {
        return switch (phase) {
            case OPEN -> "";
            case DRAINING -> "shut down";
            case STOPPING -> "shut down at once";
            case TERMINATED -> "shut down, workers gone";
        };
    }

    private static String refusal(Refusal reason) {
        return switch (reason) {
            case FULL -> "the queue is full";
            case TIMED_OUT -> "the queue stayed full until its time was over";
            case SHUT_DOWN -> "the pool is shut down";
            case INTERRUPTED -> "the caller was interrupted";
        };
    }

    private static String bound(OptionalInt capacity) {
        return capacity.isPresent() ? "room for " + capacity.getAsInt() : "no bound";
    }
}
