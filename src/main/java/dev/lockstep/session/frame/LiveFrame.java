package dev.lockstep.session.frame;

import dev.lockstep.event.Activity;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.DepthHistory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The picture of a live session at one moment, as data. Immutable, and cheap to replace by the next.
///
/// @param head the scenario and run it shows
/// @param clock the engine's clock
/// @param state the snapshot, the lanes, the figures and the flow of tasks
/// @param load the knobs and acts, and the commands that are pending
/// @param events the newest events
/// @param recording how many events there were, were dropped and were recorded
/// @param complaint what went wrong with the last command, in one line; empty if nothing did
public record LiveFrame(
        FrameHead head,
        EngineClock clock,
        LiveState state,
        LoadControls load,
        RecentEvents events,
        Recording recording,
        String complaint)
        implements
            Frame {

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

    /// Whether an engine of the run was shut down.
    public boolean isShutDown() {
        return snapshot().pools().values().stream().anyMatch(pool -> pool.phase() != Phase.OPEN);
    }

    /// Whether nothing will happen in the run any more: its pool has terminated, and every thread has ended.
    public boolean isOver() {
        return snapshot().pools().values().stream().anyMatch(pool -> pool.phase() == Phase.TERMINATED)
                && snapshot().threads().values().stream()
                        .allMatch(thread -> thread.activity() instanceof Activity.Over);
    }

    /// The engine's clock.
    ///
    /// @param nanos in nanoseconds since the run began; stands still while frozen
    /// @param frozen whether the engines stop at their next operation
    /// @param speed how fast it goes, 1 for real time
    public record EngineClock(long nanos, boolean frozen, double speed) {}

    /// The present state, and the recent past.
    ///
    /// @param snapshot of threads, locks and engines, with what each thread waits for and since when
    /// @param lanes the states of each thread over the last seconds
    /// @param depth how many tasks are queued, callers wait or parties have arrived, over the last seconds
    /// @param figures the numbers beside the title
    /// @param flow how much goes in and out a second, measured over the same time as the figures
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

    /// The controls of the load, and the commands not carried out yet.
    ///
    /// @param knobs the knobs, at their present values
    /// @param acts the acts that can be done now
    /// @param pending the commands not carried out yet, oldest first
    /// @param withoutEffect the knobs and acts that change nothing now, by id, with the reason for people
    public record LoadControls(
            List<Knob> knobs,
            List<Act> acts,
            List<PendingCommand> pending,
            Map<String, String> withoutEffect) {
        public LoadControls {
            knobs = List.copyOf(knobs);
            acts = List.copyOf(acts);
            pending = List.copyOf(pending);
            withoutEffect = Map.copyOf(withoutEffect);
        }

        /// Why the knob or act of this id changes nothing now; empty where it does change something.
        public String whyWithoutEffect(String id) {
            return withoutEffect.getOrDefault(id, "");
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

    /// Counts of the run's events.
    ///
    /// @param recorded in this run
    /// @param dropped how many of them were lost because the buffer was full
    /// @param taped how much a person's recording holds; null where none is under way
    public record Recording(long recorded, long dropped, @Nullable RecordingState taped) {}

    /// Rates a second, measured over one stretch of time, so that arriving less starting is the growth of the line. NaN
    /// where the engine has no such rate, or too little was seen.
    ///
    /// @param arriving tasks that are queued, calls of a cache that miss
    /// @param starting tasks that are taken
    /// @param finishing tasks that end, rounds of a barrier
    public record FlowMeasure(double arriving, double starting, double finishing) {

        /// No rate is known.
        public static final FlowMeasure UNKNOWN = new FlowMeasure(Double.NaN, Double.NaN, Double.NaN);
    }

    /// How much the recording of a live run holds.
    ///
    /// @param events how many events were kept
    /// @param full whether no more are kept, because there are as many as can be
    public record RecordingState(long events, boolean full) {}
}
