package dev.lockstep.runtime.stepped;

import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Operation.AcquirePermit;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.footprint.VariableId;

/// A counting semaphore. Any thread chosen while there is a permit takes one.
///
/// A permit taken and released again has changed nothing, as with a lock, so neither step counts as a change:
/// [LivelockDetector] compares the number of permits.
final class SteppedSemaphore implements Semaphore, SteppedValue<Integer> {

    private final Stepper stepper;
    private final VariableId id;
    private final AcquirePermit acquire;
    private final SimpleOperation release;
    private int permits;

    SteppedSemaphore(Stepper stepper, String name, int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("permits are " + permits + ", they must not be negative");
        }
        this.stepper = stepper;
        this.id = new VariableId(name);
        this.acquire = new AcquirePermit(this, AcquirePermit.NEVER);
        this.release = new SimpleOperation(OperationKind.RELEASE_PERMIT, id);
        this.permits = permits;
        stepper.add(this);
        stepper.tell(stepper.caller(), new SemaphoreEvent.Made(name, permits));
    }

    @Override
    public VariableId id() {
        return id;
    }

    @Override
    public Integer peek() {
        return permits;
    }

    @Override
    public Stepper stepper() {
        return stepper;
    }

    @Override
    public void acquire() throws InterruptedException {
        acquire(acquire);
    }

    @Override
    public boolean acquire(Deadline deadline) throws InterruptedException {
        return acquire(new AcquirePermit(this, SteppedDeadline.due(deadline)));
    }

    private boolean acquire(AcquirePermit how) throws InterruptedException {
        SteppedThread self = stepper.step(how);
        if (self.chosen() == Way.GO) {
            take(self);
            return true;
        }
        if (self.chosen() == Way.TIMEOUT) {
            stepper.clock().reach(how.due());
        }
        if (self.toldBlocked()) {
            self.toldBlocked(false);
            stepper.tell(self, new SemaphoreEvent.GaveUp(name(), WakeupKinds.of(self.chosen())));
        }
        if (self.chosen() == Way.CANCELLED) {
            self.takeInterrupt();
            throw new InterruptedException("acquire of " + id);
        }
        return false;
    }

    private void take(SteppedThread self) {
        permits--;
        self.toldBlocked(false);
        stepper.tell(self, new SemaphoreEvent.Acquired(name(), permits));
        if (permits == 0 && stepper.isObserved()) {
            tellBlocked(self);
        }
    }

    /// Records that the threads that had come to take a permit while there was one are now blocked.
    private void tellBlocked(SteppedThread taker) {
        for (SteppedThread thread : stepper.roster().alive()) {
            if (thread != taker && thread.next() instanceof AcquirePermit how && how.semaphore() == this) {
                standsBefore(thread, how);
            }
        }
    }

    /// `thread` has come to take a permit, and there is none.
    void standsBefore(SteppedThread thread, AcquirePermit how) {
        if (!thread.toldBlocked()) {
            thread.toldBlocked(true);
            stepper.tell(thread, new SemaphoreEvent.Blocked(name(), how.isTimed()));
        }
    }

    @Override
    public void release() {
        if (stepper.isEnded()) {
            return;
        }
        SteppedThread self = stepper.step(release);
        permits = Math.addExact(permits, 1);
        stepper.tell(self, new SemaphoreEvent.Released(name(), permits));
    }
}
