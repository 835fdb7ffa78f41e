package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNames.bare;
import static dev.lockstep.explain.german.GermanNames.inSentence;
import static dev.lockstep.explain.german.GermanNames.ofSemaphore;

import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfCondition;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.StepOperation.OfSemaphore;
import dev.lockstep.event.StepOperation.OfThread;
import dev.lockstep.event.StepOperation.OfVariable;
import dev.lockstep.event.StepOperation.SemaphoreVerb;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.explain.Language.StepValues;
import dev.lockstep.explain.Surroundings.Work;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// What a thread does in one step, in German: as a label, in the infinitive and without articles, and in a sentence,
/// with the verb in the third person.
final class GermanOperations {

    private static final String SHUT_DOWN = "ob der Pool heruntergefahren ist";

    private GermanOperations() {}

    /// A label: `Schloss left nehmen`; empty where the operation is unknown.
    static String of(StepOperation operation) {
        return switch (operation) {
            case OfThread(var verb, var thread) ->
                switch (verb) {
                    case START -> thread + " starten";
                    case JOIN -> "Ende von " + thread + " abwarten";
                    case INTERRUPT -> thread + " unterbrechen";
                    case TEST_INTERRUPT, SEE_INTERRUPT -> "prüfen, ob " + thread + " unterbrochen wurde";
                    case TEST_END -> "prüfen, ob " + thread + " zu Ende ist";
                    case END -> "enden";
                };
            case OfLock(var verb, var lock) ->
                switch (verb) {
                    case REQUEST -> bare(lock) + " anfordern";
                    case ACQUIRE -> bare(lock) + " nehmen";
                    case REACQUIRE -> bare(lock) + " wieder nehmen";
                    case RELEASE -> bare(lock) + " zurückgeben";
                };
            case OfCondition(var verb, var condition) ->
                switch (verb) {
                    case AWAIT -> "auf " + GermanNames.awaited(condition) + " warten";
                    case LEAVE -> "nicht länger auf " + GermanNames.awaited(condition) + " warten";
                    case SIGNAL -> "einen wecken, der auf " + GermanNames.awaited(condition) + " wartet";
                    case SIGNAL_ALL -> "alle wecken, die auf " + GermanNames.awaited(condition) + " warten";
                };
            case OfSemaphore(var verb, var semaphore) ->
                switch (verb) {
                    case ACQUIRE -> "Erlaubnis von " + semaphore + " nehmen";
                    case RELEASE -> "Erlaubnis von " + semaphore + " zurückgeben";
                };
            case OfVariable variable -> of(variable);
            case StepOperation.Sleep(long nanos) -> GermanNumbers.length(nanos) + " schlafen";
            case StepOperation.WaitUntil(var predicate) -> "warten, bis " + predicate + " gilt";
            case StepOperation.Other(var text) -> text;
        };
    }

    private static String of(OfVariable variable) {
        String what = variable(variable.name(), variable.key());
        String value = variable.value();
        boolean shutdown = EngineLocks.isShutdown(variable.name());
        return switch (variable.verb()) {
            case READ -> shutdown ? "nachsehen, " + SHUT_DOWN : what + " lesen";
            case WRITE ->
                shutdown
                        ? "vermerken, dass der Pool heruntergefahren ist"
                        : value == null ? what + " schreiben" : what + " auf " + value + " setzen";
            case COMPARE_AND_SET ->
                value == null ? what + " vergleichen und setzen" : what + " vergleichen und auf " + value + " setzen";
            case UPDATE -> what + " ändern";
            case PUT -> value == null ? what + " eintragen" : what + " = " + value + " eintragen";
            case REMOVE -> what + " entfernen";
            case COUNT -> what + " zählen";
            case CLEAR -> what + " leeren";
            case LIST -> what + " auflisten";
        };
    }

