package dev.lockstep.explain.english;

import dev.lockstep.event.ConditionId;
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
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// What a thread does in one step, in English.
final class EnglishOperations {

    private EnglishOperations() {}

    /// A phrase to follow a name and `may`; empty where the operation is unknown.
    static String of(StepOperation operation) {
        return switch (operation) {
            case OfThread(var verb, var thread) ->
                switch (verb) {
                    case START -> "start " + thread;
                    case JOIN -> "join " + thread;
                    case INTERRUPT -> "interrupt " + thread;
                    case TEST_INTERRUPT, SEE_INTERRUPT -> "look for an interrupt of " + thread;
                    case TEST_END -> "look for the end of " + thread;
                    case END -> "end";
                };
            case OfLock(var verb, var lock) ->
                switch (verb) {
                    case REQUEST -> "ask for " + EnglishNames.bare(lock);
                    case ACQUIRE -> "take " + EnglishNames.bare(lock);
                    case REACQUIRE -> "take " + EnglishNames.bare(lock) + " again";
                    case RELEASE -> "give back " + EnglishNames.bare(lock);
                };
            case OfCondition(var verb, var condition) ->
                switch (verb) {
                    case AWAIT -> "wait " + awaited(condition);
                    case LEAVE -> "stop waiting " + awaited(condition);
                    case SIGNAL ->
                        EnglishNames.isEngines(condition)
                                ? "wake one who waits " + awaited(condition)
                                : "signal " + condition.name();
                    case SIGNAL_ALL ->
                        EnglishNames.isEngines(condition)
                                ? "wake all who wait " + awaited(condition)
                                : "signal all on " + condition.name();
                };
            case OfSemaphore(var verb, var semaphore) ->
                switch (verb) {
                    case ACQUIRE -> "take a permit of " + semaphore;
                    case RELEASE -> "give back a permit of " + semaphore;
                };
            case OfVariable variable -> of(variable);
            case StepOperation.Sleep(long nanos) -> "sleep " + EnglishDurations.length(nanos);
            case StepOperation.WaitUntil(var predicate) -> "wait until " + predicate;
            case StepOperation.Other(var text) -> text;
        };
    }

    /// The end of a wait that did not get what it waited for, to follow a name or `it`.
    private static String gaveUp(StepOperation operation) {
        if (operation instanceof OfCondition(var verb, var condition) && verb == ConditionVerb.LEAVE) {
            return "waits no longer " + awaited(condition);
        }
        if (operation instanceof OfThread(var verb, var other) && verb == ThreadVerb.JOIN) {
            return "waits no longer for the end of " + other;
        }
        return does(operation);
    }

    /// As [#of], to follow a name or `it`. All its verbs take an s.
    private static String does(StepOperation operation) {
        if (operation instanceof StepOperation.Other(var text)) {
            return "does: " + text;
        }
        String what = of(operation).replaceFirst("^compare and set", "compare and sets");
        int verb = what.indexOf(' ') < 0 ? what.length() : what.indexOf(' ');
        return what.substring(0, verb) + "s" + what.substring(verb);
    }

    private static String of(OfVariable variable) {
        String what = variable(variable.name(), variable.key());
        String becomes = variable.value() == null ? "" : " = " + variable.value();
        boolean shutdown = EngineLocks.isShutdown(variable.name());
        return switch (variable.verb()) {
            case READ -> shutdown ? "look whether the pool is shut down" : "read " + what;
            case WRITE -> shutdown ? "note that the pool is shut down" : "write " + what + becomes;
            case COMPARE_AND_SET -> "compare and set " + what + becomes;
            case UPDATE -> "update " + what;
            case PUT -> "put " + what + becomes;
            case REMOVE -> "remove " + what;
            case COUNT -> "count " + what;
            case CLEAR -> "clear " + what;
            case LIST -> "list " + what;
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
            // That it is a lock is said by the sign.
            case OfLock(_, var lock) -> lock.key() == null ? lock.role() : ObjectText.of(lock.key());
            case OfCondition(_, var condition) -> EnglishNames.of(condition);
            case OfSemaphore(_, var semaphore) -> semaphore;
            case OfVariable variable -> object(variable, values);
            case StepOperation.Sleep(long nanos) -> EnglishDurations.length(nanos);
            case StepOperation.WaitUntil(var predicate) -> predicate;
            case StepOperation.Other _ -> "";
        };
    }

    private static String object(OfVariable variable, StepValues values) {
        return EngineLocks.isShutdown(variable.name())
                ? "shut down"
                : values.beside(variable(variable.name(), variable.key()), variable);
    }

    /// A cache has no more than one map.
    private static String variable(String name, @Nullable String key) {
        return EngineLocks.isValues(name)
                ? key == null ? "the values" : key
                : key == null ? name : name + "[" + key + "]";
    }

    /// A phrase to follow `wait`.
    private static String awaited(ConditionId condition) {
        return (EnglishNames.isEngines(condition) ? "for " : "on ") + EnglishNames.of(condition);
    }

    /// What a thread blocked at `operation` waits for, as a phrase to follow `waits`.
    static String waitsFor(StepOperation operation) {
        return switch (operation) {
            case OfCondition(var verb, var condition) when verb == ConditionVerb.LEAVE ->
                EnglishNames.isEngines(condition) ? awaited(condition) : "for a signal on " + condition.name();
            case OfLock(var verb, var lock) when verb == LockVerb.ACQUIRE || verb == LockVerb.REACQUIRE ->
                "for " + EnglishNames.inSentence(lock);
            case OfSemaphore(var verb, var semaphore) when verb == SemaphoreVerb.ACQUIRE ->
                "for a permit of " + semaphore;
            case OfThread(var verb, var thread) when verb == ThreadVerb.JOIN -> "for the end of " + thread;
            case StepOperation.WaitUntil(var predicate) -> "until " + predicate;
            case OfCondition _, OfLock _, OfSemaphore _, OfThread _, OfVariable _ -> "to " + of(operation);
            case StepOperation.Sleep _, StepOperation.Other _ -> "to " + of(operation);
        };
    }

    /// The next operation of `thread`; a sleep that stands for work is work. Empty where unknown.
    static String next(ThreadView thread) {
        StepOperation operation = thread.standing().operation();
        Work work = thread.isAtWork() ? Work.of(thread) : null;
        return operation instanceof StepOperation.Sleep(long nanos) && work != null
                ? "work on " + EnglishActivities.of(work) + " for " + EnglishDurations.length(nanos)
                : of(operation);
    }

    /// What a thread may do, as a label.
    static String choice(Alternative alternative, @Nullable ThreadView thread) {
        return switch (alternative) {
            case Way.GO -> {
                String next = thread == null ? "" : next(thread);
                yield next.isEmpty() ? "go on" : next;
            }
            case Way.TIMEOUT -> "time out";
            case Way.SPURIOUS -> "wake without a cause";
            case Way.CANCELLED -> "be interrupted";
            case Alternative.Signal(var target) -> "signal " + target;
        };
    }

    /// A step without an event.
    static String silent(Choice choice, StepOperation operation) {
        String thread = choice.thread().name();
        String does = thread + " " + does(operation) + ".";
        String did = "it " + gaveUp(operation);
        return switch (choice.alternative()) {
            case Way.TIMEOUT -> thread + "'s time is over: " + did + ".";
            case Way.SPURIOUS -> thread + " wakes without a cause: " + did + ".";
            case Way.CANCELLED -> thread + " is interrupted: " + did + ".";
            case Way.GO -> does;
            case Alternative.Signal _ -> does;
        };
    }
}
