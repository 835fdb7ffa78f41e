package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Operation.Await;
import dev.lockstep.runtime.stepped.Operation.ConditionWait;
import dev.lockstep.runtime.stepped.Operation.SignalOne;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import java.util.ArrayList;
import java.util.List;

/// A condition. A waiter leaves it exactly once: a signaller takes it out, or it is chosen to time out, to be cancelled
/// or to wake spuriously. So a signal can never go to a waiter that has left.
final class SteppedCondition implements Condition {

    private final Stepper stepper;
    private final SteppedMutex mutex;
    private final ConditionId id;
    private final List<SteppedThread> waiters = new ArrayList<>();
    /// The waiters who waited already when a signal came that went to another.
    private final List<SteppedThread> passedOver = new ArrayList<>();
    private final Await await = new Await(this);
    private final SignalOne signal = new SignalOne(this);
    private final SimpleOperation signalAll;

    SteppedCondition(SteppedMutex mutex, String name) {
        this.stepper = mutex.stepper();
        this.mutex = mutex;
        this.id = new ConditionId(mutex.id(), name);
        this.signalAll = new SimpleOperation(OperationKind.SIGNAL_ALL, id);
    }

    @Override
    public ConditionId id() {
        return id;
    }

    SteppedMutex mutex() {
        return mutex;
    }

    /// The waiters, in the order of arrival.
    List<SteppedThread> waiters() {
        return waiters;
    }

    /// Whether a signal came while `waiter` waits, and went to another.
    boolean isPassedOver(SteppedThread waiter) {
        return passedOver.contains(waiter);
    }

    /// Whether waiters may wake spuriously at any moment of any run.
    boolean everWakesSpuriously() {
        return stepper.allowsSpuriousWakeups();
    }

    boolean maySpuriouslyWake() {
        return stepper.spuriousLeft() > 0;
    }

    @Override
    public void await() throws InterruptedException {
        await(new ConditionWait(this, ConditionWait.NEVER));
    }

    @Override
    public boolean await(Deadline deadline) throws InterruptedException {
        return await(new ConditionWait(this, SteppedDeadline.due(deadline)));
    }

    private boolean await(ConditionWait waiting) throws InterruptedException {
        SteppedThread self = stepper.caller();
        mutex.requireHeld(self);
        stepper.step(await);
        if (self.chosen() == Way.CANCELLED) {
            self.takeInterrupt();
            throw new InterruptedException("await on " + id);
        }
        stepper.tell(self, new LockEvent.AwaitBegan(id, waiting.due() != ConditionWait.NEVER));
        mutex.giveBack(self);
        waiters.add(self);
        stepper.step(waiting);
        // The signaller has replaced the wait by reacquiring the lock.
        boolean signalled = self.next().kind() == OperationKind.REACQUIRE;
        Wakeup wakeup = signalled ? Wakeup.WOKEN : WakeupKinds.of(self.chosen());
        if (!signalled) {
            leave(self, wakeup, waiting);
        }
        mutex.takenAgain(self);
        stepper.tell(self, new LockEvent.AwaitEnded(id, wakeup));
        if (wakeup == Wakeup.INTERRUPTED) {
            throw new InterruptedException("await on " + id);
        }
        return wakeup != Wakeup.TIMED_OUT;
    }

    private void leave(SteppedThread self, Wakeup wakeup, ConditionWait waiting) {
        waiters.remove(self);
        passedOver.remove(self);
        switch (wakeup) {
            case TIMED_OUT -> stepper.clock().reach(waiting.due());
            case INTERRUPTED -> self.takeInterrupt();
            case SPURIOUS -> stepper.wokeSpuriously();
            case WOKEN -> throw new AssertionError("only a signaller wakes " + self);
        }
        stepper.step(mutex.standForReacquire(self));
    }

    @Override
    public void signal() {
        mutex.requireHeld(stepper.caller());
        SteppedThread self = stepper.step(signal);
        stepper.tell(self, new LockEvent.Signalled(id, false));
        if (!waiters.isEmpty()) {
            wake(self.chosen() instanceof Signal(var target) ? indexOf(target) : 0);
            passedOver.clear();
            passedOver.addAll(waiters);
        }
    }

    @Override
    public void signalAll() {
        mutex.requireHeld(stepper.caller());
        SteppedThread self = stepper.step(signalAll);
        stepper.tell(self, new LockEvent.Signalled(id, true));
        while (!waiters.isEmpty()) {
            wake(0);
        }
    }

    private int indexOf(ThreadId target) {
        for (int i = 0; i < waiters.size(); i++) {
            if (waiters.get(i).id().equals(target)) {
                return i;
            }
        }
        throw new AssertionError(target + " does not wait on " + id);
    }

    private void wake(int index) {
        stepper.changed();
        SteppedThread waiter = waiters.remove(index);
        passedOver.remove(waiter);
        waiter.next(mutex.standForReacquire(waiter));
        stepper.replaced(waiter);
    }
}
