package dev.lockstep.session.history;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.frame.ReportedOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that went wrong in a run.
///
/// @param step after how many steps it was so; on real threads, after how many events
/// @param waits who waits for what, of a deadlock and of threads that wait for ever; otherwise empty
public record RunFailure(ReportedOutcome outcome, int step, List<Wait> waits) {

    public RunFailure {
        waits = List.copyOf(waits);
    }

    /// A thread that cannot go on.
    ///
    /// @param what the lock of a deadlock, otherwise the operation, in words
    /// @param lock whether that is a lock
    /// @param holder who holds what it needs; null where nobody in particular does
    public record Wait(String thread, String what, boolean lock, @Nullable String holder) {}

    static RunFailure of(Outcome failure, int step) {
        return new RunFailure(new ReportedOutcome.Typed(failure), step, waits(failure));
    }

    public OutcomeKind kind() {
        return outcome.kind();
    }

    /// The property that broke; null where none did.
    public @Nullable String property() {
        return outcome instanceof ReportedOutcome.Typed(Outcome.PropertyBroken(var name, var _)) ? name : null;
    }

    /// What it is, in one line; of a property that broke, the values with which it does not hold.
    public String message() {
        return outcome instanceof ReportedOutcome.Typed(Outcome.PropertyBroken(var _, var values))
                ? values
                : outcome.sentence();
    }

    static RunFailure of(PropertyState broken, int step) {
        return of(new Outcome.PropertyBroken(broken.name(), broken.message()), step);
    }

    /// Who waits for what in `failure`.
    public static List<Wait> waits(Outcome failure) {
        return switch (failure) {
            case Outcome.Deadlock deadlock ->
                deadlock.cycle().stream()
                        .map(edge -> wait(edge.thread(), edge.lock(), true, edge.holder()))
                        .toList();
            case Outcome.WaitsForever stuck ->
                stuck.threads().stream()
                        .map(one -> wait(one.thread(), Spoken.language().operation(one.operation()), false, one.holder()))
                        .toList();
            case Outcome.Finished _, Outcome.StepLimit _, Outcome.NoProgress _, Outcome.PropertyBroken _ -> List.of();
            case Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.ScheduleEnded _ -> List.of();
        };
    }

    private static Wait wait(Object thread, Object what, boolean lock, @Nullable Object holder) {
        return new Wait(thread.toString(), what.toString(), lock, holder == null ? null : holder.toString());
    }
}
