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

/// One reason why a thread is blocked, as data. [Why] finds the reasons, a [Language] makes sentences of them.
public sealed interface Reason {

    /// The thread waits for a lock.
    ///
    /// @param again whether it was woken and must take the lock again
    /// @param holder the lock's holder; null where it is free now
    record AtLock(ThreadId thread, LockId lock, boolean again, @Nullable Holder holder) implements Reason {}

    /// The holder of a lock.
    ///
    /// @param does the holder's state; null where the next reason gives it, or it is unknown
    /// @param computes whether it computes the value of the key that the lock guards
    record Holder(ThreadId thread, Moment since, @Nullable ThreadView does, boolean computes) {}

    /// The thread's wait has a limit.
    record GivesUpInTime(ThreadId thread) implements Reason {}

    /// The thread waits for the end of another.
    ///
    /// @param does the other thread's state; null where unknown
    record AwaitsEnd(ThreadId thread, ThreadId target, Moment since, @Nullable ThreadView does) implements Reason {}

    /// The thread waits for a permit.
    ///
    /// @param permits how many there are now
    record AwaitsPermit(ThreadId thread, String semaphore, Moment since, int permits) implements Reason {}

    /// The thread waits for a predicate.
    ///
    /// @param now the present values that the predicate reads
    record AwaitsTruth(ThreadId thread, String predicate, Moment since, List<Looked> now) implements Reason {
        public AwaitsTruth {
            now = List.copyOf(now);
        }
    }

    /// A value that a predicate reads.
    sealed interface Looked {

        record Variable(String name, String value) implements Looked {}

        record Semaphore(String name, int permits) implements Looked {}
    }

    /// The thread waits on a condition of unknown meaning.
    record AwaitsSignal(ThreadId thread, ConditionId condition, Moment since) implements Reason {}

    /// The waits-for edges lead back to a thread already on the path.
    ///
    /// @param threads the cycle
    /// @param met the thread that was met again
    /// @param leaving those of them that can still give up
    /// @param closed whether it is known that no other thread of the cycle can
    record Cycle(List<ThreadId> threads, ThreadId met, List<ThreadId> leaving, boolean closed) implements Reason {
        public Cycle {
            threads = List.copyOf(threads);
            leaving = List.copyOf(leaving);
        }
    }

    /// Events were lost.
    record Lost() implements Reason {}

    /// No thread has signalled the condition that the thread waits on.
    record NeverSignalled() implements Reason {}

    /// The last signal of the condition that the thread waits on.
    ///
    /// @param heard whether a thread waited then
    /// @param woke the threads it woke
    /// @param waits the thread that waits now
    record LastSignal(ThreadId by, Moment at, boolean heard, List<ThreadId> woke, ThreadId waits) implements Reason {
        public LastSignal {
            woke = List.copyOf(woke);
        }
    }

    /// No thread is left that could end the wait.
    ///
    /// @param others why the first of the others cannot
    /// @param more whether there are more others
    record NobodyLeft(Deed deed, List<Other> others, boolean more) implements Reason {
        public NobodyLeft {
            others = List.copyOf(others);
        }
    }

    /// A thread that cannot end the wait.
    ///
    /// @param holder the holder of the lock that it needs; null where it needs no held lock
    record Other(ThreadView thread, @Nullable ThreadId holder) {}

    /// These threads are enabled, and may end the wait.
    record MayHelp(List<ThreadId> threads, Deed deed) implements Reason {
        public MayHelp {
            threads = List.copyOf(threads);
        }
    }

    /// The operation that would end the wait.
    sealed interface Deed {

        /// A deed without an object.
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

    /// What the thread waited for has come.
    ///
    /// @param unwoken whether it is known not to have been woken; on real threads that is not recorded
    record Ready(ThreadId thread, Moment since, Ground ground, boolean unwoken) implements Reason {}

    /// Why a wait may end.
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
        /// @param open whether the gate is open for it
        record RoundOver(Fate fate, boolean open) implements Ground {}
    }

    /// The thread waits for room in a full queue.
    record AwaitsRoom(ThreadId thread, Moment since, int queued, int capacity) implements Reason {}

    /// The pool has no worker.
    record NoWorkers() implements Reason {}

    /// A worker waits though tasks are queued.
    record WorkerFree() implements Reason {}

    /// All workers, which are these, are busy.
    record WorkersBusy(List<ThreadId> workers) implements Reason {
        public WorkersBusy {
            workers = List.copyOf(workers);
        }
    }

    /// The thread waits for a task of an empty queue.
    ///
    /// @param open whether a later reason has still to name the threads that could submit one
    record AwaitsTask(ThreadId thread, Moment since, boolean open) implements Reason {}

    /// The thread waits for every task to be done.
    ///
    /// @param unmarked how many were taken and not marked done
    record AwaitsAllDone(ThreadId thread, Moment since, int queued, long unmarked) implements Reason {}

    /// A worker has taken a task.
    record TaskTaken(ThreadId worker, TaskId task, Moment at) implements Reason {}

    /// A worker has taken a task and is done with it, without having marked it done.
    ///
    /// @param does the worker's state; null where it does other work now
    record TaskUnmarked(ThreadId worker, TaskId task, Moment at, @Nullable ThreadView does) implements Reason {}

    /// No worker lives that could take the queued tasks.
    record NobodyTakes() implements Reason {}

    /// The thread waits for the end of a pool that was not shut down.
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
    /// @param missing the parties that must still come; null where the next reason gives them
    record AtGate(ThreadId thread, Moment since, Counted counted, @Nullable Missing missing) implements Reason {}

    /// How many parties of a barrier are counted, and how many of these have gone.
    record Counted(int parties, int counted, int gone) {}

    /// The parties that must still come to a barrier.
    ///
    /// @param number how many
    /// @param nobody whether no thread is left that could come
    /// @param left how many threads could come
    /// @param tooFew whether these are not enough
    /// @param onTheWay the first of the threads that could come
    record Missing(int number, boolean nobody, int left, boolean tooFew, List<ThreadView> onTheWay) {
        public Missing {
            onTheWay = List.copyOf(onTheWay);
        }

        /// Whether there are more on the way than the first.
        public boolean isMore() {
            return left > onTheWay.size();
        }
    }

    /// All parties have come, and one of them runs the action.
    record ActionRuns(ThreadId thread, Moment since, int parties, ThreadId acting) implements Reason {}

    /// The thread was let through, but waits until the count is 0, and another party arrived before it read the count.
    record Trapped(ThreadId thread, Moment since, ThreadId other) implements Reason {}

    /// The parties of the round after the one that the thread waited for.
    record NextRound(Counted counted, Missing missing) implements Reason {}

    /// The unit in which a moment is given.
    enum MomentUnit {
        /// Its time, in live runs.
        TIME,
        /// Its step, in stepped runs.
        STEP
    }
}
