package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.footprint.Access.read;
import static dev.lockstep.runtime.stepped.footprint.Access.write;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Operation.Acquire;
import dev.lockstep.runtime.stepped.Operation.AcquirePermit;
import dev.lockstep.runtime.stepped.Operation.Await;
import dev.lockstep.runtime.stepped.Operation.ConditionWait;
import dev.lockstep.runtime.stepped.Operation.Join;
import dev.lockstep.runtime.stepped.Operation.LockRequest;
import dev.lockstep.runtime.stepped.Operation.SignalOne;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.Operation.Sleep;
import dev.lockstep.runtime.stepped.Operation.UntilWritten;
import dev.lockstep.runtime.stepped.Operation.WaitUntil;
import dev.lockstep.runtime.stepped.footprint.Access;
import dev.lockstep.runtime.stepped.footprint.Access.InterruptFlag;
import dev.lockstep.runtime.stepped.footprint.Access.OfRun;
import dev.lockstep.runtime.stepped.footprint.Footprint;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import java.util.ArrayList;
import java.util.List;

/// The footprint of each kind of operation, by the alternative that was chosen.
final class Footprints {

    private Footprints() {}

    /// The footprint of an operation over all its alternatives, now or in another order.
    static Footprint would(Operation operation, SteppedThread thread) {
        Footprint going = of(operation, thread, Way.GO);
        if (!(operation instanceof ConditionWait waiting)) {
            return going;
        }
        ArrayList<Access> all = new ArrayList<Access>(going.accesses());
        if (waiting.isTimed()) {
            addNew(all, of(operation, thread, Way.TIMEOUT));
        }
        if (waiting.condition().everWakesSpuriously()) {
            addNew(all, of(operation, thread, Way.SPURIOUS));
        }
        return new Footprint(all);
    }

    private static void addNew(List<Access> all, Footprint more) {
        for (Access access : more.accesses()) {
            if (!all.contains(access)) {
                all.add(access);
            }
        }
    }

    static Footprint of(Operation operation, SteppedThread thread, Alternative way) {
        return switch (operation) {
            case Acquire acquire -> acquire(acquire, thread.id(), way);
            case LockRequest request -> request(request, thread.id(), way);
            case Await(var condition) -> await(condition, thread.id(), way);
            case ConditionWait(var condition, _) -> leave(condition, thread, way);
            case SignalOne(var condition) -> signal(condition.id());
            case AcquirePermit(var semaphore, _) -> permit(semaphore.id(), thread.id(), way);
            case UntilWritten(_, var reads, _) -> new Footprint(reads);
            case WaitUntil(_, var reads, _) -> until(reads, thread.id(), way);
            case Join(var target, _) -> join(target.id(), thread.id(), way);
            case Sleep _ -> Footprint.of(flag(thread.id(), way));
            case SimpleOperation plain -> plain(plain, thread);
        };
    }

    /// A thread that gives up has read the lock all the same: a release would have let it in. In the queue of a fair
    /// lock, giving up moves the threads behind.
    private static Footprint acquire(Acquire acquire, ThreadId self, Alternative way) {
        SteppedMutex mutex = acquire.mutex();
        Access lock = way == Way.GO || mutex.isFair() ? write(mutex.id()) : read(mutex.id());
        return acquire.interruptible() ? Footprint.of(lock, flag(self, way)) : Footprint.of(lock);
    }

    /// Two requests of one lock commute.
    private static Footprint request(LockRequest request, ThreadId self, Alternative way) {
        return request.isFair()
                ? Footprint.of(write(request.object()), flag(self, way))
                : Footprint.of(read(request.object()));
    }

    private static Footprint await(SteppedCondition condition, ThreadId self, Alternative way) {
        return way == Way.CANCELLED
                ? Footprint.of(flag(self, way))
                : Footprint.of(write(condition.id().lock()), read(condition.id()), flag(self, way));
    }

    /// Two waiters that leave a condition commute, so each only reads; a signal writes. Time and chance wake a service
    /// only while a script thread lives.
    private static Footprint leave(SteppedCondition condition, SteppedThread self, Alternative way) {
        ConditionId id = condition.id();
        ArrayList<Access> accesses = new ArrayList<Access>(5);
        accesses.add(read(id));
        accesses.add(flag(self.id(), way));
        if (condition.mutex().isFair()) {
            accesses.add(write(id.lock()));
        }
        if (way == Way.SPURIOUS) {
            accesses.add(write(OfRun.SPURIOUS_WAKEUPS));
        }
        if (self.role() == Role.SERVICE && (way == Way.SPURIOUS || way == Way.TIMEOUT)) {
            accesses.add(read(OfRun.SCRIPTS));
        }
        return new Footprint(accesses);
    }

    private static Footprint signal(ConditionId condition) {
        return Footprint.of(write(condition), write(condition.lock()));
    }

    /// An interrupt that comes while the target lives ends the wait, so a join that succeeds has read the interrupt
    /// flag.
    private static Footprint join(ThreadId target, ThreadId self, Alternative way) {
        return Footprint.of(read(target), flag(self, way));
    }

    /// A thread that gives up has read the permits all the same: a release would have let it in.
    private static Footprint permit(VariableId semaphore, ThreadId self, Alternative way) {
        return Footprint.of(way == Way.GO ? write(semaphore) : read(semaphore), flag(self, way));
    }

    private static Footprint until(List<Access> reads, ThreadId self, Alternative way) {
        ArrayList<Access> all = new ArrayList<>(reads);
        all.add(flag(self, way));
        return new Footprint(all);
    }

    /// An interrupt that ends a wait clears the flag (a write); every other alternative has read it.
    private static Access flag(ThreadId self, Alternative way) {
        return new Access(new InterruptFlag(self), way == Way.CANCELLED);
    }

    private static Footprint plain(SimpleOperation plain, SteppedThread self) {
        Object object = plain.object();
        return switch (plain.kind()) {
            case GET, MAP_GET, MAP_SIZE, MAP_ENTRIES -> Footprint.of(read(object));
            case SET, COMPARE_AND_SET, UPDATE, MAP_PUT, MAP_REMOVE, MAP_CLEAR -> Footprint.of(write(object));
            case END -> self.role() == Role.SCRIPT
                    ? Footprint.of(write(object), write(OfRun.SCRIPTS))
                    : Footprint.of(write(object));
            case SPAWN, RELEASE, RELEASE_PERMIT -> Footprint.of(write(object));
            case INTERRUPT -> Footprint.of(write(new InterruptFlag((ThreadId) object)), read(object));
            case SEE_INTERRUPT -> Footprint.of(read(new InterruptFlag((ThreadId) object)));
            case TEST_END -> Footprint.of(read(object));
            case TEST_INTERRUPT -> Footprint.of(write(new InterruptFlag((ThreadId) object)));
            case SIGNAL_ALL -> signal((ConditionId) object);
            // Operations that may wait, or have several alternatives, are records of their own.
            case JOIN, SLEEP, REQUEST, ACQUIRE, REACQUIRE, ACQUIRE_PERMIT, AWAIT, LEAVE, SIGNAL, WAIT_UNTIL ->
                throw new AssertionError("no plain operation: " + plain.kind());
        };
    }
}
