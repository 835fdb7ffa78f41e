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
/// @param head what it is of
/// @param clock the engine's clock
/// @param state what is true and what flows
/// @param load what can be turned and done
/// @param events the newest events
/// @param recording how many events there were, and how many are kept
/// @param complaint what went wrong with the last command, in one line; empty if nothing did
public record LiveFrame(
        FrameHead head,
        EngineClock clock,
        LiveState state,
        LoadControls load,
        RecentEvents events,
        Recording recording,
        String complaint)
        implements Frame {

    @Override
    public Scenario scenario() {
        return head.scenario();
    }

    @Override
    public int run() {
        return head.run();
    }

    @Override
    public long number() {
        return head.number();
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public Snapshot snapshot() {
        return state.snapshot();
    }

    @Override
    public LiveLanes lanes() {
        return state.lanes();
    }

    @Override
    public List<FrameFigure> figures() {
        return state.figures();
    }

    /// The engine's clock.
    ///
    /// @param nanos in nanoseconds since the run began; stands still while frozen
    /// @param frozen whether the engines stop at their next operation
    /// @param speed how fast it goes, 1 for real time
    public record EngineClock(long nanos, boolean frozen, double speed) {}

    /// What is true, and was lately.
    ///
    /// @param snapshot of threads, locks and engines, with what each thread waits for and since when
    /// @param lanes what each thread did lately
    /// @param depth how many tasks are queued, callers wait or parties have arrived, lately
    /// @param figures the numbers beside the title
    /// @param flow what goes where, over the stretch of time of the figures
    public record LiveState(
            Snapshot snapshot,
            LiveLanes lanes,
            List<DepthHistory.Point> depth,
            List<FrameFigure> figures,
            FlowMeasure flow) {
        public LiveState {
            depth = List.copyOf(depth);
            figures = List.copyOf(figures);
        }
    }

    /// What a person can do to the load, and has asked for.
    ///
    /// @param knobs what can be turned, where it stands
    /// @param acts what can be done now
    /// @param pending what was asked for and is not done yet, oldest first
    public record LoadControls(List<Knob> knobs, List<Act> acts, List<PendingCommand> pending) {
        public LoadControls {
            knobs = List.copyOf(knobs);
            acts = List.copyOf(acts);
            pending = List.copyOf(pending);
        }

        /// The knobs as sliders need them.
        public List<KnobView> sliders() {
            return knobs.stream().map(KnobView::of).toList();
        }

        /// The acts as buttons need them.
        public List<ActView> buttons() {
            return acts.stream().map(ActView::of).toList();
        }
    }

    /// How many events there were.
    ///
    /// @param recorded in this run
    /// @param dropped how many of them nobody took in time
    /// @param taped how far the recording has come that a person asked for; null where none was
    public record Recording(long recorded, long dropped, @Nullable RecordingState taped) {}

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
