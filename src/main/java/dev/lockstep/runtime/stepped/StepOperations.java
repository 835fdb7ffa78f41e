package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
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
import dev.lockstep.event.StepOperation.VariableVerb;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.footprint.KeyId;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import org.jspecify.annotations.Nullable;

/// Turns the runtime's operations into those of events and files.
final class StepOperations {

    private StepOperations() {}

    /// An operation that has no parts but these.
    ///
    /// @param argument the value it writes; null where it writes none
    static StepOperation of(OperationKind kind, Object object, @Nullable Object argument) {
        return switch (kind) {
            case SPAWN -> new OfThread(ThreadVerb.START, (ThreadId) object);
            case JOIN -> new OfThread(ThreadVerb.JOIN, (ThreadId) object);
            case INTERRUPT -> new OfThread(ThreadVerb.INTERRUPT, (ThreadId) object);
            case TEST_INTERRUPT -> new OfThread(ThreadVerb.TEST_INTERRUPT, (ThreadId) object);
            case SEE_INTERRUPT -> new OfThread(ThreadVerb.SEE_INTERRUPT, (ThreadId) object);
            case TEST_END -> new OfThread(ThreadVerb.TEST_END, (ThreadId) object);
            case END -> new OfThread(ThreadVerb.END, (ThreadId) object);
            case REQUEST -> new OfLock(LockVerb.REQUEST, (LockId) object);
            case ACQUIRE -> new OfLock(LockVerb.ACQUIRE, (LockId) object);
            case REACQUIRE -> new OfLock(LockVerb.REACQUIRE, (LockId) object);
            case RELEASE -> new OfLock(LockVerb.RELEASE, (LockId) object);
            case AWAIT -> new OfCondition(ConditionVerb.AWAIT, (ConditionId) object);
            case LEAVE -> new OfCondition(ConditionVerb.LEAVE, (ConditionId) object);
            case SIGNAL -> new OfCondition(ConditionVerb.SIGNAL, (ConditionId) object);
            case SIGNAL_ALL -> new OfCondition(ConditionVerb.SIGNAL_ALL, (ConditionId) object);
            case ACQUIRE_PERMIT -> new OfSemaphore(SemaphoreVerb.ACQUIRE, ((VariableId) object).name());
            case RELEASE_PERMIT -> new OfSemaphore(SemaphoreVerb.RELEASE, ((VariableId) object).name());
            case GET, MAP_GET -> variable(VariableVerb.READ, object, argument);
            case SET -> variable(VariableVerb.WRITE, object, argument);
            case COMPARE_AND_SET -> variable(VariableVerb.COMPARE_AND_SET, object, argument);
            case UPDATE -> variable(VariableVerb.UPDATE, object, argument);
            case MAP_PUT -> variable(VariableVerb.PUT, object, argument);
            case MAP_REMOVE -> variable(VariableVerb.REMOVE, object, argument);
            case MAP_SIZE -> variable(VariableVerb.COUNT, object, argument);
            case MAP_CLEAR -> variable(VariableVerb.CLEAR, object, argument);
            case MAP_ENTRIES -> variable(VariableVerb.LIST, object, argument);
            case WAIT_UNTIL -> new StepOperation.WaitUntil((String) object);
            case SLEEP -> throw new AssertionError("how long a sleep is, its thread does not tell");
        };
    }

    private static StepOperation variable(VariableVerb verb, Object object, @Nullable Object argument) {
        String value = argument == null ? null : argument.toString();
        return object instanceof KeyId(var map, var key)
                ? new OfVariable(verb, map.name(), key.toString(), value)
                : new OfVariable(verb, ((VariableId) object).name(), null, value);
    }
}
