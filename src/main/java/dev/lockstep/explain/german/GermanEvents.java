package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNames.inSentence;
import static dev.lockstep.explain.german.GermanNames.ofSemaphore;
import static dev.lockstep.explain.german.GermanNumbers.count;
import static dev.lockstep.explain.german.GermanNumbers.length;

import dev.lockstep.event.Activity;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.explain.Surroundings.Rest;
import dev.lockstep.snapshot.ObjectText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One plain sentence for every event, in German.
final class GermanEvents {

    /// The operation of a script whose result is what was asked for.
    private static final String GET = "get ";

    private GermanEvents() {}

    static String of(RecordedEvent recorded, Surroundings around) {
        String who = recorded.thread().equals(ThreadId.SET_UP) ? "Die Vorbereitung" : recorded.thread().name();
        return switch (recorded.event()) {
            case ThreadEvent event -> thread(who, event, around.sleep());
            case LockEvent event -> who + " " + lock(event, around) + ".";
            case SemaphoreEvent event -> who + " " + semaphore(event) + ".";
            case PoolEvent event -> GermanPoolEvents.of(who, event, around.flawed());
            case CacheEvent event -> GermanCacheEvents.of(who, event);
            case BarrierEvent event -> GermanBarrierEvents.of(who, event, around.generations());
            case ScriptEvent event -> who + " " + script(event) + ".";
        };
    }

    private static String thread(String who, ThreadEvent event, @Nullable Rest sleep) {
        return switch (event) {
            case ThreadEvent.Started(var role) ->
                who + (role == Role.SERVICE ? " nimmt den Dienst auf." : " beginnt.");
            case ThreadEvent.Ended(var fault) -> who + (fault == null ? " endet." : " endet mit " + fault(fault) + ".");
            case ThreadEvent.SleepBegan(long nanos) ->
                sleep == null || sleep.work() == null
                        ? who + " legt sich für " + length(nanos) + " schlafen."
                        : who + " arbeitet " + length(nanos) + " an " + GermanActivities.of(sleep.work()) + ".";
            case ThreadEvent.SleepEnded(boolean interrupted) -> who + " " + slept(interrupted, sleep) + ".";
            case ThreadEvent.JoinBegan(var target) -> who + " wartet auf das Ende von " + target + ".";
            case ThreadEvent.JoinEnded(var target, var wakeup) ->
                who + switch (wakeup) {
                    case WOKEN, SPURIOUS -> " hat das Ende von " + target + " abgewartet.";
                    case TIMED_OUT -> " wartet nicht länger auf das Ende von " + target + ": Die Zeit ist um.";
                    case INTERRUPTED -> " wird beim Warten auf das Ende von " + target + " unterbrochen.";
                };
            case ThreadEvent.UntilBegan(var predicate, _, boolean timed) ->
                who + " wartet" + limited(timed) + ", bis " + predicate + " gilt.";
            case ThreadEvent.UntilEnded(var predicate, var wakeup) ->
                who + switch (wakeup) {
                    case WOKEN, SPURIOUS -> " macht weiter: Es gilt " + predicate + ".";
                    case TIMED_OUT -> " wartet nicht länger darauf, dass " + predicate + " gilt: Die Zeit ist um.";
                    case INTERRUPTED -> " wird beim Warten darauf unterbrochen, dass " + predicate + " gilt.";
                };
            case ThreadEvent.InterruptSent(var target) -> who + " unterbricht " + target + ".";
            case ThreadEvent.Reached(var operation, _) ->
                who + " steht vor dem Schritt: " + GermanOperations.of(operation) + ".";
            case ThreadEvent.Stated stated ->
                "Neu gesehen: " + stated.thread() + " " + activity(stated.activity()) + ".";
        };
    }

    private static String slept(boolean interrupted, @Nullable Rest sleep) {
        if (sleep == null || sleep.work() == null) {
            return interrupted
                    ? "wird unterbrochen und wacht auf"
                    : sleep == null ? "wacht auf" : "hat " + length(sleep.nanos()) + " geschlafen";
        }
        return interrupted
                ? "wird bei der Arbeit an " + GermanActivities.of(sleep.work()) + " unterbrochen"
                : "hat " + length(sleep.nanos()) + " an " + GermanActivities.of(sleep.work()) + " gearbeitet";
    }

    private static String activity(Activity activity) {
        return switch (activity) {
            case Activity.Running _ -> "kann weiter";
            case Activity.Blocked(var lock) -> "wartet auf " + inSentence(lock);
            case Activity.Waiting(var condition, _) -> "wartet auf " + reason(condition);
            case Activity.Joining(var target) -> "wartet auf das Ende von " + target;
            case Activity.Acquiring(var semaphore, _) -> "wartet auf eine Erlaubnis " + ofSemaphore(semaphore);
            case Activity.Until(var predicate, _, _) -> "wartet, bis " + predicate + " gilt";
            case Activity.Sleeping(long nanos) -> "schläft " + length(nanos);
            case Activity.Over(var fault) -> fault == null ? "ist zu Ende" : "endete mit " + fault(fault);
        };
    }

