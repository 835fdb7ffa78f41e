package dev.lockstep.explain;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView.Fate;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to say of why a thread cannot go on: what is so, not how it is told. [Why] finds them, a [Language] tells
/// each in sentences of its own.
public sealed interface Reason {

    /// The thread stands in line at a lock.
    ///
    /// @param again whether it was woken and must take the lock again
    /// @param holder who holds it; null where nobody does now
    record AtLock(ThreadId thread, LockId lock, boolean again, @Nullable Holder holder) implements Reason {}

    /// Who holds a lock.
    ///
    /// @param does what it does; null where the next reason tells that, or nobody knows
    /// @param computes whether it computes the value of the key that the lock guards
    record Holder(ThreadId thread, Moment since, @Nullable ThreadView does, boolean computes) {}

    /// What the thread waits for has a limit.
    record GivesUpInTime(ThreadId thread) implements Reason {}

    /// The thread waits for the end of another.
    ///
    /// @param does what the other does; null where nobody knows
    record AwaitsEnd(ThreadId thread, ThreadId target, Moment since, @Nullable ThreadView does) implements Reason {}

    /// The thread waits for a permit.
    ///
    /// @param permits how many there are now
    record AwaitsPermit(ThreadId thread, String semaphore, Moment since, int permits) implements Reason {}

    /// The thread waits until something is true.
    ///
    /// @param now what it looks at, as it is now
    record AwaitsTruth(ThreadId thread, String predicate, Moment since, List<Looked> now) implements Reason {
        public AwaitsTruth {
            now = List.copyOf(now);
        }
    }

    /// Something a predicate looks at.
    sealed interface Looked {

        record Variable(String name, String value) implements Looked {}

        record Semaphore(String name, int permits) implements Looked {}
    }

    /// The thread waits on a condition of which no more is known.
    record AwaitsSignal(ThreadId thread, ConditionId condition, Moment since) implements Reason {}

    /// The way from one to whom it waits for comes back to someone on it.
    ///
    /// @param threads the cycle
    /// @param met the one who was met again
    /// @param leaving who of them can still give up
    /// @param closed whether it is known that no other can
    record Cycle(List<ThreadId> threads, ThreadId met, List<ThreadId> leaving, boolean closed) implements Reason {
        public Cycle {
            threads = List.copyOf(threads);
            leaving = List.copyOf(leaving);
        }
    }

    /// Events were lost.
    record Lost() implements Reason {}

    /// Nobody has signalled what the thread waits for.
    record NeverSignalled() implements Reason {}

    /// The last signal of what the thread waits for.
    ///
    /// @param heard whether anybody waited then
    /// @param woke whom it woke
    /// @param waits who waits now
    record LastSignal(ThreadId by, Moment at, boolean heard, List<ThreadId> woke, ThreadId waits) implements Reason {
        public LastSignal {
            woke = List.copyOf(woke);
        }
    }

    /// Nobody is left who could do what the thread waits for.
    ///
    /// @param others what keeps the first of them
    /// @param more whether there are more
    record NobodyLeft(Deed deed, List<Other> others, boolean more) implements Reason {
        public NobodyLeft {
            others = List.copyOf(others);
        }
    }

    /// Somebody who cannot help.
    ///
    /// @param holder who holds the lock that it needs; null where it needs none that is held
    record Other(ThreadView thread, @Nullable ThreadId holder) {}

    /// These can go on, and may do what the thread waits for.
    record MayHelp(List<ThreadId> threads, Deed deed) implements Reason {
        public MayHelp {
            threads = List.copyOf(threads);
        }
    }

    /// What somebody would have to do.
    sealed interface Deed {

        /// A deed that is about no thing of its own.
        enum Plain implements Deed {
            GIVE_A_PERMIT_BACK,
            MAKE_IT_TRUE,
            COME_TO_THE_GATE,
            MAKE_ROOM,
            MAKE_IT_LOOK_AGAIN,
            TAKE_A_TASK,
            SUBMIT_A_TASK,
            SHUT_DOWN,
            WAKE_IT
        }

        record Signal(ConditionId condition) implements Deed {}
    }

