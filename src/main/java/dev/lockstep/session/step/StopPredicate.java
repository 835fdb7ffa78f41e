package dev.lockstep.session.step;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.trace.TraceStep;

/// The condition on which a run that goes by itself stops.
@FunctionalInterface
interface StopPredicate {
    /// Nowhere but at the end.
    StopPredicate NEVER = (_, _) -> false;

    /// Whether it stops after this step of `branch`.
    boolean at(BranchHistory branch, int step);

    /// At the first step that has this number or more.
    static StopPredicate number(int number) {
        return (_, step) -> step >= number;
    }

    static StopPredicate of(RunUntil until) {
        return switch (until) {
            case RunUntil.Happens(var kind) -> (branch, step) -> happens(branch.step(step), kind);
            case RunUntil.Goes(var thread) ->
                (branch, step) -> step > 0 && Choice.parse(branch.step(step).chosen()).thread().equals(thread);
            case RunUntil.Touched(var lock) -> (branch, step) -> touches(branch.step(step), lock);
            case RunUntil.PropertyBreaks() -> BranchHistory::propertyBrokeAt;
            case RunUntil.End() -> NEVER;
        };
    }

    private static boolean happens(TraceStep step, EventKind kind) {
        return step.events().stream()
                .anyMatch(
                        recorded -> !(recorded.event() instanceof ThreadEvent.Reached)
                                && EventKind.of(recorded.event()) == kind);
    }

    private static boolean touches(TraceStep step, LockId lock) {
        return step.events().stream()
                .anyMatch(recorded -> recorded.event() instanceof LockEvent event && event.lock().equals(lock));
    }
}
