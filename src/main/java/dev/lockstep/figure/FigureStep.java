package dev.lockstep.figure;

import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepSign;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;

/// A step of a run that is drawn.
///
/// @param number counted from 1
/// @param choice as schedules write it, such as `A` or `A:timeout`
/// @param mark what it did
/// @param before the state before it
/// @param after the state after it
/// @param figures the numbers beside the title
public record FigureStep(
        int number,
        ThreadId thread,
        String choice,
        Mark mark,
        Snapshot before,
        Snapshot after,
        List<HeaderFigure> figures) {

    public FigureStep {
        figures = List.copyOf(figures);
    }

    /// What a step did.
    ///
    /// @param sign the kind of step
    /// @param object what it was done to, and the value, such as `x = 0`; empty where there is none
    /// @param sentence what happened, in one sentence or two
    public record Mark(StepSign sign, String object, String sentence) {}

    /// What happened, in one sentence or two.
    public String sentence() {
        return mark.sentence();
    }
}
