package dev.lockstep.diagram.lanes;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.history.Lane;
import java.util.List;
import java.util.Set;

/// The lanes of threads over steps, with the sheet's size and the playhead. The bounds of a lane's segments are steps:
/// the sign after step `n` stands from `n` to `n + 1`.
///
/// @param width the sheet's width in logical pixels
/// @param height the height there is; with more lanes than fit the drawing is higher, to be scrolled
/// @param range the steps that are drawn
/// @param marks the failures and engines' events to point out
/// @param forks the steps after which branches part
/// @param going the threads enabled after the shown step
/// @param unit whether the run is counted in steps or in events
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
    /// @param step the playhead, between the two; steps after it are drawn paler
    public record Range(int from, int to, int step) {}

    /// An event or failure of a step.
    ///
    /// @param sentence the event in words
    public record Mark(int step, ThreadId thread, EventKind kind, String sentence) {}

    /// A step after which branches part.
    ///
    /// @param label the branches in words
    public record Fork(int step, String label) {}
}