    /// To follow a name: `nimmt das Schloss left`.
    static String does(StepOperation operation) {
        return switch (operation) {
            case OfThread(var verb, var thread) ->
                switch (verb) {
                    case START -> "startet " + thread;
                    case JOIN -> "wartet das Ende von " + thread + " ab";
                    case INTERRUPT -> "unterbricht " + thread;
                    case TEST_INTERRUPT, SEE_INTERRUPT -> "prüft, ob " + thread + " unterbrochen wurde";
                    case TEST_END -> "prüft, ob " + thread + " zu Ende ist";
                    case END -> "endet";
                };
            case OfLock(var verb, var lock) ->
                switch (verb) {
                    case REQUEST -> "fordert " + inSentence(lock) + " an";
                    case ACQUIRE -> "nimmt " + inSentence(lock);
                    case REACQUIRE -> "nimmt " + inSentence(lock) + " wieder";
                    case RELEASE -> "gibt " + inSentence(lock) + " zurück";
                };
            case OfCondition(var verb, var condition) ->
                switch (verb) {
                    case AWAIT -> "wartet auf " + GermanNames.awaited(condition);
                    case LEAVE -> "wartet nicht länger auf " + GermanNames.awaited(condition);
                    case SIGNAL -> "weckt einen, der auf " + GermanNames.awaited(condition) + " wartet";
                    case SIGNAL_ALL -> "weckt alle, die auf " + GermanNames.awaited(condition) + " warten";
                };
            case OfSemaphore(var verb, var semaphore) ->
                switch (verb) {
                    case ACQUIRE -> "nimmt eine Erlaubnis " + ofSemaphore(semaphore);
                    case RELEASE -> "gibt eine Erlaubnis " + ofSemaphore(semaphore) + " zurück";
                };
            case OfVariable variable -> does(variable);
            case StepOperation.Sleep(long nanos) -> "schläft " + GermanNumbers.length(nanos);
            case StepOperation.WaitUntil(var predicate) -> "wartet, bis " + predicate + " gilt";
            case StepOperation.Other(var text) -> text.isEmpty() ? "macht weiter" : "führt aus: " + text;
        };
    }

    private static String does(OfVariable variable) {
        String what = variable(variable.name(), variable.key());
        String value = variable.value();
        boolean shutdown = EngineLocks.isShutdown(variable.name());
        return switch (variable.verb()) {
            case READ -> shutdown ? "sieht nach, " + SHUT_DOWN : "liest " + what;
            case WRITE ->
                shutdown
                        ? "vermerkt, dass der Pool heruntergefahren ist"
                        : value == null ? "schreibt " + what : "setzt " + what + " auf " + value;
            case COMPARE_AND_SET ->
                "vergleicht " + what + " und setzt " + what + (value == null ? "" : " auf " + value);
            case UPDATE -> "ändert " + what;
            case PUT -> "trägt " + (value == null ? what : what + " = " + value) + " ein";
            case REMOVE -> "entfernt " + what;
            case COUNT -> "zählt " + what;
            case CLEAR -> "leert " + what;
            case LIST -> "listet " + what + " auf";
        };
    }

    /// The object of an operation with the value that was read or written; empty where it has none.
    static String object(StepOperation operation, StepValues values) {
        return switch (operation) {
            case OfThread(var verb, var thread) ->
                switch (verb) {
                    case START, JOIN, INTERRUPT -> thread.name();
                    // The thread itself, in whose lane it is told.
                    case TEST_INTERRUPT, SEE_INTERRUPT, TEST_END, END -> "";
                };
            // That it is a lock, and waited for, is said by the sign.
            case OfLock(_, var lock) -> GermanNames.mark(lock);
            case OfCondition(_, var condition) -> GermanNames.mark(condition);
            case OfSemaphore(_, var semaphore) -> semaphore;
            case OfVariable variable -> object(variable, values);
            case StepOperation.Sleep(long nanos) -> GermanNumbers.length(nanos);
            case StepOperation.WaitUntil(var predicate) -> predicate;
            case StepOperation.Other _ -> "";
        };
    }

    private static String object(OfVariable variable, StepValues values) {
        return EngineLocks.isShutdown(variable.name())
                ? "heruntergefahren"
                : values.beside(variable(variable.name(), variable.key()), variable);
    }

    /// A cache has no more than one map.
    private static String variable(String name, @Nullable String key) {
        return EngineLocks.isValues(name)
                ? key == null ? "die Werte" : key
                : key == null ? name : name + "[" + key + "]";
    }

