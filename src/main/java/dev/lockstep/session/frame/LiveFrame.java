package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.DepthHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can be shown of a live session at one moment. Immutable, and cheap to replace by the next.
///
/// @param scenario what runs
/// @param run how often it was started, counted from 1; nothing of an earlier run is left in this frame
/// @param number the frame's own number within the session, counted from 1
/// @param nanos the engine's clock, in nanoseconds since the run began; stands still while frozen
/// @param frozen whether the engines stop at their next operation
/// @param speed how fast the engine's clock goes, 1 for real time
/// @param snapshot what is true of threads, locks and engines, with what each thread waits for and since when
/// @param lanes what each thread did lately
/// @param depth how many tasks are queued, callers wait or parties have arrived, lately
/// @param figures the numbers beside the title
/// @param flow what goes where, over the stretch of time of the figures
/// @param knobs what can be turned, where it stands
/// @param acts what can be done now
/// @param pending what was asked for and is not done yet, oldest first
/// @param events the newest events
/// @param recorded how many events were recorded in this run
/// @param dropped how many of them were dropped because nobody took them in time
/// @param taped how far the recording has come; null where nothing is recorded
/// @param complaint what went wrong with the last command, in one line; empty if nothing did
public record LiveFrame(
        Scenario scenario,
        int run,
        long number,
        long nanos,
        boolean frozen,
        double speed,
        Snapshot snapshot,
        LiveLanes lanes,
        List<DepthHistory.Point> depth,
        List<FrameFigure> figures,
        FlowMeasure flow,
        List<Knob> knobs,
        List<Act> acts,
        List<PendingCommand> pending,
        RecentEvents events,
        long recorded,
        long dropped,
        @Nullable RecordingState taped,
        String complaint)
        implements Frame {

    public LiveFrame {
        depth = List.copyOf(depth);
        figures = List.copyOf(figures);
        knobs = List.copyOf(knobs);
        acts = List.copyOf(acts);
        pending = List.copyOf(pending);
    }

    /// The knobs as sliders need them.
    public List<KnobView> controls() {
        return knobs.stream().map(KnobView::of).toList();
    }

    /// The acts as buttons need them.
    public List<ActView> commands() {
        return acts.stream().map(ActView::of).toList();
    }

    /// How much goes where a second, measured over one stretch of time, so that what comes and does not go on is what a line
    /// has grown by. NaN where there is nothing of the kind, or too little was seen.
    ///
    /// @param arriving tasks that are queued, calls of a cache that miss
    /// @param starting tasks that are taken
    /// @param finishing tasks that end, rounds of a barrier
    public record FlowMeasure(double arriving, double starting, double finishing) {

        /// Nothing is known.
        public static final FlowMeasure UNKNOWN = new FlowMeasure(Double.NaN, Double.NaN, Double.NaN);
    }

    /// How far the recording of a live run has come.
    ///
    /// @param events how many events were kept
    /// @param full whether no more are kept, because there are as many as can be
    public record RecordingState(long events, boolean full) {}
}
