package dev.lockstep.snapshot.history;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lanes: for each thread, its signs over the last stretch of time. Bounded: a thread has at most 512 segments, the
/// older of which are joined where they are too many, and a thread that ended longer ago than the window is forgotten.
///
/// Not thread-safe: one thread feeds it and takes views; a view may be handed to any thread.
public final class LaneHistory {

    private final long windowNanos;
    private final Map<ThreadId, LaneTrack> tracks = new LinkedHashMap<>();

    /// @param windowNanos how far back the lanes reach
    public LaneHistory(long windowNanos) {
        if (windowNanos <= 0) {
            throw new IllegalArgumentException("windowNanos must be positive, not " + windowNanos);
        }
        this.windowNanos = windowNanos;
    }

    /// Notes `recorded`, and `snapshot` after it.
    public void after(RecordedEvent recorded, Snapshot snapshot) {
        note(recorded.thread(), recorded.nanos(), snapshot);
        if (recorded.event() instanceof ThreadEvent.Stated stated) {
            note(stated.thread(), recorded.nanos(), snapshot);
        }
    }

    private void note(ThreadId id, long nanos, Snapshot snapshot) {
        ThreadView thread = snapshot.thread(id);
        if (thread == null) {
            return;
        }
        LaneTrack track = tracks.get(id);
        if (track == null) {
            track = new LaneTrack(windowNanos);
            tracks.put(id, track);
        }
        track.turn(thread.sign(), nanos);
    }

    /// Drops the lane of a thread that turned out to have ended unseen.
    public void forget(ThreadId thread) {
        tracks.remove(thread);
    }

    /// The lanes at `nanos`, in the order in which the threads were first seen.
    public List<Lane> view(long nanos) {
        List<Lane> lanes = new ArrayList<>(tracks.size());
        for (Iterator<Map.Entry<ThreadId, LaneTrack>> each = tracks.entrySet().iterator(); each.hasNext();) {
            Map.Entry<ThreadId, LaneTrack> entry = each.next();
            if (entry.getValue().isOverBefore(nanos - windowNanos)) {
                each.remove();
            } else {
                lanes.add(entry.getValue().view(entry.getKey(), nanos));
            }
        }
        return List.copyOf(lanes);
    }
}
