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

/// The snapshot, lanes, figures and newest events of one run, folded from its events. For the frame thread alone, but
/// for [#restate()].
final class LiveModel {

    /// The least time between two drawings of lanes and depths, however often frames are made.
    private static final long APART = Duration.ofMillis(40).toNanos();

    /// As many points as a line of some hundred pixels can show.
    private static final int DEPTH_STEPS = 150;

    /// The events with which the engine and every living thread stated what they are.
    ///
    /// @param before the number of the last event before
    /// @param upTo the number of the last event of the statement
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
    /// The end of the lanes.
    private long drawnTo;
    private @Nullable EventRecording recording;
    private volatile @Nullable Statement statement;
    /// The last event of the last statement that was made use of.
    private long usedUpTo;
    private long madeAt = System.nanoTime() - APART;

    LiveModel(LiveEngines run) {
        this.run = run;
        this.gauges = Gauges.of(run.load(), run.runtime());
    }

    LiveEngines run() {
        return run;
    }

    /// Folds in the events recorded since the last call.
    ///
    /// @param kept keeps them too; null where a person is not recording
    /// @return whether anything has changed
    boolean update(@Nullable EventRecording kept) {
        recording = kept;
        // Read first: an event recorded later belongs to a later frame, and the frame's clock must not be behind its
        // events.
        long now = run.clock().nanos();
        int count = run.recorder().drain(this::saw);
        forgetWhoeverEndedUnseen();
        boolean changed = count > 0 || now != nanos || drawnTo != nanos;
        nanos = Math.max(now, snapshot.nanos());
        depths.note(nanos, gauges.depth(snapshot));
        if (System.nanoTime() - madeAt >= APART) {
            madeAt = System.nanoTime();
            drawnTo = nanos;
            lanes = new LiveLanes(
                    LiveLanes.Unit.NANOS, Math.max(0, nanos - LiveLanes.WINDOW_NANOS), nanos, history.view(nanos));
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

    /// Has the engine and every living thread state what they are again. For the person's thread; may wait for the
    /// engine.
    void restate() {
        long before = run.recorder().recorded();
        run.restate();
        statement = new Statement(before, run.recorder().recorded());
    }

    /// Once a whole statement has come in with no event lost since it began, a thread that is not in it has ended.
    private void forgetWhoeverEndedUnseen() {
        Statement latest = statement;
        if (latest == null || latest.upTo() <= usedUpTo || snapshot.sequence() < latest.upTo()) {
            return;
        }
        usedUpTo = latest.upTo();
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

    /// The rates, as of the figures that were asked for last.
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

        /// @param around the state around the event, just before it
        void saw(RecordedEvent recorded, Surroundings around) {
            EventKind kind = EventKind.of(recorded.event());
            Deque<RecentEvents.Kept> deque = kept.computeIfAbsent(kind, _ -> new ArrayDeque<>(RecentEvents.KEPT));
            if (deque.size() == RecentEvents.KEPT) {
                deque.removeFirst();
            }
            deque.addLast(new RecentEvents.Kept(recorded, around));
            copies.remove(kind);
        }

        /// The events kept now; lists of kinds that have not changed are shared with the last result.
        RecentEvents recent() {
            if (copies.size() < kept.size()) {
                kept.forEach((kind, deque) -> copies.computeIfAbsent(kind, _ -> List.copyOf(deque)));
                recent = new RecentEvents(copies);
            }
            return recent;
        }
    }
}
