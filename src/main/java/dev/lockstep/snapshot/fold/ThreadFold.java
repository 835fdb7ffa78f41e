package dev.lockstep.snapshot.fold;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import dev.lockstep.snapshot.Waiter;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// Folds a thread's own events.
final class ThreadFold {

    private ThreadFold() {}

    static void fold(SnapshotBuilder draft, ThreadEvent event) {
        switch (event) {
            case ThreadEvent.Started(var role) -> {
                draft.leaveLocks(draft.me());
                draft.put(ThreadView.begun(draft.who, role, draft.now, draft.now.sequence()));
            }
            case ThreadEvent.Ended(var fault) -> {
                draft.putEnded(
                        draft.keptToTheEnd(draft.me())
                                .in(TreePVector.empty())
                                .doing(new Activity.Over(fault), draft.now));
                PoolFold.ended(draft, draft.who, fault);
            }
            case ThreadEvent.SleepBegan(long nanos) ->
                draft.put(
                        draft.me()
                                .doing(
                                        new Activity.Sleeping(nanos), draft.now,
                                        new TimedWork(draft.now.nanos(), nanos)));
            case ThreadEvent.SleepEnded _ -> draft.put(draft.me());
            case ThreadEvent.JoinBegan(var target) ->
                draft.put(draft.me().doing(new Activity.Joining(target), draft.now));
            case ThreadEvent.JoinEnded _ -> draft.put(draft.me());
            case ThreadEvent.UntilBegan(var predicate, var reads, boolean timed) ->
                draft.put(draft.me().doing(new Activity.Until(predicate, reads, timed), draft.now));
            case ThreadEvent.UntilEnded _ -> draft.put(draft.me());
            case ThreadEvent.InterruptSent _ -> {
                // The wait that an interrupt ends is ended by an event of its target.
            }
            case ThreadEvent.Reached(var operation, var stack) -> {
                ThreadView thread = draft.thread(draft.who);
                ThreadView then = thread.standing(thread.standing().before(operation, stack));
                if (then.isWoken() && !thread.isWoken()) {
                    reached(draft, then);
                }
                draft.put(then);
            }
            case ThreadEvent.Stated stated -> restate(draft, stated);
        }
    }

    /// A waiter woken in the step of a signal is woken by that signal.
    private static void reached(SnapshotBuilder draft, ThreadView woken) {
        if (woken.activity() instanceof Activity.Waiting(var condition, _)) {
            LockView lock = draft.lock(condition.lock());
            LockView.Signal last = lock.signals().get(condition.name());
            if (last != null && last.at().step() == draft.now.step() && !last.by().equals(woken.id())) {
                draft.put(lock.reaching(condition.name(), woken.id()));
            }
        }
    }

    private static void restate(SnapshotBuilder draft, ThreadEvent.Stated stated) {
        ThreadView old = draft.thread(stated.thread());
        ThreadView thread = draft.awake(draft.leaveLocks(old));
        for (LockId lock : stated.holds()) {
            thread = draft.take(thread, lock);
        }
        boolean same = stated.activity().equals(old.activity());
        Moment since = same ? old.since() : draft.now;
        ThreadView then = new ThreadView(
                stated.thread(),
                stated.role(),
                stated.activity(),
                since,
                thread.holds(),
                old.inside(),
                sleepOf(stated.activity(), same ? old.sleep() : null, draft.now),
                old.lastFault(),
                old.standing(),
                draft.now.sequence());
        switch (stated.activity()) {
            case Activity.Blocked(var lock) -> {
                draft.put(draft.lock(lock).blocking(then.id(), since));
                draft.put(then);
            }
            case Activity.Waiting(var condition, boolean timed) -> {
                draft.put(
                        draft.lock(condition.lock())
                                .keepingWaiting(new Waiter(then.id(), condition, timed, since)));
                draft.put(then);
            }
            case Activity.Acquiring(var semaphore, _) -> {
                draft.put(draft.semaphore(semaphore).blocking(then.id(), since));
                draft.put(then);
            }
            case Activity.Over _ -> draft.putEnded(then.in(TreePVector.empty()));
            case Activity.Running _, Activity.Joining _, Activity.Until _, Activity.Sleeping _ -> draft.put(then);
        }
    }

    private static @Nullable TimedWork sleepOf(Activity activity, @Nullable TimedWork known, Moment now) {
        if (!(activity instanceof Activity.Sleeping(long nanos))) {
            return null;
        }
        return known == null ? new TimedWork(now.nanos(), nanos) : known;
    }
}
