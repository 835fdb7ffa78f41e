package dev.lockstep.session.history;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.LaneFailure;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.List;

/// The failures of a branch for its lanes; of very many, the first are kept.
public final class FailureMarks {
    private static final int MOST = 400;

    private final List<LaneFailure> failures = new ArrayList<>();

    void saw(TraceStep step) {
        for (RecordedEvent recorded : step.events()) {
            if (EventKind.of(recorded.event()) == EventKind.TROUBLE) {
                add(new LaneFailure(step.number(), recorded.thread(), Spoken.language().event(recorded)));
            }
        }
    }

    /// Marks a failure that is no event, such as a deadlock. A failure that ended a thread is an event of it.
    void alarm(Alarm alarm, ThreadId thread) {
        add(new LaneFailure(alarm.step(), thread, alarm.sentence()));
    }

    /// Marks a step in which properties broke.
    ///
    /// @param sentence the properties, and the values with which they do not hold
    void propertyBroke(TraceStep step, String sentence) {
        if (!step.events().isEmpty()) {
            ThreadId thread = step.events().getFirst().thread();
            add(new LaneFailure(step.number(), thread, sentence));
        }
    }

    private void add(LaneFailure failure) {
        if (failures.size() < MOST) {
            failures.add(failure);
        }
    }

    /// All failures from one step to another.
    public List<LaneFailure> between(long from, long to) {
        return failures.stream().filter(failure -> failure.step() >= from && failure.step() <= to).toList();
    }
}
