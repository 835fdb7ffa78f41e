package dev.lockstep.diagram.objects;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lock at which each thread stands. A thread has one place: the lock it waits for, or else the lock that it
/// took last; a thread without one is in the column at the left.
record ObjectPlacement(Map<ThreadId, LockId> at) {

    static ObjectPlacement of(Snapshot snapshot) {
        Map<ThreadId, LockId> at = new HashMap<>();
        for (ThreadView thread : snapshot.threads().values()) {
            LockId place = place(thread);
            if (place != null) {
                at.put(thread.id(), place);
            }
        }
        return new ObjectPlacement(at);
    }

    private static @Nullable LockId place(ThreadView thread) {
        LockId last = thread.holds().isEmpty()
                ? null
                : thread.holds().get(thread.holds().size() - 1).lock();
        return switch (thread.activity()) {
            case Activity.Blocked(var lock) -> lock;
            case Activity.Waiting(var condition, _) -> condition.lock();
            case Activity.Over _, Activity.Acquiring _ -> null;
            case Activity.Running _, Activity.Sleeping _, Activity.Joining _, Activity.Until _ -> last;
        };
    }

    /// Whether the thread stands at this lock.
    boolean isAt(ThreadId thread, LockView lock) {
        return lock.id().equals(at.get(thread));
    }
}
