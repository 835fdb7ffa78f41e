package dev.lockstep.session.history;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
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
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.EngineEvent;
import dev.lockstep.explain.StepSign;

/// The operation that an event tells of, where no operation was recorded: on real threads each event is a step.
///
/// @param sign how the step is shown; of an event that begins a wait it differs from that of the operation
record RecordedOperation(StepOperation operation, StepSign sign) {

    static RecordedOperation of(RecordedEvent recorded) {
        Event event = recorded.event();
        return switch (event) {
            case ThreadEvent thread -> of(recorded, thread);
            case LockEvent lock -> of(lock);
            case SemaphoreEvent semaphore -> of(semaphore);
            case ScriptEvent.Read(var variable, _) -> done(new OfVariable(VariableVerb.READ, variable, null, null));
            case ScriptEvent.Wrote(var variable, var value) ->
                done(new OfVariable(VariableVerb.WRITE, variable, null, value));
            case EngineEvent _, ScriptEvent.Began _, ScriptEvent.Ended _,
                    ScriptEvent.Kept _ -> done(StepOperation.NONE);
        };
    }

    private static RecordedOperation of(RecordedEvent recorded, ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Started _ -> done(new OfThread(ThreadVerb.START, recorded.thread()));
            case ThreadEvent.Ended(var fault) ->
                new RecordedOperation(
                        new OfThread(ThreadVerb.END, recorded.thread()), fault == null ? StepSign.END : StepSign.FAIL);
            case ThreadEvent.SleepBegan(long nanos) -> begun(new StepOperation.Sleep(nanos));
            case ThreadEvent.SleepEnded _ -> new RecordedOperation(StepOperation.NONE, StepSign.GO_ON);
            case ThreadEvent.JoinBegan(var target) -> begun(new OfThread(ThreadVerb.JOIN, target));
            case ThreadEvent.JoinEnded(var target, _) -> done(new OfThread(ThreadVerb.JOIN, target));
            case ThreadEvent.UntilBegan(var predicate, _, _) -> begun(new StepOperation.WaitUntil(predicate));
            case ThreadEvent.UntilEnded(var predicate, _) -> done(new StepOperation.WaitUntil(predicate));
            case ThreadEvent.InterruptSent(var target) -> done(new OfThread(ThreadVerb.INTERRUPT, target));
            case ThreadEvent.Reached _, ThreadEvent.Stated _ -> done(StepOperation.NONE);
        };
    }

    private static RecordedOperation of(LockEvent event) {
        return switch (event) {
            case LockEvent.Blocked(var lock) -> begun(new OfLock(LockVerb.REQUEST, lock));
            case LockEvent.Acquired(var lock) -> done(new OfLock(LockVerb.ACQUIRE, lock));
            case LockEvent.GaveUp(var lock, _) ->
                new RecordedOperation(new OfLock(LockVerb.REQUEST, lock), StepSign.GO_ON);
            case LockEvent.Released(var lock) -> done(new OfLock(LockVerb.RELEASE, lock));
            case LockEvent.AwaitBegan(var condition, _) -> done(new OfCondition(ConditionVerb.AWAIT, condition));
            case LockEvent.AwaitEnded(var condition, _) ->
                new RecordedOperation(new OfCondition(ConditionVerb.LEAVE, condition), StepSign.TAKE);
            case LockEvent.Signalled(var condition, boolean all) ->
                done(new OfCondition(all ? ConditionVerb.SIGNAL_ALL : ConditionVerb.SIGNAL, condition));
        };
    }

    private static RecordedOperation of(SemaphoreEvent event) {
        return switch (event) {
            case SemaphoreEvent.Made _ -> done(StepOperation.NONE);
            case SemaphoreEvent.Blocked(var semaphore, _) ->
                begun(new OfSemaphore(SemaphoreVerb.ACQUIRE, semaphore));
            case SemaphoreEvent.Acquired(var semaphore, _) -> done(new OfSemaphore(SemaphoreVerb.ACQUIRE, semaphore));
            case SemaphoreEvent.GaveUp(var semaphore, _) ->
                new RecordedOperation(new OfSemaphore(SemaphoreVerb.ACQUIRE, semaphore), StepSign.GO_ON);
            case SemaphoreEvent.Released(var semaphore, _) -> done(new OfSemaphore(SemaphoreVerb.RELEASE, semaphore));
        };
    }

    private static RecordedOperation done(StepOperation operation) {
        return new RecordedOperation(operation, StepSign.of(operation));
    }

    private static RecordedOperation begun(StepOperation operation) {
        return new RecordedOperation(operation, StepSign.WAIT);
    }
}
