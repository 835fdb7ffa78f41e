package dev.lockstep.session.history;

import dev.lockstep.event.EngineEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.List;

/// The marks in the lanes of a branch: failures, and what engines did. Bounded: where engines did too much to mark,
/// every other of their marks is dropped, again and again; of the failures, the first are kept.
public final class RunMarks {
    private static final int MOST = 400;

    private final List<LaneMark> trouble = new ArrayList<>();
    private final List<RecordedEvent> work = new ArrayList<>();
    private final List<Integer> workSteps = new ArrayList<>();
    private long stride = 1;
    private long seen;

    void saw(TraceStep step) {
        for (RecordedEvent recorded : step.events()) {
            EventKind kind = EventKind.of(recorded.event());
            if (kind == EventKind.TROUBLE) {
                troubled(new LaneMark(step.number(), recorded.thread(), kind, Spoken.language().event(recorded)));
            } else if (recorded.event() instanceof EngineEvent && seen++ % stride == 0) {
                worked(step.number(), recorded);
            }
        }
    }

    /// Marks a failure that is no event, such as a deadlock. A failure that ended a thread is an event of it.
    void alarm(Alarm alarm, ThreadId thread) {
        troubled(new LaneMark(alarm.step(), thread, EventKind.TROUBLE, alarm.sentence()));
    }

    /// Marks a step in which properties broke.
    ///
    /// @param sentence the properties, and the values with which they do not hold
    void propertyBroke(TraceStep step, String sentence) {
        if (!step.events().isEmpty()) {
            ThreadId thread = step.events().getFirst().thread();
            troubled(new LaneMark(step.number(), thread, EventKind.TROUBLE, sentence));
        }
    }

    private void troubled(LaneMark mark) {
        if (trouble.size() < MOST) {
            trouble.add(mark);
        }
    }

    private void worked(int step, RecordedEvent recorded) {
        if (work.size() == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                work.set(i, work.get(2 * i));
                workSteps.set(i, workSteps.get(2 * i));
            }
            work.subList(MOST / 2, MOST).clear();
            workSteps.subList(MOST / 2, MOST).clear();
            stride *= 2;
        }
        work.add(recorded);
        workSteps.add(step);
    }

    /// All marks from one step to another.
    public List<LaneMark> between(long from, long to) {
        List<LaneMark> marks = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            int step = workSteps.get(i);
            if (step >= from && step <= to) {
                RecordedEvent recorded = work.get(i);
                marks.add(
                        new LaneMark(
                                step, recorded.thread(), EventKind.of(recorded.event()),
                                Spoken.language().event(recorded)));
            }
        }
        trouble.stream().filter(mark -> mark.step() >= from && mark.step() <= to).forEach(marks::add);
        return marks;
    }
}
