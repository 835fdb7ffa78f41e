package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNames.inSentence;

import dev.lockstep.event.Activity;
import dev.lockstep.event.TaskId;
import dev.lockstep.explain.Surroundings.Work;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// The activity and the work of a thread, in a few words of German.
final class GermanActivities {

    private GermanActivities() {}

    /// As in `W1 führt Aufgabe #7 aus`.
    static String of(ThreadView thread) {
        return thread.id() + " " + does(thread);
    }

    private static String does(ThreadView thread) {
        return switch (thread.activity()) {
            case Activity.Running _ -> work(thread.innermost());
            case Activity.Sleeping(long nanos) ->
                thread.isAtWork() ? work(thread.innermost()) : "schläft " + GermanNumbers.length(nanos);
            case Activity.Blocked(var lock) -> "wartet auf " + inSentence(lock);
            case Activity.Waiting(var condition, _) when thread.isWoken() ->
                "ist geweckt und muss " + inSentence(condition.lock()) + " wieder nehmen";
            case Activity.Waiting(var condition, _) -> "wartet auf " + GermanEvents.reason(condition);
            case Activity.Joining(var target) -> "wartet auf das Ende von " + target;
            case Activity.Acquiring(var semaphore, _) ->
                "wartet auf eine Erlaubnis " + GermanNames.ofSemaphore(semaphore);
            case Activity.Until(var predicate, _, _) -> "wartet, bis " + predicate + " gilt";
            case Activity.Over(var fault) ->
                fault == null ? "ist zu Ende" : "endete mit " + GermanEvents.fault(fault);
        };
    }

    /// Without its name, beside its token.
    static String brief(ThreadView thread) {
        String script = thread.standing().script();
        return switch (thread.activity()) {
            case Activity.Over(var fault) -> fault == null ? "zu Ende" : "warf " + fault.kind();
            case Activity.Joining(var target) -> "wartet auf das Ende von " + target;
            case Activity.Sleeping _ -> "schläft";
            case Activity.Blocked(var lock) -> GermanNames.at(lock);
            case Activity.Waiting(var condition, _) when thread.isWoken() -> GermanNames.at(condition.lock());
            case Activity.Waiting(var condition, _) -> "wartet: " + condition.name();
            case Activity.Acquiring(var semaphore, _) -> "an " + semaphore;
            case Activity.Until(var predicate, _, _) -> "wartet, bis " + predicate + " gilt";
            case Activity.Running _ -> script.isEmpty() ? GermanStates.of(thread.sign()) : script;
        };
    }

    /// The object of the work, to follow `an`, such as `Aufgabe #7`.
    static String of(Work work) {
        return switch (work) {
            case Work.OwnPart() -> "seinem Teil";
            case Work.ForEngine(EngineWork.InTask(TaskId task, _)) -> "Aufgabe " + task;
            case Work.ForEngine(EngineWork.InCompute(_, var key, _)) -> ObjectText.of(key);
            case Work.ForEngine(EngineWork.InAction(var barrier, _, _)) ->
                "der Aktion " + GermanNames.genitive(barrier);
        };
    }

    private static String work(@Nullable EngineWork inside) {
        return switch (inside) {
            case null -> "arbeitet noch";
            case EngineWork.InTask(TaskId task, _) -> "führt Aufgabe " + task + " aus";
            case EngineWork.InCompute(_, var key, _) -> "berechnet " + ObjectText.of(key);
            case EngineWork.InAction(var barrier, _, _) -> "führt die Aktion " + GermanNames.genitive(barrier) + " aus";
        };
    }
}