    private static String lock(LockEvent event, Surroundings around) {
        return switch (event) {
            case LockEvent.Blocked(var lock) ->
                "wartet auf " + inSentence(lock) + (around.holder() == null ? "" : "; " + around.holder() + " hält es");
            case LockEvent.Acquired(var lock) -> "nimmt " + inSentence(lock);
            case LockEvent.GaveUp(var lock, var wakeup) ->
                "gibt das Warten auf " + inSentence(lock) + " auf" + gaveUp(wakeup);
            case LockEvent.Released(var lock) -> "gibt " + inSentence(lock) + " zurück";
            case LockEvent.AwaitBegan(var condition, boolean timed) ->
                "gibt " + inSentence(condition.lock()) + " zurück und wartet" + limited(timed) + " auf "
                        + reason(condition);
            case LockEvent.AwaitEnded(var condition, var wakeup) ->
                "hat auf " + reason(condition) + " gewartet" + because(wakeup) + " und hält "
                        + inSentence(condition.lock()) + " wieder";
            case LockEvent.Signalled(var condition, boolean all) -> wakes(reason(condition), all, around);
        };
    }

    private static String wakes(String reason, boolean all, Surroundings around) {
        List<ThreadId> waiters = around.waiters();
        if (waiters != null && waiters.isEmpty()) {
            return "weckt niemanden: Niemand wartet auf " + reason;
        }
        if (waiters == null || !around.exact() || (!all && waiters.size() > 1)) {
            return all ? "weckt alle, die auf " + reason + " warten" : "weckt einen, der auf " + reason + " wartet";
        }
        return "weckt " + GermanNameList.of(waiters)
                + (waiters.size() == 1 ? ", der auf " + reason + " wartet" : ", die auf " + reason + " warten");
    }

    private static String semaphore(SemaphoreEvent event) {
        return switch (event) {
            case SemaphoreEvent.Made(var semaphore, int permits) ->
                "legt den Semaphor " + semaphore + " mit " + count(permits, "Erlaubnis", "Erlaubnissen") + " an";
            case SemaphoreEvent.Blocked(var semaphore, boolean timed) ->
                "wartet" + limited(timed) + " auf eine Erlaubnis " + ofSemaphore(semaphore);
            case SemaphoreEvent.Acquired(var semaphore, int permits) ->
                "nimmt eine Erlaubnis " + ofSemaphore(semaphore) + ", der "
                        + (permits == 0 ? "keine mehr" : "noch " + GermanNumbers.of(permits)) + " hat";
            case SemaphoreEvent.GaveUp(var semaphore, var wakeup) ->
                "gibt das Warten auf eine Erlaubnis " + ofSemaphore(semaphore) + " auf" + gaveUp(wakeup);
            case SemaphoreEvent.Released(var semaphore, int permits) ->
                "gibt eine Erlaubnis " + ofSemaphore(semaphore) + " zurück, der nun " + GermanNumbers.of(permits)
                        + " hat";
        };
    }

    private static String script(ScriptEvent event) {
        return switch (event) {
            case ScriptEvent.Began(var operation, int line) ->
                line == 0 && operation.equals(ScriptEvent.WORK) ? "beginnt zu arbeiten" : "beginnt: " + operation;
            case ScriptEvent.Ended(var operation, var result) ->
                result.isEmpty()
                        ? "ist fertig mit: " + operation
                        : operation.startsWith(GET)
                                ? "bekam für " + operation.substring(GET.length()) + ": " + result
                                : "ist fertig mit: " + operation + "; das Ergebnis: " + result;
            case ScriptEvent.Read(var variable, var value) -> "liest " + variable + " mit dem Wert " + value;
            case ScriptEvent.Kept(var local, var value) -> "merkt sich " + local + " = " + value;
            case ScriptEvent.Wrote(var variable, var value) -> "setzt " + variable + " auf " + value;
        };
    }

    /// To follow `wartet`.
    private static String limited(boolean timed) {
        return timed ? " mit Zeitgrenze" : "";
    }

    private static String gaveUp(Wakeup wakeup) {
        return switch (wakeup) {
            case WOKEN, SPURIOUS -> "";
            case TIMED_OUT -> ": Die Zeit ist um";
            case INTERRUPTED -> ": Es wurde unterbrochen";
        };
    }

    private static String because(Wakeup wakeup) {
        return switch (wakeup) {
            case WOKEN -> "";
            case TIMED_OUT -> ", bis die Zeit um war,";
            case INTERRUPTED -> ", wurde unterbrochen";
            case SPURIOUS -> ", wachte ohne Anlass auf";
        };
    }

    /// What a waiter on the condition waits for, to follow `auf`.
    static String reason(ConditionId condition) {
        String owner = condition.lock().owner();
        if (owner.isEmpty()) {
            // The meaning of a program's own condition is unknown, whatever its name.
            return GermanNames.signal(condition);
        }
        EngineId engine = new EngineId(owner);
        String ofEngine = GermanNames.genitive(engine);
        return switch (condition.name()) {
            case EngineLocks.NOT_EMPTY -> "eine Aufgabe " + ofEngine;
            case EngineLocks.NOT_FULL -> "Platz in der Queue " + ofEngine;
            case EngineLocks.CHANGED -> "eine Aufgabe " + ofEngine + " oder Platz in seiner Queue";
            case EngineLocks.IDLE -> "die letzte Aufgabe " + ofEngine;
            case EngineLocks.TERMINATED -> "das Ende " + ofEngine;
            case EngineLocks.TRIP -> "die anderen an " + GermanNames.dative(engine);
            default -> GermanNames.signal(condition);
        };
    }

    /// The fault, on one line.
    static String fault(@Nullable Fault fault) {
        return fault == null ? "nichts" : GermanNames.message(ObjectText.of(fault));
    }
}
