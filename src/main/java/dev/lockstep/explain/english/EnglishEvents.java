package dev.lockstep.explain.english;

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
import dev.lockstep.snapshot.ObjectText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One plain sentence for every event, in English.
final class EnglishEvents {

    /// The operation of a script whose result is what was asked for.
    private static final String GET = "get ";

    private EnglishEvents() {}

    static String of(RecordedEvent recorded, Surroundings around) {
        String who = recorded.thread().name();
        return switch (recorded.event()) {
            case ThreadEvent event -> thread(who, event, around.sleep());
            case LockEvent event -> who + " " + lock(event, around) + ".";
            case SemaphoreEvent event -> who + " " + semaphore(event) + ".";
            case PoolEvent event -> EnglishPoolEvents.of(who, event, around.flawed());
            case CacheEvent event -> EnglishCacheEvents.of(who, event);
            case BarrierEvent event -> EnglishBarrierEvents.of(who, event, around.generations());
            case ScriptEvent event -> who + " " + script(event) + ".";
        };
    }

    private static String thread(String who, ThreadEvent event, Surroundings.@Nullable Rest sleep) {
        return switch (event) {
            case ThreadEvent.Started(var role) ->
                who + (role == Role.SERVICE ? " begins to serve." : " begins.");
            case ThreadEvent.Ended(var fault) -> who + (fault == null ? " ends." : " ends by " + fault(fault) + ".");
            case ThreadEvent.SleepBegan(long nanos) ->
                sleep == null || sleep.work() == null
                        ? who + " begins to sleep for " + EnglishDurations.length(nanos) + "."
                        : who + " works on " + EnglishActivities.of(sleep.work()) + " for "
                                + EnglishDurations.length(nanos) + ".";
            case ThreadEvent.SleepEnded(boolean interrupted) -> who + " " + slept(interrupted, sleep) + ".";
            case ThreadEvent.JoinBegan(var target) -> who + " waits for the end of " + target.name() + ".";
            case ThreadEvent.JoinEnded(var target, var wakeup) ->
                who + switch (wakeup) {
                    case WOKEN, SPURIOUS -> " has seen the end of " + target.name() + ".";
                    case TIMED_OUT -> " gives up waiting for the end of " + target.name() + ": its time is over.";
                    case INTERRUPTED -> " is interrupted while it waits for the end of " + target.name() + ".";
                };
            case ThreadEvent.UntilBegan(var predicate, _, boolean timed) ->
                who + " waits until " + predicate + (timed ? ", with a time limit." : ".");
            case ThreadEvent.UntilEnded(var predicate, var wakeup) ->
                who + switch (wakeup) {
                    case WOKEN, SPURIOUS -> " goes on: " + predicate + ".";
                    case TIMED_OUT -> " gives up waiting until " + predicate + ": its time is over.";
                    case INTERRUPTED -> " is interrupted while it waits until " + predicate + ".";
                };
            case ThreadEvent.InterruptSent(var target) -> who + " interrupts " + target.name() + ".";
            case ThreadEvent.Reached(var operation, _) -> who + " is about to " + EnglishOperations.of(operation) + ".";
            case ThreadEvent.Stated stated ->
                "Seen afresh: " + stated.thread().name() + " " + activity(stated.activity()) + ".";
        };
    }

    private static String slept(boolean interrupted, Surroundings.@Nullable Rest sleep) {
        if (sleep == null || sleep.work() == null) {
            return interrupted
                    ? "is interrupted and wakes"
                    : sleep == null ? "wakes" : "has slept for " + EnglishDurations.length(sleep.nanos());
        }
        return interrupted
                ? "is interrupted in its work on " + EnglishActivities.of(sleep.work())
                : "has worked on " + EnglishActivities.of(sleep.work()) + " for "
                        + EnglishDurations.length(sleep.nanos());
    }

    private static String activity(Activity activity) {
        return switch (activity) {
            case Activity.Running _ -> "can go on";
            case Activity.Blocked(var lock) -> "stands in line at " + EnglishNames.inSentence(lock);
            case Activity.Waiting(var condition, _) -> "waits for " + reason(condition);
            case Activity.Joining(var target) -> "waits for the end of " + target.name();
            case Activity.Acquiring(var semaphore, _) -> "waits for a permit of " + semaphore;
            case Activity.Until(var predicate, _, _) -> "waits until " + predicate;
            case Activity.Sleeping(long nanos) -> "sleeps for " + EnglishDurations.length(nanos);
            case Activity.Over(var fault) -> fault == null ? "has ended" : "has ended by " + fault(fault);
        };
    }

