package dev.lockstep.session.history;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.frame.ReportedOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One failure of a run.
///
/// @param step the number of steps after which it was there; on real threads, of events
/// @param waits each waiting thread of a deadlock or of a run that waits for ever; otherwise empty
public record RunFailure(ReportedOutcome outcome, int step, List<Wait> waits) {

    public RunFailure {
        waits = List.copyOf(waits);
    }

    /// A thread that cannot go on.
    ///
    /// @param what the lock of a deadlock, otherwise the operation at which it stands, in words
    /// @param lock whether `what` is a lock
    /// @param holder the thread that holds it; null where no single thread does
    public record Wait(String thread, String what, boolean lock, @Nullable String holder) {}

    static RunFailure of(Outcome failure, int step) {
        return new RunFailure(new ReportedOutcome.Typed(failure), step, waits(failure));
    }

    public OutcomeKind kind() {
        return outcome.kind();
    }

    /// The name of the broken property; null where the failure is none.
    public @Nullable String property() {
        return outcome instanceof ReportedOutcome.Typed(Outcome.PropertyBroken broken) ? broken.name() : null;
    }

    /// The failure in one line; of a broken property, the values with which it does not hold.
    public String message() {
        return outcome instanceof ReportedOutcome.Typed(Outcome.PropertyBroken broken)
                ? broken.message()
                : outcome.sentence();
    }

    static RunFailure of(PropertyState broken, int step) {
        return of(broken.failure(), step);
    }

    /// The waiting threads of `failure`.
    public static List<Wait> waits(Outcome failure) {
        return switch (failure) {
            case Outcome.Deadlock deadlock ->
                deadlock.cycle().stream()
                        .map(edge -> wait(edge.thread(), edge.lock(), true, edge.holder()))
                        .toList();
            case Outcome.WaitsForever stuck ->
                stuck.threads().stream()
                        .map(
                                one -> wait(
                                        one.thread(), Spoken.language().operation(one.operation()), false,
                                        one.holder()))
                        .toList();
            case Outcome.Finished _, Outcome.StepLimit _, Outcome.NoProgress _, Outcome.PropertyBroken _ -> List.of();
            case Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.ScheduleEnded _, Outcome.Raced _,
                    Outcome.Stopped _ ->
                List.of();
        };
    }

    private static Wait wait(Object thread, Object what, boolean lock, @Nullable Object holder) {
        return new Wait(thread.toString(), what.toString(), lock, holder == null ? null : holder.toString());
    }
}
