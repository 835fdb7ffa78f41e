package dev.lockstep.session;

import dev.lockstep.event.Event;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.LinkedHashMap;
import java.util.Map;

/// The lanes of all threads of a run: those that began in it, or were stated after events were lost. For the frame thread
/// alone.
final class LaneBook {

    private final Map<ThreadId, LaneRecorder> lanes = new LinkedHashMap<>();

    /// Takes note of `recorded`, after which `snapshot` is true.
    void saw(Recorded recorded, Snapshot snapshot) {
        Event event = recorded.event();
        ThreadId id = event instanceof ThreadEvent.Stated stated ? stated.thread() : recorded.thread();
        ThreadView thread = snapshot.thread(id);
        if (thread == null) {
            return;
        }
        LaneRecorder lane = lanes.get(id);
        if (lane != null) {
            lane.turn(recorded.nanos(), thread.sign());
        } else if (event instanceof ThreadEvent.Started || event instanceof ThreadEvent.Stated) {
            lanes.put(id, new LaneRecorder(id, recorded.nanos(), thread.sign()));
        }
    }

    /// The lanes at `nanos`.
    Lanes at(long nanos) {
        long last = nanos / Lanes.COLUMN_NANOS;
        for (LaneRecorder lane : lanes.values()) {
            lane.advance(nanos);
            last = Math.max(last, lane.column());
        }
        long first = Math.max(0, last - Lanes.COLUMNS + 1);
        lanes.values().removeIf(lane -> lane.isPast(first));
        return new Lanes(
                first, last, lanes.values().stream().map(lane -> lane.lane(first)).toList());
    }
}
