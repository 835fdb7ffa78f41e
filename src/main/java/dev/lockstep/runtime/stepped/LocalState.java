package dev.lockstep.runtime.stepped;

import dev.lockstep.event.LockId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a thread stands: what it will do next, and all of its own that decides how it goes on after that, as far as its
/// body tells what it keeps. Time is left out: it enables nothing.
///
/// @param place where it stands in a line, from 0; -1 where there is none
/// @param left how it left the wait after which it takes its lock again, of which it learns only then; otherwise null
/// @param interrupted whether it was interrupted and has not noticed
/// @param holds the locks it holds, the last taken first
/// @param locals what its body says it keeps; null where it does not say
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
        var next = thread.next();
        return new LocalState(
                next.kind(),
                next.object(),
                next.place(thread),
                leftOf(thread),
                thread.isInterrupted(),
                thread.holds(),
                thread.body().localState());
    }

    /// Whether this is still where a thread stands that has not gone on since.
    boolean isStill(SteppedThread thread) {
        var next = thread.next();
        return kind == next.kind()
                && object.equals(next.object())
                && place == next.place(thread)
                && Objects.equals(left, leftOf(thread))
                && interrupted == thread.isInterrupted();
    }

    /// Where a thread stands that stood here and has not gone on since: what it keeps and holds is the same.
    LocalState moved(SteppedThread thread) {
        var next = thread.next();
        return new LocalState(
                next.kind(), next.object(), next.place(thread), leftOf(thread), thread.isInterrupted(), holds, locals);
    }

    /// Whoever was signalled took no step to leave: the last was to begin waiting.
    private static @Nullable Alternative leftOf(SteppedThread thread) {
        return thread.next().kind() == OperationKind.REACQUIRE ? thread.chosen() : null;
    }

    /// Whether all that decides how the thread goes on is known.
    public boolean isKnown() {
        return locals != null;
    }
}
