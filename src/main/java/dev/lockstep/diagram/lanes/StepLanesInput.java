package dev.lockstep.diagram.lanes;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.explain.StepSign;
import dev.lockstep.snapshot.history.Lane;
import java.util.List;
import java.util.Set;

/// The lanes of threads over steps, with the playhead. The bounds of a lane's segments are steps: the sign after step
/// `n` stands from `n` to `n + 1`.
///
/// @param range the steps that can be drawn; the scale picks those in sight
/// @param zoom how wide a step is at least
/// @param lanes one for each thread
/// @param marks what is marked in the lanes
/// @param going the threads enabled after the shown step
/// @param unit whether the run is counted in steps or in events
/// @param fold whether the lanes of threads that took no step in sight are left out where not all lanes fit
public record StepLanesInput(
        Range range,
        StepZoom zoom,
        List<Lane> lanes,
        Marks marks,
        Set<ThreadId> going,
        StepUnit unit,
        boolean fold) {

    public StepLanesInput {
        lanes = List.copyOf(lanes);
        going = Set.copyOf(going);
    }

    /// The steps that can be drawn.
    ///
    /// @param from the step that the lanes begin after; 0 for the start
    /// @param to the last step that is recorded
    /// @param step the playhead, between the two; steps after it are drawn paler
    public record Range(int from, int to, int step) {}

    /// What is marked in the lanes.
    ///
    /// @param steps the steps in the lanes of who took them, oldest first
    public record Marks(List<Mark> steps, List<Failure> failures, List<Fork> forks) {
        public static final Marks NONE = new Marks(List.of(), List.of(), List.of());

        public Marks {
            steps = List.copyOf(steps);
            failures = List.copyOf(failures);
            forks = List.copyOf(forks);
        }
    }

    /// A step.
    ///
    /// @param object what it was done to, and the value; empty where there is none
    /// @param sentence what happened in words
    public record Mark(int step, ThreadId thread, StepSign sign, String object, String sentence) {}

    /// A failure of a step.
    ///
    /// @param sentence what went wrong in words
    public record Failure(int step, ThreadId thread, String sentence) {}

    /// A step after which branches part.
    ///
    /// @param label the branches in words
    public record Fork(int step, String label) {}
}
