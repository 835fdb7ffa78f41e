package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;

/// A condition of a [LiveMutex]: a wait set of its lock. Timed waits run on the engine clock; when that bends, they are
/// woken without a cause, which every engine has to bear anyway.
final class LiveCondition implements Condition {

    private final LiveRuntime runtime;
    private final LiveMutex mutex;
    private final QueuedLock.WaitSet waiters = new QueuedLock.WaitSet();
    private final ConditionId id;
    private final boolean observed;

    LiveCondition(LiveRuntime runtime, LiveMutex mutex, String name) {
        this.runtime = runtime;
        this.mutex = mutex;
        this.id = new ConditionId(mutex.id(), name);
        this.observed = runtime.observed();
    }

    @Override
    public ConditionId id() {
        return id;
    }

    @Override
    public void await() throws InterruptedException {
        var _ = await(QueuedLock.NEVER, false);
    }

    @Override
    public boolean await(Deadline deadline) throws InterruptedException {
        return await(LiveDeadline.nanosOf(deadline), true) != Wakeup.TIMED_OUT;
    }

    private Wakeup await(long due, boolean withLimit) throws InterruptedException {
        enter(withLimit);
        Wakeup wakeup = mutex.lock().await(waiters, due);
        tellEnded(wakeup);
        if (wakeup == Wakeup.INTERRUPTED) {
            runtime.gate().refuseIfOver();
            throw new InterruptedException();
        }
        return wakeup;
    }

    @Override
    public void signal() {
        enterToSignal(false);
        mutex.lock().signal(waiters);
    }

    @Override
    public void signalAll() {
        enterToSignal(true);
        mutex.lock().signalAll(waiters);
    }

    private void enter(boolean withLimit) {
        runtime.gate().pass();
        mutex.requireHeld();
        if (observed) {
            runtime.self()
                    .tellGiven(
                            mutex.id(),
                            new Activity.Waiting(id, withLimit),
                            new LockEvent.AwaitBegan(id, withLimit));
        }
    }

    private void enterToSignal(boolean all) {
        runtime.gate().pass();
        mutex.requireHeld();
        if (observed) {
            runtime.emit(new LockEvent.Signalled(id, all));
        }
    }

    private void tellEnded(Wakeup wakeup) {
        if (observed) {
            runtime.self().tellTaken(mutex.id(), new LockEvent.AwaitEnded(id, wakeup));
        }
    }
}
