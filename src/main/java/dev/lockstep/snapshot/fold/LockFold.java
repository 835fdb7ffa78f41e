package dev.lockstep.snapshot.fold;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockEvent;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Waiter;
import org.pcollections.TreePVector;

/// Folds a lock's events.
final class LockFold {

    private LockFold() {}

    static void fold(SnapshotBuilder draft, LockEvent event) {
        ThreadView me = draft.me();
        ThreadView then = switch (event) {
            case LockEvent.Blocked(var lock) -> {
                draft.put(draft.lock(lock).blocking(me.id(), draft.now));
                yield me.doing(new Activity.Blocked(lock), draft.now);
            }
            case LockEvent.Acquired(var lock) -> draft.take(me, lock);
            case LockEvent.GaveUp _ -> me;
            case LockEvent.Released(var lock) -> draft.giveBack(me, lock);
            case LockEvent.AwaitBegan(var condition, boolean timed) -> {
                ThreadView free = draft.giveBack(me, condition.lock());
                draft.put(
                        draft.lock(condition.lock())
                                .keepingWaiting(new Waiter(me.id(), condition, timed, draft.now)));
                yield free.doing(new Activity.Waiting(condition, timed), draft.now);
            }
            case LockEvent.AwaitEnded(var condition, _) -> draft.take(me, condition.lock());
            case LockEvent.Signalled(var condition, _) -> {
                LockView lock = draft.lock(condition.lock());
                boolean heard = lock.waitingOn(condition.name()).stream()
                        .map(waiter -> draft.known(waiter.thread()))
                        .anyMatch(waiter -> waiter == null || !waiter.isWoken());
                draft.put(
                        lock.signalled(
                                condition.name(),
                                new LockView.Signal(me.id(), draft.now, heard, TreePVector.empty())));
                yield me;
            }
        };
        draft.put(then);
    }
}
