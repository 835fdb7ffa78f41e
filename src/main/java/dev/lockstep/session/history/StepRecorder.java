package dev.lockstep.session.history;

import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the steps of a trace from the events and choices of a stepped run. A step is whole only when the next choice
/// is to be made, or the run is over. For the thread of the run that has its turn.
public final class StepRecorder implements EventSink {
    private final Map<Choice, String> written = new HashMap<>();
    private List<RecordedEvent> events = new ArrayList<>();
    private long sequence;
    private int number;
    private String chosen = "";
    private List<String> enabled = List.of();
    private StepOperation operation = StepOperation.NONE;

    @Override
    public void record(long nanos, ThreadId thread, Event event) {
        events.add(new RecordedEvent(++sequence, nanos, thread, event));
    }

    /// The step of the last choice, or step 0, with all events since.
    public TraceStep complete() {
        TraceStep step = new TraceStep(number, chosen, enabled, operation, events);
        events = new ArrayList<>();
        return step;
    }

    /// The choices at `point`, as schedules write them.
    public List<String> enabled(ChoicePoint point) {
        List<String> texts = new ArrayList<>(point.size());
        for (int i = 0; i < point.size(); i++) {
            texts.add(written.computeIfAbsent(point.choice(i), Choice::toString));
        }
        return texts;
    }

    /// Notes that the next step is this one.
    public void chose(ChoicePoint point, int index) {
        number = point.step();
        enabled = enabled(point);
        chosen = enabled.get(index);
        operation = point.operation(index).told();
    }
}
