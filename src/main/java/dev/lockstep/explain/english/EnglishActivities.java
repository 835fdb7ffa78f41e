package dev.lockstep.explain.english;

import dev.lockstep.event.Activity;
import dev.lockstep.event.TaskId;
import dev.lockstep.explain.Surroundings.Work;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// The activity and the work of a thread, in a few words of English.
final class EnglishActivities {

    private EnglishActivities() {}

    /// As in `W1 runs task #7`.
    static String of(ThreadView thread) {
        String who = thread.id().name();
        return switch (thread.activity()) {
            case Activity.Running _ -> who + " " + work(thread.innermost());
            case Activity.Sleeping(long nanos) ->
                thread.isAtWork()
                        ? who + " " + work(thread.innermost())
                        : who + " sleeps for " + EnglishDurations.length(nanos);
            case Activity.Blocked(var lock) -> who + " stands in line at " + EnglishNames.inSentence(lock);
            case Activity.Waiting(var condition, _) when thread.isWoken() ->
                who + " is woken and must take " + EnglishNames.inSentence(condition.lock()) + " again";
            case Activity.Waiting(var condition, _) -> who + " waits for " + EnglishEvents.reason(condition);
            case Activity.Joining(var target) -> who + " waits for the end of " + target.name();
            case Activity.Acquiring(var semaphore, _) -> who + " waits for a permit of " + semaphore;
            case Activity.Until(var predicate, _, _) -> who + " waits until " + predicate;
            case Activity.Over(var fault) ->
                who + (fault == null ? " has ended" : " has ended by " + EnglishEvents.fault(fault));
        };
    }

    /// Without its name, beside its token.
    static String brief(ThreadView thread) {
        String script = thread.standing().script();
        return switch (thread.activity()) {
            case Activity.Over(var fault) -> fault == null ? "finished" : "threw " + fault.kind();
            case Activity.Joining(var target) -> "waits for the end of " + target;
            case Activity.Sleeping _ -> "sleeps";
            case Activity.Blocked(var lock) -> "at " + EnglishNames.of(lock);
            case Activity.Waiting(var condition, _) when thread.isWoken() -> "at " + EnglishNames.of(condition.lock());
            case Activity.Waiting(var condition, _) -> "waits: " + condition.name();
            case Activity.Acquiring(var semaphore, _) -> "at " + semaphore;
            case Activity.Until(var predicate, _, _) -> "waits until " + predicate;
            case Activity.Running _ -> script.isEmpty() ? EnglishStates.of(thread.sign()) : script;
        };
    }

    /// The object of the work, such as `task #7`.
    static String of(Work work) {
        return switch (work) {
            case Work.OwnPart() -> "its part";
            case Work.ForEngine(EngineWork.InTask(TaskId task, _)) -> "task " + task;
            case Work.ForEngine(EngineWork.InCompute(_, var key, _)) -> ObjectText.of(key);
            case Work.ForEngine(EngineWork.InAction(var barrier, _, _)) -> "the action of " + EnglishNames.of(barrier);
        };
    }

    private static String work(@Nullable EngineWork inside) {
        return switch (inside) {
            case null -> "is still working";
            case EngineWork.InTask(TaskId task, _) -> "runs task " + task;
            case EngineWork.InCompute(_, var key, _) -> "computes " + ObjectText.of(key);
            case EngineWork.InAction(var barrier, _, _) -> "runs the action of " + EnglishNames.of(barrier);
        };
    }
}