    /// What the thread waited for is there.
    ///
    /// @param unwoken whether it is known that nobody has woken it; on real threads it may have been, which nobody
    ///     tells
    record Ready(ThreadId thread, Moment since, Ground ground, boolean unwoken) implements Reason {}

    /// Why a wait need go on no longer.
    sealed interface Ground {

        /// The queue has room.
        record Room() implements Ground {}

        /// This many tasks are queued.
        record Tasks(int queued) implements Ground {}

        /// No task will come: the queue is empty, and the pool is shut down.
        record NoMoreTasks(EngineId pool) implements Ground {}

        /// Every task is done.
        record AllDone() implements Ground {}

        /// The pool has terminated.
        record Terminated(EngineId pool) implements Ground {}

        /// Every worker of the pool has left.
        record WorkersGone(EngineId pool) implements Ground {}

        /// The round of the barrier is over for the thread.
        ///
        /// @param open whether the gate stands open for it
        record RoundOver(Fate fate, boolean open) implements Ground {}
    }

    /// The thread waits for room in a full queue.
    record AwaitsRoom(ThreadId thread, Moment since, int queued, int capacity) implements Reason {}

    /// The pool has no worker.
    record NoWorkers() implements Reason {}

    /// A worker waits for a task, of which there are some.
    record WorkerFree() implements Reason {}

    /// All workers, which are these, are busy.
    record WorkersBusy(List<ThreadId> workers) implements Reason {
        public WorkersBusy {
            workers = List.copyOf(workers);
        }
    }

    /// The thread waits for a task of an empty queue.
    ///
    /// @param open whether it is still to be said who could submit one
    record AwaitsTask(ThreadId thread, Moment since, boolean open) implements Reason {}

    /// The thread waits for every task to be done.
    ///
    /// @param unmarked how many were taken and not marked done
    record AwaitsAllDone(ThreadId thread, Moment since, int queued, long unmarked) implements Reason {}

    /// A worker has taken a task.
    record TaskTaken(ThreadId worker, TaskId task, Moment at) implements Reason {}

    /// A worker has taken a task and is done with it, without having said so.
    ///
    /// @param does what the worker does; null where it does other work now
    record TaskUnmarked(ThreadId worker, TaskId task, Moment at, @Nullable ThreadView does) implements Reason {}

    /// No worker lives that could take what is queued.
    record NobodyTakes() implements Reason {}

    /// The thread waits for the end of a pool that nobody has shut down.
    record AwaitsShutdown(ThreadId thread, EngineId pool, Moment since) implements Reason {}

    /// The thread waits for the end of a pool that is shut down.
    ///
    /// @param here the workers that have not left
    record AwaitsWorkers(ThreadId thread, EngineId pool, Moment since, List<ThreadId> here) implements Reason {
        public AwaitsWorkers {
            here = List.copyOf(here);
        }
    }

    /// The thread waits at the gate of a barrier.
    ///
    /// @param missing who must still come; null where the next reason tells it
    record AtGate(ThreadId thread, Moment since, Counted counted, @Nullable Missing missing) implements Reason {}

    /// How many parties of a barrier are counted, and how many of them are there no more.
    record Counted(int parties, int counted, int gone) {}

    /// Who must still come to a barrier.
    ///
    /// @param number how many
    /// @param nobody whether nobody is left who could
    /// @param left how many could
    /// @param tooFew whether these are not enough
    /// @param onTheWay the first of those who could
    record Missing(int number, boolean nobody, int left, boolean tooFew, List<ThreadView> onTheWay) {
        public Missing {
            onTheWay = List.copyOf(onTheWay);
        }

        /// Whether there are more on the way than the first.
        boolean isMore() {
            return left > onTheWay.size();
        }
    }

    /// All parties have come, and one of them runs the action.
    record ActionRuns(ThreadId thread, Moment since, int parties, ThreadId acting) implements Reason {}

    /// The thread was let through, but waits until the count is 0, and another came before it looked.
    record Trapped(ThreadId thread, Moment since, ThreadId other) implements Reason {}

    /// Who has come to the round after that which the thread waited for.
    record NextRound(Counted counted, Missing missing) implements Reason {}
}
