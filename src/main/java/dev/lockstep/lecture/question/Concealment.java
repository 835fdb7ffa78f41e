package dev.lockstep.lecture.question;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import org.pcollections.PMap;

/// What a state shows while a question about it is open: who holds what, who waits on which condition, every value and
/// the line on which each thread stands, but not which threads can take the next step.
///
/// A thread that stands before a lock, a permit, another thread's end or a predicate is shown as one that is about to,
/// with the same sign as everyone whose state is hidden, whether or not it can, also where a signal has woken it and it
/// must take the lock again: so a picture made of this snapshot cannot give the answer away, nor can a screen reader.
public final class Concealment {

    private Concealment() {}

    /// The snapshot as it is shown.
    public static Snapshot of(Snapshot snapshot) {
        PMap<ThreadId, ThreadView> threads = snapshot.threads();
        for (ThreadView thread : snapshot.threads().values()) {
            ThreadView unknown = thread.standing(thread.standing().going(Enabledness.CONCEALED));
            threads = threads.plus(
                    thread.id(), hides(thread) ? unknown.doing(Activity.RUNNING, thread.since()) : unknown);
        }
        return snapshot.with(threads).withLocks(withoutLines(snapshot))
                .withSemaphores(withoutLines(snapshot.semaphores()));
    }

    /// Whether the state of the thread says whether it can go, so that it is not shown.
    static boolean hides(ThreadView thread) {
        return switch (thread.activity()) {
            case Activity.Blocked _, Activity.Joining _, Activity.Acquiring _, Activity.Until _ -> true;
            case Activity.Waiting _ -> thread.isWoken();
            case Activity.Running _, Activity.Sleeping _, Activity.Over _ -> false;
        };
    }

    /// The locks without those who stand before them: the blocked, and the woken who must take them again.
    private static PMap<LockId, LockView> withoutLines(Snapshot snapshot) {
        PMap<LockId, LockView> shown = snapshot.locks();
        for (LockView lock : snapshot.locks().values()) {
            LockView without = lock;
            for (ThreadId thread : lock.blocked()) {
                without = without.withoutInLine(thread);
            }
            for (ThreadId thread : lock.waiting().keySet()) {
                without = snapshot.isWoken(thread) ? without.without(thread) : without;
            }
            shown = shown.plus(lock.id(), without);
        }
        return shown;
    }

    private static PMap<String, SemaphoreView> withoutLines(PMap<String, SemaphoreView> semaphores) {
        PMap<String, SemaphoreView> shown = semaphores;
        for (SemaphoreView semaphore : semaphores.values()) {
            SemaphoreView without = semaphore;
            for (ThreadId thread : semaphore.line().keySet()) {
                without = without.without(thread);
            }
            shown = shown.plus(semaphore.name(), without);
        }
        return shown;
    }
}
