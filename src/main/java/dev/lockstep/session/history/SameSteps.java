package dev.lockstep.session.history;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceStep;

/// Makes the choices of a recorded run in a run of another program, as far as each is enabled there and runs the same
/// operation.
public final class SameSteps implements Strategy {
    private final Trace first;

    /// @param first the recorded run
    public SameSteps(Trace first) {
        this.first = first;
    }

    @Override
    public int choose(ChoicePoint point) {
        if (point.step() > first.last()) {
            return END;
        }
        TraceStep step = first.step(point.step());
        Choice wanted = Choice.parse(step.chosen());
        for (int index = 0; index < point.size(); index++) {
            if (point.choice(index).equals(wanted)) {
                return isSame(step.operation(), point.operation(index).told()) ? index : END;
            }
        }
        return END;
    }

    /// An operation read from a file may have one name where that of a run has two parts.
    static boolean isSame(StepOperation one, StepOperation other) {
        return one.equals(other) || one.text().equals(other.text());
    }
}