    /// What a thread blocked at `operation` waits for, to follow `auf`: `das Schloss left`, and to be followed by a
    /// clause where it waits for a predicate. Null where it waits for nothing that has a name.
    private static @Nullable String object(StepOperation operation) {
        return switch (operation) {
            case OfCondition(var verb, var condition) when verb == ConditionVerb.LEAVE ->
                GermanNames.awaited(condition);
            case OfLock(var verb, var lock) when verb == LockVerb.ACQUIRE || verb == LockVerb.REACQUIRE ->
                inSentence(lock);
            case OfSemaphore(var verb, var semaphore) when verb == SemaphoreVerb.ACQUIRE ->
                "eine Erlaubnis " + ofSemaphore(semaphore);
            case OfThread(var verb, var thread) when verb == ThreadVerb.JOIN -> "das Ende von " + thread;
            case OfCondition _, OfLock _, OfSemaphore _, OfThread _, OfVariable _ -> null;
            case StepOperation.WaitUntil _, StepOperation.Sleep _, StepOperation.Other _ -> null;
        };
    }

    /// What a thread blocked at `operation` waits for, to follow `wartet`: ` auf das Schloss left`, `, bis x = 1 gilt`.
    static String waitsFor(StepOperation operation) {
        String object = object(operation);
        return object != null
                ? " auf " + object
                : operation instanceof StepOperation.WaitUntil(var predicate)
                        ? ", bis " + predicate + " gilt"
                        : " vor dem Schritt: " + of(operation);
    }

    /// The same, to follow `wartet für immer`, which goes with no `bis`.
    static String waitsForEver(StepOperation operation) {
        return operation instanceof StepOperation.WaitUntil(var predicate)
                ? " darauf, dass " + predicate + " gilt"
                : waitsFor(operation);
    }

    /// That a thread must wait at `operation`, to follow a name.
    static String mustWait(StepOperation operation) {
        String object = object(operation);
        return object == null ? "muss warten" + waitsFor(operation) : "muss auf " + object + " warten";
    }

    /// The end of a wait that did not get what it waited for, to follow a name.
    static String gaveUp(StepOperation operation) {
        return operation instanceof StepOperation.Sleep
                ? "schläft nicht länger"
                : operation instanceof StepOperation.WaitUntil || object(operation) != null
                        ? "wartet nicht länger" + waitsForEver(operation)
                        : does(operation);
    }

    /// The next operation of `thread` as a label; a sleep that stands for work is work. Empty where unknown.
    static String next(ThreadView thread) {
        Work work = thread.isAtWork() ? Work.of(thread) : null;
        return thread.standing().operation() instanceof StepOperation.Sleep(long nanos) && work != null
                ? GermanNumbers.length(nanos) + " an " + GermanActivities.of(work) + " arbeiten"
                : of(thread.standing().operation());
    }

    /// The same, to follow a name.
    static String doesNext(ThreadView thread) {
        Work work = thread.isAtWork() ? Work.of(thread) : null;
        return thread.standing().operation() instanceof StepOperation.Sleep(long nanos) && work != null
                ? "arbeitet " + GermanNumbers.length(nanos) + " an " + GermanActivities.of(work)
                : does(thread.standing().operation());
    }

    /// What a thread may do, as a label.
    static String choice(Alternative alternative, @Nullable ThreadView thread) {
        return switch (alternative) {
            case Way.GO -> {
                String next = thread == null ? "" : next(thread);
                yield next.isEmpty() ? "weitermachen" : next;
            }
            case Way.TIMEOUT -> "Zeit ablaufen lassen";
            case Way.SPURIOUS -> "ohne Anlass aufwachen";
            case Way.CANCELLED -> "unterbrochen werden";
            case Alternative.Signal(var target) -> target + " wecken";
        };
    }

    /// A step without an event.
    static String silent(Choice choice, StepOperation operation) {
        String thread = choice.thread().name();
        return thread + " " + switch (choice.alternative()) {
            case Way.TIMEOUT -> gaveUp(operation) + ": Die Zeit ist um.";
            case Way.SPURIOUS -> "wacht ohne Anlass auf und " + gaveUp(operation) + ".";
            case Way.CANCELLED -> "wird unterbrochen und " + gaveUp(operation) + ".";
            case Way.GO -> does(operation) + ".";
            case Alternative.Signal _ -> does(operation) + ".";
        };
    }
}
