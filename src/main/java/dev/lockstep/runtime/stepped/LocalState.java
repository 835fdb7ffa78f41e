package dev.lockstep.runtime.stepped;

import dev.lockstep.event.LockId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The state of one thread: its next operation, and all of its own that decides what it does after that, as far as its
/// body tells its local variables. Time is left out: it enables nothing.
///
/// @param place its place in the queue it waits in, from 0; -1 where there is none
/// @param left why it left the wait after which it reacquires its lock, which it learns only then; otherwise null
/// @param interrupted its interrupt flag
/// @param holds the locks it holds, the last taken first
/// @param locals its body's [Body#localState()]; null where unknown
public record LocalState(
        OperationKind kind,
        Object object,
        int place,
        @Nullable Alternative left,
        boolean interrupted,
        List<LockId> holds,
        @Nullable Object locals) {

    public LocalState {
        holds = List.copyOf(holds);
    }

    static LocalState of(SteppedThread thread) {
        Operation next = thread.next();
        return new LocalState(
                next.kind(),
                next.object(),
                next.place(thread),
                leftOf(thread),
                thread.isInterrupted(),
                thread.holds(),
                thread.body().localState());
    }

    /// Whether this is still the state of `thread`, which has not run since.
    boolean isStill(SteppedThread thread) {
        Operation next = thread.next();
        return kind == next.kind()
                && object.equals(next.object())
                && place == next.place(thread)
                && Objects.equals(left, leftOf(thread))
                && interrupted == thread.isInterrupted();
    }

    /// The state of `thread`, which was in this state and has not run since: its local variables and locks are the
    /// same.
    LocalState moved(SteppedThread thread) {
        Operation next = thread.next();
        return new LocalState(
                next.kind(), next.object(), next.place(thread), leftOf(thread), thread.isInterrupted(), holds, locals);
    }

    /// A signalled waiter took no step to leave: its last step began the wait.
    private static @Nullable Alternative leftOf(SteppedThread thread) {
        return thread.next().kind() == OperationKind.REACQUIRE ? thread.chosen() : null;
    }

    /// Whether all that decides what the thread does next is known.
    public boolean isKnown() {
        return locals != null;
    }
}
