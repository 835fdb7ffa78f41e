package dev.lockstep.lecture.question;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import org.pcollections.PMap;

/// What a state shows while a question about it is open: who holds what, who waits on which condition, every value and
/// the line on which each thread stands, but not which threads can take the next step.
///
/// A thread that stands before a lock, a permit, another thread's end or a predicate is shown as one that is about to,
/// whether or not it can: so a picture made of this snapshot cannot give the answer away, nor can a screen reader.
public final class Concealment {

    private Concealment() {}

    /// The snapshot as it is shown.
    public static Snapshot of(Snapshot snapshot) {
        PMap<ThreadId, ThreadView> threads = snapshot.threads();
        for (ThreadView thread : snapshot.threads().values()) {
            ThreadView unknown = thread.standing(thread.standing().going(Enabledness.UNKNOWN));
            threads = threads.plus(
                    thread.id(), hides(thread) ? unknown.doing(Activity.RUNNING, thread.since()) : unknown);
        }
        return snapshot.with(threads).withLocks(withoutLines(snapshot.locks()));
    }

    /// Whether the state of the thread says whether it can go, so that it is not shown.
    static boolean hides(ThreadView thread) {
        return switch (thread.activity()) {
            case Activity.Blocked _, Activity.Joining _, Activity.Acquiring _, Activity.Until _ -> true;
            case Activity.Waiting _, Activity.Running _, Activity.Sleeping _, Activity.Over _ -> false;
        };
    }

    private static PMap<LockId, LockView> withoutLines(PMap<LockId, LockView> locks) {
        PMap<LockId, LockView> shown = locks;
        for (LockView lock : locks.values()) {
            for (ThreadId thread : lock.blocked()) {
                shown = shown.plus(lock.id(), shown.getOrDefault(lock.id(), lock).withoutInLine(thread));
            }
        }
        return shown;
    }
}
