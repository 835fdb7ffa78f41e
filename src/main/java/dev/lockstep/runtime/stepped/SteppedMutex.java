package dev.lockstep.runtime.stepped;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Operation.Acquire;
import dev.lockstep.runtime.stepped.Operation.LockRequest;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lock. Any thread chosen while it is free takes it; of a fair lock, the first in the queue.
final class SteppedMutex implements Mutex {

    private final Stepper stepper;
    private final LockId id;
    private final @Nullable ArrayDeque<SteppedThread> line;
    private final Acquire acquire;
    private final Acquire reacquire;
    private final SimpleOperation release;
    private @Nullable SteppedThread holder;
    /// The lock that its holder took before this one and still holds.
    private @Nullable SteppedMutex takenBefore;

    SteppedMutex(Stepper stepper, LockId id, boolean fair) {
        this.stepper = stepper;
        this.id = id;
        this.line = fair ? new ArrayDeque<>() : null;
        this.acquire = new Acquire(this, OperationKind.ACQUIRE, false, Acquire.NEVER);
        this.reacquire = new Acquire(this, OperationKind.REACQUIRE, false, Acquire.NEVER);
        this.release = new SimpleOperation(OperationKind.RELEASE, id);
    }

    @Override
    public LockId id() {
        return id;
    }

    /// Whether its waiters queue.
    boolean isFair() {
        return line != null;
    }

    @Nullable SteppedThread holder() {
        return holder;
    }

    Stepper stepper() {
        return stepper;
    }

    @Override
    public void acquire() {
        take(stepper.caller(), acquire);
    }

    @Override
    public void acquireInterruptibly() throws InterruptedException {
        takeInterruptibly(new Acquire(this, OperationKind.ACQUIRE, true, Acquire.NEVER));
    }

    @Override
    public boolean acquire(Deadline deadline) throws InterruptedException {
        return takeInterruptibly(new Acquire(this, OperationKind.ACQUIRE, true, SteppedDeadline.due(deadline)));
    }

    private boolean takeInterruptibly(Acquire how) throws InterruptedException {
        SteppedThread self = stepper.caller();
        Alternative ended = take(self, how);
        if (ended == Way.CANCELLED) {
            self.takeInterrupt();
            throw new InterruptedException("acquire of " + id);
        }
        return ended == Way.GO;
    }

    private Alternative take(SteppedThread self, Acquire how) {
        if (holder == self) {
            throw new IllegalStateException(self + " holds " + id + " already, and it is not reentrant");
        }
        if (line != null) {
            stepper.step(new LockRequest(how));
            if (self.chosen() == Way.CANCELLED) {
                return Way.CANCELLED;
            }
            if (isFreeFor(self)) {
                return taken(self);
            }
            line.add(self);
        } else if (stepper.isRequesting()) {
            stepper.step(new LockRequest(how));
        }
        stepper.step(how);
        return self.chosen() == Way.GO ? taken(self) : gaveUp(self, how);
    }

    private Alternative taken(SteppedThread self) {
        hold(self);
        self.toldBlocked(false);
        if (stepper.isObserved()) {
            stepper.tell(self, new LockEvent.Acquired(id));
            stepper.tellBlockedBefore(this);
        }
        return Way.GO;
    }

    private Alternative gaveUp(SteppedThread self, Acquire how) {
        if (line != null) {
            line.remove(self);
        }
        if (self.chosen() == Way.TIMEOUT) {
            stepper.clock().reach(how.due());
        }
        if (self.toldBlocked()) {
            self.toldBlocked(false);
            stepper.tell(self, new LockEvent.GaveUp(id, WakeupKinds.of(self.chosen())));
        }
        return self.chosen();
    }

    private void hold(SteppedThread self) {
        if (line != null) {
            line.remove(self);
        }
        holder = self;
        takenBefore = self.lastTaken();
        self.lastTaken(this);
    }

    /// Its holder releases it, also in order to wait.
    void giveBack(SteppedThread self) {
        holder = null;
        SteppedMutex mutex = self.lastTaken();
        if (mutex == this) {
            self.lastTaken(takenBefore);
        }
        for (; mutex != null; mutex = mutex.takenBefore) {
            if (mutex.takenBefore == this) {
                mutex.takenBefore = takenBefore;
            }
        }
        takenBefore = null;
    }

    @Nullable SteppedMutex takenBefore() {
        return takenBefore;
    }

    /// The place of `thread` in the queue, from 0; -1 where it is not in it.
    int placeInLine(SteppedThread thread) {
        return line == null ? -1 : List.copyOf(line).indexOf(thread);
    }

    /// Whether `thread` may take it now.
    boolean isFreeFor(SteppedThread thread) {
        return holder == null && (line == null || line.isEmpty() || line.peekFirst() == thread);
    }

    /// `thread` has come to take the lock, and another thread holds it or is before it in the queue.
    void standsBefore(SteppedThread thread, Acquire how) {
        if (how.kind() == OperationKind.ACQUIRE && !thread.toldBlocked()) {
            thread.toldBlocked(true);
            stepper.tell(thread, new LockEvent.Blocked(id));
        }
        if (how.needs() != null) {
            stepper.lookForCycle(thread);
        }
    }

    @Override
    public void release() {
        if (stepper.isEnded()) {
            return;
        }
        requireHeld(stepper.caller());
        SteppedThread self = stepper.step(release);
        stepper.tell(self, new LockEvent.Released(id));
        giveBack(self);
    }

    @Override
    public boolean isHeldByCurrentThread() {
        return holder == stepper.self();
    }

    @Override
    public Condition condition(String name) {
        return new SteppedCondition(this, name);
    }

    void requireHeld(SteppedThread self) {
        if (holder != self) {
            throw new IllegalMonitorStateException(self + " does not hold " + id);
        }
    }

    /// A waiter has left its condition: its next step is to take the lock again.
    Operation standForReacquire(SteppedThread waiter) {
        if (line != null) {
            line.add(waiter);
        }
        return reacquire;
    }

    void takenAgain(SteppedThread waiter) {
        hold(waiter);
        if (stepper.isObserved()) {
            stepper.tellBlockedBefore(this);
        }
    }
}
