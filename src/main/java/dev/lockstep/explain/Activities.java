package dev.lockstep.explain;

import dev.lockstep.event.Activity;
import dev.lockstep.event.TaskId;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// What a thread does, in a few words: `W1 runs task #7`.
public final class Activities {

    private Activities() {}

    public static String of(ThreadView thread) {
        String who = thread.id().name();
        return switch (thread.activity()) {
            case Activity.Running _ -> who + " " + work(thread.innermost());
            case Activity.Sleeping(long nanos) ->
                thread.isAtWork()
                        ? who + " " + work(thread.innermost())
                        : who + " sleeps for " + Durations.length(nanos);
            case Activity.Blocked(var lock) -> who + " stands in line at " + Labels.inSentence(lock);
            case Activity.Waiting(var condition, _) when thread.isWoken() ->
                who + " is woken and must take " + Labels.inSentence(condition.lock()) + " again";
            case Activity.Waiting(var condition, _) -> who + " waits for " + Sentences.reason(condition);
            case Activity.Joining(var target) -> who + " waits for the end of " + target.name();
            case Activity.Acquiring(var semaphore, _) -> who + " waits for a permit of " + semaphore;
            case Activity.Until(var predicate, _, _) -> who + " waits until " + predicate;
            case Activity.Over(var fault) ->
                who + (fault == null ? " has ended" : " has ended by " + Sentences.fault(fault));
        };
    }

    /// What it works on, such as `task #7`; empty where it does not work.
    static String workOf(ThreadView thread) {
        return switch (thread.innermost()) {
            case null -> thread.isAtWork() ? "its part" : "";
            case EngineWork.InTask(TaskId task, _) -> "task " + task;
            case EngineWork.InCompute(_, var key, _) -> ObjectText.of(key);
            case EngineWork.InAction(var barrier, _, _) -> "the action of " + barrier.name();
        };
    }

    private static String work(@Nullable EngineWork inside) {
        return switch (inside) {
            case null -> "is still working";
            case EngineWork.InTask(TaskId task, _) -> "runs task " + task;
            case EngineWork.InCompute(_, var key, _) -> "computes " + ObjectText.of(key);
            case EngineWork.InAction(var barrier, _, _) -> "runs the action of " + barrier.name();
        };
    }
}
