package dev.lockstep.diagram.lanes;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.history.Lane;
import java.util.List;
import java.util.Set;

/// What the lanes of a run in steps are drawn from. The bounds of a lane's segments are steps: the sign after step `n`
/// stands from `n` to `n + 1`.
///
/// @param width the sheet's width in logical pixels
/// @param height the height there is; with more lanes than fit the drawing is higher, to be scrolled
/// @param range the steps that are drawn
/// @param marks what is worth finding again
/// @param forks where another way was taken
/// @param going who can go next, after the shown step
/// @param unit what the run is counted in
public record StepLanesInput(
        double width,
        double height,
        Range range,
        List<Lane> lanes,
        List<Mark> marks,
        List<Fork> forks,
        Set<ThreadId> going,
        StepUnit unit) {

    public StepLanesInput {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        forks = List.copyOf(forks);
        going = Set.copyOf(going);
    }

    /// The steps that are drawn.
    ///
    /// @param from the step that the lanes begin after; 0 for the start
    /// @param to the last step that is recorded
    /// @param step where the playhead stands, between the two; what is recorded after it is drawn paler
    public record Range(int from, int to, int step) {}

    /// Something that happened in a step.
    ///
    /// @param sentence what, for people
    public record Mark(int step, ThreadId thread, EventKind kind, String sentence) {}

    /// A step after which the run went more than one way.
    ///
    /// @param label which way, for people
    public record Fork(int step, String label) {}
}
