package dev.lockstep.snapshot.fold;

import dev.lockstep.event.Activity;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.ThreadView;

/// Folds a semaphore's events.
final class SemaphoreFold {

    private SemaphoreFold() {}

    static void fold(SnapshotBuilder draft, SemaphoreEvent event) {
        ThreadView me = draft.me();
        switch (event) {
            case SemaphoreEvent.Made(var name, int permits) ->
                draft.put(SemaphoreView.made(name, permits, draft.who, draft.now));
            case SemaphoreEvent.Blocked(var name, boolean timed) -> {
                draft.put(draft.semaphore(name).blocking(me.id(), draft.now));
                me = me.doing(new Activity.Acquiring(name, timed), draft.now);
            }
            case SemaphoreEvent.Acquired(var name, int permits) ->
                draft.put(draft.semaphore(name).with(permits, draft.who, draft.now));
            case SemaphoreEvent.Released(var name, int permits) ->
                draft.put(draft.semaphore(name).with(permits, draft.who, draft.now));
            case SemaphoreEvent.GaveUp _ -> {
                // A thread that records an event waits no more.
            }
        }
        draft.put(me);
    }
}
