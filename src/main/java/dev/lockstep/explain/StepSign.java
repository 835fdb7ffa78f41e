package dev.lockstep.explain;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.SemaphoreVerb;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.StepOperation.VariableVerb;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.trace.TraceStep;
import java.util.List;

/// How a step is shown: the kinds of operations that people tell apart in the lanes.
public enum StepSign {
    /// Reads a variable, a map or an interrupt flag.
    READ,
    /// Writes a variable or a map.
    WRITE,
    /// Reads a variable and writes it, in one step.
    UPDATE,
    /// Asks for a lock, which may be free.
    ASK,
    /// Takes a lock or a permit.
    TAKE,
    /// Gives back a lock or a permit.
    GIVE_BACK,
    /// Begins to wait: on a condition, in line for a lock, for a thread's end, for a time.
    WAIT,
    /// Goes on after a wait: its time is over, it was interrupted, its predicate holds, the thread it waited for has
    /// ended.
    GO_ON,
    /// Signals one or all waiters of a condition.
    SIGNAL,
    INTERRUPT,
    /// Starts a thread.
    START,
    /// The thread ends.
    END,
    /// The thread ends by an error.
    FAIL,
    /// Anything else.
    OTHER;

    /// The sign of a recorded step: its operation, and what came of it.
    public static StepSign of(TraceStep step) {
        Choice choice = Choice.parse(step.chosen());
        if (choice.alternative() == Way.TIMEOUT || choice.alternative() == Way.CANCELLED) {
            return GO_ON;
        }
        List<Event> did = step.events().stream()
                .filter(recorded -> recorded.thread().equals(choice.thread()))
                .map(RecordedEvent::event)
                .toList();
        return switch (step.operation()) {
            case StepOperation.OfLock(var verb, var lock) when verb == LockVerb.REQUEST -> asked(lock, did);
            case StepOperation.OfVariable(var verb, _, _, _) when verb == VariableVerb.COMPARE_AND_SET -> compared(did);
            case StepOperation.OfThread(var verb, _) when verb == ThreadVerb.END
                    && did.stream().anyMatch(StepSign::isError) ->
                FAIL;
            case StepOperation operation -> of(operation);
        };
    }

    /// Whoever asks for a lock with a line takes it at once if it may; otherwise it stands at a held lock, or may take
    /// the lock with its next step.
    private static StepSign asked(LockId lock, List<Event> did) {
        return did.contains(new LockEvent.Acquired(lock))
                ? TAKE
                : did.contains(new LockEvent.Blocked(lock)) ? WAIT : ASK;
    }

    /// What was found may be another value than the expected one; then nothing is written.
    private static StepSign compared(List<Event> did) {
        boolean read = did.stream().anyMatch(ScriptEvent.Read.class::isInstance);
        return read && did.stream().noneMatch(ScriptEvent.Wrote.class::isInstance) ? READ : UPDATE;
    }

    private static boolean isError(Event event) {
        return event instanceof ThreadEvent.Ended(var fault) && fault != null;
    }

    /// The sign of a step of this operation that comes to what it is for.
    public static StepSign of(StepOperation operation) {
        return switch (operation) {
            case StepOperation.OfThread(var verb, _) -> of(verb);
            case StepOperation.OfLock(var verb, _) -> of(verb);
            case StepOperation.OfCondition(var verb, _) -> of(verb);
            case StepOperation.OfSemaphore(var verb, _) -> verb == SemaphoreVerb.ACQUIRE ? TAKE : GIVE_BACK;
            case StepOperation.OfVariable variable -> of(variable.verb());
            // The step is taken when the time is over, or when the predicate holds.
            case StepOperation.Sleep _, StepOperation.WaitUntil _ -> GO_ON;
            case StepOperation.Other _ -> OTHER;
        };
    }

    private static StepSign of(ThreadVerb verb) {
        return switch (verb) {
            case START -> START;
            // The step is taken when that thread has ended.
            case JOIN -> GO_ON;
            case INTERRUPT -> INTERRUPT;
            case TEST_INTERRUPT, SEE_INTERRUPT, TEST_END -> READ;
            case END -> END;
        };
    }

    private static StepSign of(LockVerb verb) {
        return switch (verb) {
            case REQUEST -> ASK;
            case ACQUIRE, REACQUIRE -> TAKE;
            case RELEASE -> GIVE_BACK;
        };
    }

    private static StepSign of(ConditionVerb verb) {
        return switch (verb) {
            case AWAIT -> WAIT;
            case LEAVE -> GO_ON;
            case SIGNAL, SIGNAL_ALL -> SIGNAL;
        };
    }

    private static StepSign of(VariableVerb verb) {
        return switch (verb) {
            case READ, COUNT, LIST -> READ;
            case WRITE, PUT, REMOVE, CLEAR -> WRITE;
            case COMPARE_AND_SET, UPDATE -> UPDATE;
        };
    }
}