    private static String lock(LockEvent event, Surroundings around) {
        return switch (event) {
            case LockEvent.Blocked(var lock) ->
                around.holder() == null
                        ? "stands in line at " + EnglishNames.inSentence(lock)
                        : "waits for " + EnglishNames.inSentence(lock) + ", which " + around.holder() + " holds";
            case LockEvent.Acquired(var lock) -> "takes " + EnglishNames.inSentence(lock);
            case LockEvent.GaveUp(var lock, var wakeup) ->
                "leaves the line at " + EnglishNames.inSentence(lock) + " without it" + gaveUp(wakeup);
            case LockEvent.Released(var lock) -> "gives back " + EnglishNames.inSentence(lock);
            case LockEvent.AwaitBegan(var condition, boolean timed) ->
                "gives back " + EnglishNames.inSentence(condition.lock()) + " and waits for " + reason(condition)
                        + (timed ? ", with a time limit" : "");
            case LockEvent.AwaitEnded(var condition, var wakeup) ->
                "has waited for " + reason(condition) + because(wakeup) + " and holds "
                        + EnglishNames.inSentence(condition.lock()) + " again";
            case LockEvent.Signalled(var condition, boolean all) -> wakes(reason(condition), all, around);
        };
    }

    private static String wakes(String reason, boolean all, Surroundings around) {
        List<ThreadId> waiters = around.waiters();
        if (waiters != null && waiters.isEmpty()) {
            return "wakes nobody: nobody waits for " + reason;
        }
        if (waiters == null || !around.exact() || (!all && waiters.size() > 1)) {
            return (all ? "wakes everyone" : "wakes one") + " who waits for " + reason;
        }
        return "wakes " + EnglishNameList.of(waiters) + ", who " + (waiters.size() == 1 ? "waits" : "wait") + " for "
                + reason;
    }

    private static String semaphore(SemaphoreEvent event) {
        return switch (event) {
            case SemaphoreEvent.Made(var semaphore, int permits) ->
                "makes semaphore " + semaphore + " with " + count(permits, "permit", "permits");
            case SemaphoreEvent.Blocked(var semaphore, boolean timed) ->
                "waits for a permit of " + semaphore + (timed ? ", with a time limit" : "");
            case SemaphoreEvent.Acquired(var semaphore, int permits) ->
                "takes a permit of " + semaphore + ", which has " + left(permits);
            case SemaphoreEvent.GaveUp(var semaphore, var wakeup) ->
                "gives up waiting for a permit of " + semaphore + gaveUp(wakeup);
            case SemaphoreEvent.Released(var semaphore, int permits) ->
                "gives back a permit of " + semaphore + ", which now has " + permits;
        };
    }

    /// How many permits are left.
    private static String left(int permits) {
        return permits == 0 ? "none left" : permits + " left";
    }

    private static String script(ScriptEvent event) {
        return switch (event) {
            case ScriptEvent.Began(var operation, int line) ->
                line == 0 ? "begins to " + operation : "begins: " + operation;
            case ScriptEvent.Ended(var operation, var result) ->
                result.isEmpty()
                        ? "has done: " + operation
                        : operation.startsWith(GET)
                                ? "got " + operation.substring(GET.length()) + ": " + result
                                : "has done: " + operation + "; it returned: " + result;
            case ScriptEvent.Read(var variable, var value) -> "reads " + variable + ", which is " + value;
            case ScriptEvent.Kept(var local, var value) -> "keeps " + local + " = " + value;
            case ScriptEvent.Wrote(var variable, var value) -> "sets " + variable + " to " + value;
        };
    }

    private static String gaveUp(Wakeup wakeup) {
        return switch (wakeup) {
            case WOKEN, SPURIOUS -> "";
            case TIMED_OUT -> ": its time is over";
            case INTERRUPTED -> ": it was interrupted";
        };
    }

    private static String because(Wakeup wakeup) {
        return switch (wakeup) {
            case WOKEN -> "";
            case TIMED_OUT -> " until its time was over";
            case INTERRUPTED -> " until it was interrupted";
            case SPURIOUS -> " until it woke without a cause";
        };
    }

    /// What a waiter on the condition waits for, in words.
    static String reason(ConditionId condition) {
        String owner = condition.lock().owner();
        if (owner.isEmpty()) {
            // The meaning of a program's own condition is unknown, whatever its name.
            return "a signal on " + condition.name();
        }
        String engine = EnglishNames.of(new EngineId(owner));
        return switch (condition.name()) {
            case EngineLocks.NOT_EMPTY -> "a task of " + engine;
            case EngineLocks.NOT_FULL -> "room in the queue of " + engine;
            case EngineLocks.CHANGED -> "a task of " + engine + " or room in its queue";
            case EngineLocks.IDLE -> "the last task of " + engine;
            case EngineLocks.TERMINATED -> "the end of " + engine;
            case EngineLocks.TRIP -> "the others at " + engine;
            default -> "a signal on " + condition.name();
        };
    }

    /// The fault, on one line.
    static String fault(@Nullable Fault fault) {
        return fault == null ? "nothing" : EnglishNames.message(ObjectText.of(fault));
    }

    /// A number with its noun.
    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }
}
