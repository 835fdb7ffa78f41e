package dev.lockstep.session.live;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.LiveFrame.RecordingState;
import dev.lockstep.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Keeps the events of one live run from a moment on. They begin with a statement of the state of every thread and
/// engine, so that they can be understood without the events before.
///
/// For the frame thread alone, but for [#stated].
final class EventRecording {
    /// More events than can be scrubbed with pleasure; later ones are not kept.
    static final int MOST = 200_000;

    private final int run;
    private final long before;
    private final int most;
    private final List<RecordedEvent> events = new ArrayList<>();
    private volatile long statedUpTo = Long.MAX_VALUE;

    /// @param run the number of the run
    /// @param before the number of the last event that is not kept
    /// @param most how many events are kept
    EventRecording(int run, long before, int most) {
        this.run = run;
        this.before = before;
        this.most = most;
    }

    /// The statement at its beginning ends with this event. For the thread that asked for the statement.
    void stated(long upTo) {
        statedUpTo = upTo;
    }

    /// Whether the statement at its beginning is complete.
    boolean hasBegun() {
        return !events.isEmpty() && events.getLast().sequence() >= statedUpTo;
    }

    void saw(int ofRun, RecordedEvent recorded) {
        if (ofRun == run && recorded.sequence() > before && !isFull()) {
            events.add(recorded);
        }
    }

    boolean isFull() {
        return events.size() >= most;
    }

    RecordingState taped() {
        return new RecordingState(events.size(), isFull());
    }

    /// The trace of the kept events, numbered from 1; where events were dropped, their numbers are missing.
    Trace trace(Scenario scenario) {
        Trace trace = new Trace(TraceWriter.header(scenario));
        TraceWriter writer = new TraceWriter();
        List<RecordedEvent> start = new ArrayList<>();
        long shift = events.isEmpty() ? 0 : events.getFirst().sequence() - 1;
        int at = 0;
        while (at < events.size() && events.get(at).sequence() <= statedUpTo) {
            start.add(numbered(events.get(at++), shift));
        }
        trace.append(TraceWriter.start(start));
        while (at < events.size()) {
            trace.append(writer.step(numbered(events.get(at++), shift)));
        }
        return trace;
    }

    private static RecordedEvent numbered(RecordedEvent recorded, long shift) {
        return new RecordedEvent(recorded.sequence() - shift, recorded.nanos(), recorded.thread(), recorded.event());
    }
}
