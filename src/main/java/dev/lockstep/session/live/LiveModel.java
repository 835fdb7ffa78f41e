package dev.lockstep.session.live;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LiveFrame.FlowMeasure;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.RecentEvents;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.snapshot.history.DepthHistory;
import dev.lockstep.snapshot.history.LaneHistory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one run, brought up to date by its events. For the frame thread alone, but for [#restate()].
final class LiveModel {

    /// Lanes and lines are made anew no more often than this, however often frames are.
    private static final long APART = Duration.ofMillis(40).toNanos();

    /// As many as a line of some hundred pixels can show.
    private static final int DEPTH_STEPS = 150;

    /// All that lives has told its state.
    ///
    /// @param before the number of the last event before
    /// @param upTo the number of the last event in which it was told
    private record Statement(long before, long upTo) {}

    private final LiveEngines run;
    private final Gauges gauges;
    private final LaneHistory history = new LaneHistory(LiveLanes.WINDOW_NANOS);
    private final EventKeeper keeper = new EventKeeper();
    private final DepthHistory depths = new DepthHistory(LiveLanes.WINDOW_NANOS, DEPTH_STEPS);

    private Snapshot snapshot = Snapshot.EMPTY;
    private LiveLanes lanes = LiveLanes.NONE;
    private List<DepthHistory.Point> depth = List.of();
    private long nanos;
    /// Up to when the lanes tell.
    private long drawnTo;
    private @Nullable EventRecording recording;
    private volatile @Nullable Statement told;
    /// Up to where the last statement went that was made use of.
    private long heeded;
    private long madeAt = System.nanoTime() - APART;

    LiveModel(LiveEngines run) {
        this.run = run;
        this.gauges = Gauges.of(run.load(), run.runtime());
    }

    LiveEngines run() {
        return run;
    }

    /// Takes in what was recorded since the last time.
    ///
    /// @param kept keeps it too; null where nothing is recorded
    /// @return whether anything has changed
    boolean update(@Nullable EventRecording kept) {
        recording = kept;
        // Read first: what is recorded later belongs to a later frame, and a clock must not show less than its events.
        long now = run.clock().nanos();
        int count = run.recorder().drain(this::saw);
        forgetWhoeverEndedUnseen();
        boolean changed = count > 0 || now != nanos || drawnTo != nanos;
        nanos = Math.max(now, snapshot.nanos());
        depths.note(nanos, gauges.depth(snapshot));
        if (System.nanoTime() - madeAt >= APART) {
            madeAt = System.nanoTime();
            drawnTo = nanos;
            lanes = new LiveLanes(LiveLanes.Unit.NANOS, Math.max(0, nanos - LiveLanes.WINDOW_NANOS), nanos, history.view(nanos));
            depth = depths.view(nanos);
        }
        return changed;
    }

    private void saw(RecordedEvent recorded) {
        keeper.saw(recorded, Surroundings.of(snapshot, recorded));
        snapshot = SnapshotFold.fold(snapshot, recorded);
        history.after(recorded, snapshot);
        gauges.saw(recorded);
        EventRecording kept = recording;
        if (kept != null) {
            kept.saw(run.number(), recorded);
        }
    }

    /// Has everything that lives tell its state again. For the [PersonSink]; may wait for the engine.
    void restate() {
        long before = run.recorder().recorded();
        run.restate();
        told = new Statement(before, run.recorder().recorded());
    }

    /// Once a whole statement has come in with nothing lost since it began, a thread that is not in it has ended.
    private void forgetWhoeverEndedUnseen() {
        Statement latest = told;
        if (latest == null || latest.upTo() <= heeded || snapshot.sequence() < latest.upTo()) {
            return;
        }
        heeded = latest.upTo();
        if (snapshot.gapAt() <= latest.before() + 1) {
            Snapshot swept = SnapshotFold.forgetUncertainThreads(snapshot);
            for (ThreadId thread : snapshot.threads().keySet()) {
                if (swept.thread(thread) == null) {
                    history.forget(thread);
                }
            }
            snapshot = swept;
        }
    }

    long nanos() {
        return nanos;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    LiveLanes lanes() {
        return lanes;
    }

    List<DepthHistory.Point> depth() {
        return depth;
    }

    /// What flows, as of the figures that were asked for last.
    FlowMeasure flow() {
        return gauges.flow();
    }

    List<FrameFigure> figures() {
        return gauges.figures(snapshot, nanos);
    }

    RecentEvents events() {
        return keeper.recent();
    }

    /// Keeps the newest events of each kind. For the frame thread alone.
    private static final class EventKeeper {

        private final Map<EventKind, Deque<RecentEvents.Kept>> kept = new EnumMap<>(EventKind.class);
        private final Map<EventKind, List<RecentEvents.Kept>> copies = new EnumMap<>(EventKind.class);
        private RecentEvents recent = RecentEvents.NONE;

        /// @param around what was true just before
        void saw(RecordedEvent recorded, Surroundings around) {
            EventKind kind = EventKind.of(recorded.event());
            Deque<RecentEvents.Kept> deque = kept.computeIfAbsent(kind, _ -> new ArrayDeque<>(RecentEvents.KEPT));
            if (deque.size() == RecentEvents.KEPT) {
                deque.removeFirst();
            }
            deque.addLast(new RecentEvents.Kept(recorded, around));
            copies.remove(kind);
        }

        /// What is kept now; kinds that have not changed are shared with what was given out before.
        RecentEvents recent() {
            if (copies.size() < kept.size()) {
                kept.forEach((kind, deque) -> copies.computeIfAbsent(kind, _ -> List.copyOf(deque)));
                recent = new RecentEvents(copies);
            }
            return recent;
        }
    }
}
