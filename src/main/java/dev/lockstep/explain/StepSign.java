package dev.lockstep.explain;

import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.SemaphoreVerb;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.StepOperation.VariableVerb;

/// How a step is shown: the kinds of operations that people tell apart in the lanes.
public enum StepSign {
    /// Reads a variable, a map or an interrupt flag.
    READ,
    /// Writes a variable or a map.
    WRITE,
    /// Reads a variable and writes it, in one step.
    UPDATE,
    /// Takes a lock or a permit.
    TAKE,
    /// Gives back a lock or a permit.
    GIVE_BACK,
    /// Begins to wait: on a condition, in line for a lock, for a thread's end, for a time.
    WAIT,
    /// Goes on after a wait: its time is over, its predicate holds, the thread it waited for has ended.
    GO_ON,
    /// Signals one or all waiters of a condition.
    SIGNAL,
    INTERRUPT,
    /// Starts a thread.
    START,
    /// The thread ends.
    END,
    /// Anything else.
    OTHER;

    /// The sign of a step of this operation.
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
            case TEST_INTERRUPT -> READ;
            case END -> END;
        };
    }

    private static StepSign of(LockVerb verb) {
        return switch (verb) {
            case REQUEST -> WAIT;
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
